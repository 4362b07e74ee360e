package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import dev.redress.evidence.EvidenceSettings.S3;
import dev.redress.evidence.EvidenceStore.Received;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Against a server that speaks the protocol. */
class S3StoreTest extends EvidenceStoreContract {

  private static final String PREFIX = "evidence/";
  private static final LocalS3 SERVER =
      LocalS3.builder().port(-1).mode(LocalS3Mode.IN_MEMORY).build();

  private final String bucket = "redress-" + UUID.randomUUID();
  private final Path directory;
  private final S3Client client;
  private final S3Store store;

  S3StoreTest(@TempDir Path directory) {
    this.directory = directory;
    client = client(SERVER);
    client.createBucket(create -> create.bucket(bucket));
    store = new S3Store(settings(bucket, endpoint(SERVER)), new Spool(directory));
  }

  @BeforeAll
  static void the_server_starts() {
    SERVER.start();
  }

  @AfterAll
  static void the_server_stops() {
    SERVER.shutdown();
  }

  @AfterEach
  void close() {
    store.close();
    client.close();
  }

  @Test
  void a_content_lies_two_levels_deep_under_its_hash() throws IOException {
    String sha256 = kept(content(5_000));
    assertThat(everything())
        .containsExactly(
            PREFIX + sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256);
  }

  @Test
  void what_a_crash_left_without_a_name_is_swept_and_what_is_not_ours_stays() throws IOException {
    put(PREFIX + "incoming/crashed", content(10));
    put(PREFIX + "somebody's.txt", content(11));
    put("elsewhere/" + "0".repeat(64), content(12));
    time_goes_by();
    assertThat(store.sweep(Duration.ZERO, (sha256, deletion) -> false)).isEqualTo(1);
    assertThat(everything()).hasSize(2);
  }

  @Test
  void a_storage_that_goes_away_is_said_and_leaves_nothing_half_done() throws IOException {
    String kept = kept(content(5_000));
    try (Received received = store.receive(stream(content(5_001)), DataSize.ofMegabytes(1))) {
      client.deleteObject(
          delete -> delete.bucket(bucket).key(PREFIX + "incoming/" + theOneOnItsWay()));
      assertThatThrownBy(received::keep).isInstanceOf(NotStored.class);
    }
    everything().forEach(key -> client.deleteObject(delete -> delete.bucket(bucket).key(key)));
    client.deleteBucket(delete -> delete.bucket(bucket));
    assertThatThrownBy(() -> store.receive(stream(content(10)), DataSize.ofMegabytes(1)))
        .isInstanceOf(NotStored.class);
    assertThat(spooled()).isEmpty();
    assertThat(store.content(kept).exists()).isFalse();
  }

  @Test
  void a_server_that_does_not_answer_is_not_taken_for_a_missing_file() throws IOException {
    LocalS3 server = LocalS3.builder().port(-1).mode(LocalS3Mode.IN_MEMORY).build();
    server.start();
    try (S3Client there = client(server)) {
      there.createBucket(create -> create.bucket(bucket));
    }
    try (S3Store gone = new S3Store(settings(bucket, endpoint(server)), new Spool(directory))) {
      server.shutdown();
      assertThatThrownBy(() -> gone.verify("0".repeat(64))).isInstanceOf(StorageUnreachable.class);
      assertThatThrownBy(() -> gone.receive(stream(content(10)), DataSize.ofMegabytes(1)))
          .isInstanceOf(NotStored.class);
    }
    assertThat(spooled()).isEmpty();
  }

  @Test
  void a_bucket_that_is_not_there_is_said_at_the_start() {
    S3 wrong = settings("no-bucket", endpoint(SERVER));
    assertThatThrownBy(() -> new S3Store(wrong, new Spool(directory)))
        .isInstanceOf(NotStored.class);
  }

  @Test
  void a_bucket_without_keys_is_refused_and_keys_stay_out_of_logs() {
    assertThatThrownBy(() -> new S3("b", "", "us-east-1", null, "", ""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("redress.evidence.s3");
    assertThat(settings("b", endpoint(SERVER)).toString()).doesNotContain("secret").contains("b");
  }

  @Override
  EvidenceStore store() {
    return store;
  }

  @Override
  void tamper(String sha256, byte[] other) throws IOException {
    String key =
        everything().stream().filter(one -> one.endsWith(sha256)).findFirst().orElseThrow();
    if (other.length == 0) {
      client.deleteObject(delete -> delete.bucket(bucket).key(key));
    } else {
      put(key, other);
    }
  }

  @Override
  List<String> everything() throws IOException {
    return Stream.concat(objects().map(S3Object::key), spooled().stream()).toList();
  }

  /** The bucket counts in seconds: until its clock is past the last object's. */
  @Override
  void time_goes_by() {
    Instant last = objects().map(S3Object::lastModified).max(Instant::compareTo).orElseThrow();
    await()
        .until(
            () -> {
              put("clock", content(1));
              Instant now =
                  client.headObject(head -> head.bucket(bucket).key("clock")).lastModified();
              client.deleteObject(delete -> delete.bucket(bucket).key("clock"));
              return now.isAfter(last.plusSeconds(1));
            });
  }

  private Stream<S3Object> objects() {
    return client.listObjectsV2Paginator(list -> list.bucket(bucket)).contents().stream();
  }

  private List<String> spooled() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(Path::toString).toList();
    }
  }

  private String theOneOnItsWay() {
    return objects()
        .map(S3Object::key)
        .filter(key -> key.startsWith(PREFIX + "incoming/"))
        .map(key -> key.substring((PREFIX + "incoming/").length()))
        .findFirst()
        .orElseThrow();
  }

  private void put(String key, byte[] content) {
    client.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromBytes(content));
  }

  private static S3Client client(LocalS3 server) {
    return S3Client.builder()
        .endpointOverride(endpoint(server))
        .forcePathStyle(true)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
        .build();
  }

  private static URI endpoint(LocalS3 server) {
    return URI.create("http://localhost:" + server.getPort());
  }

  private static S3 settings(String bucket, URI endpoint) {
    return new S3(bucket, PREFIX, "us-east-1", endpoint, "key", "secret");
  }
}
