package dev.redress.archive;

import java.io.IOException;
import java.io.OutputStream;

/** A case file on its way out: read from the database already, its files not yet. */
public final class Archive {

  private final Dossier dossier;
  private final ArchiveWriter writer;

  Archive(Dossier dossier, ArchiveWriter writer) {
    this.dossier = dossier;
    this.writer = writer;
  }

  /** Such as {@code D-7K3M-9QXF-case-file.zip}. */
  public String fileName() {
    return dossier.file().dispute().number() + "-case-file.zip";
  }

  /**
   * Writes the archive, reading each file as it goes; memory does not grow with it. A file that is
   * missing or altered in storage is named in the archive and does not break it off. Leaves the
   * stream open.
   *
   * @throws IOException where the stream takes no more; what was written is no whole archive
   */
  public void writeTo(OutputStream out) throws IOException {
    writer.write(dossier, out);
  }
}
