package dev.redress.evidence;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Configuration {@code redress.evidence.*}.
 *
 * @param directory where files are kept; several nodes share it
 * @param maxFileSize of a file that is no video
 * @param maxVideoSize of a video; the web server's {@code spring.servlet.multipart.max-file-size}
 *     must not be below it
 * @param filesPerSide in one dispute, for the buyer, the seller and staff each
 * @param maxPreviewPixels a picture with more is kept, but no preview is made of it
 */
@ConfigurationProperties("redress.evidence")
record EvidenceSettings(
    @DefaultValue("./data/evidence") Path directory,
    @DefaultValue("25MB") DataSize maxFileSize,
    @DefaultValue("200MB") DataSize maxVideoSize,
    @DefaultValue("30") int filesPerSide,
    @DefaultValue("50000000") long maxPreviewPixels) {

  DataSize limitFor(EvidenceType type) {
    return type.isVideo() ? maxVideoSize : maxFileSize;
  }
}
