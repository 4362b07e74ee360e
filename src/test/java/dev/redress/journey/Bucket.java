package dev.redress.journey;

import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket in a server that speaks S3's protocol, behind a door that can be told to fail. */
final class Bucket implements AutoCloseable {

  static final String NAME = "redress";

  /** How the bucket answers to whoever comes through the door. */
  enum Mood {
    WELL,
    /** Reads well, and takes nothing. */
    FULL,
    /** Not even that. */
    FAILING
  }

  private static final int PROBLEM_FULL = 507;
  private static final int PROBLEM_FAILING = 503;
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("host", "content-length", "connection", "expect", "transfer-encoding", "upgrade");

  private final LocalS3 server = LocalS3.builder().port(-1).mode(LocalS3Mode.IN_MEMORY).build();
  private final HttpClient within = HttpClient.newHttpClient();
  private final ExecutorService porters = Executors.newCachedThreadPool();
  private final S3Client client;
  private final HttpServer door;
  private volatile Mood mood = Mood.WELL;

  Bucket() throws IOException {
    server.start();
    client =
        S3Client.builder()
            .endpointOverride(URI.create("http://localhost:" + server.getPort()))
            .forcePathStyle(true)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .build();
    client.createBucket(create -> create.bucket(NAME));
    door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    door.createContext("/", this::passes);
    door.setExecutor(porters);
    door.start();
  }

  String endpoint() {
    return "http://localhost:" + door.getAddress().getPort();
  }

  void is(Mood mood) {
    this.mood = mood;
  }

  /** What is in it, without what only stands there while an upload is on its way. */
  List<String> keys() {
    return client.listObjectsV2Paginator(list -> list.bucket(NAME)).contents().stream()
        .map(S3Object::key)
        .toList();
  }

  List<String> keysOf(String sha256) {
    return keys().stream().filter(key -> key.contains(sha256)).toList();
  }

  byte[] read(String key) {
    return client.getObjectAsBytes(get -> get.bucket(NAME).key(key)).asByteArray();
  }

  void write(String key, byte[] content) {
    client.putObject(put -> put.bucket(NAME).key(key), RequestBody.fromBytes(content));
  }

  @Override
  public void close() {
    door.stop(0);
    porters.shutdownNow();
    client.close();
    server.shutdown();
  }

  private void passes(HttpExchange call) throws IOException {
    try (call) {
      String method = call.getRequestMethod();
      byte[] body = call.getRequestBody().readAllBytes();
      if (mood == Mood.FAILING || (mood == Mood.FULL && method.equals("PUT"))) {
        refuses(call);
        return;
      }
      HttpRequest.Builder request =
          HttpRequest.newBuilder(
                  URI.create("http://localhost:" + server.getPort() + call.getRequestURI()))
              .method(method, BodyPublishers.ofByteArray(body));
      call.getRequestHeaders()
          .forEach(
              (name, values) -> {
                if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                  values.forEach(value -> request.header(name, value));
                }
              });
      answers(call, within.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answers(HttpExchange call, HttpResponse<byte[]> answer) throws IOException {
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                call.getResponseHeaders().put(name, values);
              }
            });
    if (call.getRequestMethod().equals("HEAD")) {
      answer
          .headers()
          .firstValue("content-length")
          .ifPresent(length -> call.getResponseHeaders().set("Content-Length", length));
      call.sendResponseHeaders(answer.statusCode(), -1);
    } else {
      byte[] body = answer.body();
      call.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      call.getResponseBody().write(body);
    }
  }

  private void refuses(HttpExchange call) throws IOException {
    boolean full = mood == Mood.FULL;
    byte[] why =
        "<Error><Code>%s</Code><Message>No</Message></Error>"
            .formatted(full ? "XMinioStorageFull" : "ServiceUnavailable")
            .getBytes(StandardCharsets.UTF_8);
    boolean silent = call.getRequestMethod().equals("HEAD");
    call.sendResponseHeaders(full ? PROBLEM_FULL : PROBLEM_FAILING, silent ? -1 : why.length);
    if (!silent) {
      call.getResponseBody().write(why);
    }
  }
}
