package dev.redress.evidence;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Configuration {@code redress.evidence.*}.
 *
 * @param directory where files are kept; several nodes share it. With a bucket, where this node has
 *     them on their way in
 * @param s3 the bucket that files are kept in instead of the directory; null or without a name
 *     where there is none
 * @param maxFileSize of a file that is no video
 * @param maxVideoSize of a video; the web server's {@code spring.servlet.multipart.max-file-size}
 *     must not be below it
 * @param filesPerSide in one dispute, for the buyer, the seller and staff each
 * @param maxPreviewPixels a picture with more is kept, but no preview is made of it
 */
@ConfigurationProperties("redress.evidence")
record EvidenceSettings(
    @DefaultValue("./data/evidence") Path directory,
    @Nullable S3 s3,
    @DefaultValue("25MB") DataSize maxFileSize,
    @DefaultValue("200MB") DataSize maxVideoSize,
    @DefaultValue("30") int filesPerSide,
    @DefaultValue("50000000") long maxPreviewPixels) {

  /**
   * A bucket of Amazon S3 or of whatever speaks its protocol.
   *
   * @param prefix of all keys
   * @param region Amazon's name of it; others than Amazon seldom look at it
   * @param endpoint where the bucket is reached; null or empty for Amazon's own
   */
  record S3(
      @DefaultValue("") String bucket,
      @DefaultValue("") String prefix,
      @DefaultValue("us-east-1") String region,
      @Nullable URI endpoint,
      @DefaultValue("") String accessKey,
      @DefaultValue("") String secretKey) {

    S3 {
      if (!bucket.isBlank() && (accessKey.isBlank() || secretKey.isBlank())) {
        throw new IllegalStateException(
            "redress.evidence.s3.access-key or secret-key is missing: the bucket has to know who"
                + " stores");
      }
    }

    /** Without the keys, which belong in no log. */
    @Override
    public String toString() {
      return "S3[" + bucket + "/" + prefix + " at " + endpoint + ", " + region + "]";
    }
  }

  DataSize limitFor(EvidenceType type) {
    return type.isVideo() ? maxVideoSize : maxFileSize;
  }
}
