package dev.redress.evidence;

import dev.redress.evidence.EvidenceSettings.S3;
import dev.redress.evidence.Spool.Spooled;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Files in a bucket of Amazon S3 or of whatever speaks its protocol, under the same names as in a
 * directory. The hash, and so the name, is known only at the end: a content is first spooled on
 * this node's disk, then sent to {@code incoming/}, and copied from there to its name within the
 * bucket. What is left in {@code incoming/} after a crash is swept.
 */
class S3Store implements EvidenceStore, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(S3Store.class);
  private static final String INCOMING = "incoming/";
  private static final Pattern NAMED =
      Pattern.compile(
          Stream.of(Rendition.values())
              .map(rendition -> Pattern.quote(rendition.ending()))
              .collect(Collectors.joining("|", "[0-9a-f]{2}/[0-9a-f]{2}/([0-9a-f]{64})(", ")?")));
  private static final Duration LONGEST_CALL = Duration.ofMinutes(10);
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);
  private static final int NOT_FOUND = 404;

  private final S3Client client;
  private final String bucket;
  private final String prefix;
  private final Spool spool;

  /**
   * @throws NotStored where the bucket is out of reach
   */
  S3Store(S3 settings, Spool spool) {
    this.client = client(settings);
    this.bucket = settings.bucket();
    this.prefix = settings.prefix();
    this.spool = spool;
    try {
      client.headBucket(bucket -> bucket.bucket(settings.bucket()));
    } catch (SdkException e) {
      client.close();
      throw new NotStored(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }

  @Override
  public Received receive(InputStream content, DataSize limit) {
    Spooled spooled = spool.take(content, limit);
    String key = prefix + INCOMING + UUID.randomUUID();
    boolean sent = false;
    try {
      send(key, spooled.sha256(), RequestBody.fromFile(spooled.file()));
      sent = true;
      return new InBucket(spooled, key);
    } finally {
      if (!sent) {
        Spool.discard(spooled.file());
      }
    }
  }

  @Override
  public Resource content(String sha256) {
    return new InBucketNamed(key(sha256, ""));
  }

  @Override
  public Resource rendition(String sha256, Rendition rendition) {
    return new InBucketNamed(key(sha256, rendition.ending()));
  }

  @Override
  public void put(String sha256, Rendition rendition, ByteBuffer bytes) {
    try {
      client.putObject(
          put -> put.bucket(bucket).key(key(sha256, rendition.ending())),
          RequestBody.fromByteBuffer(bytes.duplicate()));
    } catch (SdkException e) {
      throw new NotStored(e);
    }
  }

  @Override
  public int sweep(Duration age, Orphans orphans) {
    try {
      Instant before = now().minus(age);
      int swept = spool.sweep(spool.now().minus(age));
      for (S3Object object :
          client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents()) {
        if (object.lastModified().isBefore(before) && goes(object.key(), orphans)) {
          swept++;
        }
      }
      return swept;
    } catch (IOException | SdkException e) {
      throw new NotStored(e);
    }
  }

  /** What is not ours by its name stays. */
  private boolean goes(String key, Orphans orphans) {
    String name = key.substring(prefix.length());
    Matcher named = NAMED.matcher(name);
    if (named.matches()) {
      return orphans.delete(named.group(1), () -> delete(key));
    }
    if (name.startsWith(INCOMING)) {
      delete(key);
      return true;
    }
    return false;
  }

  /** The time by the bucket's own clock, to compare with the times it gave to objects. */
  private Instant now() {
    String probe = prefix + INCOMING + "clock-" + UUID.randomUUID();
    client.putObject(put -> put.bucket(bucket).key(probe), RequestBody.empty());
    try {
      return head(probe).orElseThrow().lastModified();
    } finally {
      delete(probe);
    }
  }

  /** The bucket compares what arrives with the hash. */
  private void send(String key, String sha256, RequestBody content) {
    String hash = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    try {
      client.putObject(put -> put.bucket(bucket).key(key).checksumSHA256(hash), content);
    } catch (SdkException e) {
      throw new NotStored(e);
    }
  }

  private Optional<HeadObjectResponse> head(String key) {
    try {
      return Optional.of(client.headObject(head -> head.bucket(bucket).key(key)));
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private void delete(String key) {
    client.deleteObject(delete -> delete.bucket(bucket).key(key));
  }

  private String key(String sha256, String ending) {
    return prefix + sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256 + ending;
  }

  private static S3Client client(S3 settings) {
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(LONGEST_SILENCE)
                    .socketTimeout(LONGEST_SILENCE))
            .overrideConfiguration(call -> call.apiCallTimeout(LONGEST_CALL))
            .region(Region.of(settings.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
            // Others than Amazon do not know the checksums that the client would add by itself.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    URI endpoint = settings.endpoint();
    if (endpoint != null && !endpoint.toString().isBlank()) {
      // Others than Amazon seldom have a host name for each bucket.
      builder.endpointOverride(endpoint).forcePathStyle(true);
    }
    return builder.build();
  }

  /** A content that is in the bucket, without its name. */
  private final class InBucket implements Received {

    private final Spooled spooled;
    private final String incoming;

    private InBucket(Spooled spooled, String incoming) {
      this.spooled = spooled;
      this.incoming = incoming;
    }

    @Override
    public Path file() {
      return spooled.file();
    }

    @Override
    public long size() {
      return spooled.size();
    }

    @Override
    public String sha256() {
      return spooled.sha256();
    }

    @Override
    public void keep() {
      try {
        client.copyObject(
            copy ->
                copy.sourceBucket(bucket)
                    .sourceKey(incoming)
                    .destinationBucket(bucket)
                    .destinationKey(key(spooled.sha256(), "")));
      } catch (SdkException e) {
        throw new NotStored(e);
      }
    }

    @Override
    public void close() {
      Spool.discard(spooled.file());
      try {
        delete(incoming);
      } catch (SdkException leftToTheSweep) {
        LOG.warn("{} stays behind", incoming, leftToTheSweep);
      }
    }
  }

  /** An object under its name; its head is asked for once, and only when somebody wants to know. */
  private final class InBucketNamed extends AbstractResource {

    private final String key;
    private @Nullable HeadObjectResponse head;

    private InBucketNamed(String key) {
      this.key = key;
    }

    @Override
    public boolean exists() {
      if (head == null) {
        try {
          head = head(key).orElse(null);
        } catch (SdkException e) {
          throw new StorageUnreachable(e);
        }
      }
      return head != null;
    }

    @Override
    public long contentLength() throws IOException {
      return found().contentLength();
    }

    @Override
    public long lastModified() throws IOException {
      return found().lastModified().toEpochMilli();
    }

    @Override
    public InputStream getInputStream() throws IOException {
      try {
        return client.getObject(get -> get.bucket(bucket).key(key));
      } catch (SdkException e) {
        throw new IOException(getDescription(), e);
      }
    }

    @Override
    public String getDescription() {
      return "s3://" + bucket + "/" + key;
    }

    private HeadObjectResponse found() throws IOException {
      if (!exists() || head == null) {
        throw new FileNotFoundException(getDescription());
      }
      return head;
    }
  }
}
