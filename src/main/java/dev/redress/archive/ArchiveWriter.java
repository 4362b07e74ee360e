package dev.redress.archive;

import dev.redress.archive.ArchivedFile.Kind;
import dev.redress.archive.ArchivedFile.Submitted;
import dev.redress.archive.Exhibit.State;
import dev.redress.disputes.TimelineEntry;
import dev.redress.evidence.EvidenceFile;
import dev.redress.evidence.EvidenceItem;
import dev.redress.evidence.EvidenceItems;
import dev.redress.evidence.EvidenceSubmitted;
import dev.redress.evidence.FileLost;
import dev.redress.evidence.Shared;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Marketplace;
import dev.redress.guarantee.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes an archive in one go. The files come first, each hashed on its way; the page, which says
 * how each was found, follows; the manifest and its signature, which cover all of that, come last.
 * An archive that broke off has no signature.
 */
@Component
class ArchiveWriter {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveWriter.class);

  private final EvidenceItems evidence;
  private final IndexPage page;
  private final SigningKeys keys;
  private final Marketplace marketplace;

  ArchiveWriter(EvidenceItems evidence, IndexPage page, SigningKeys keys, Marketplace marketplace) {
    this.evidence = evidence;
    this.page = page;
    this.keys = keys;
    this.marketplace = marketplace;
  }

  void write(Dossier dossier, OutputStream out) throws IOException {
    ArchiveZip zip = new ArchiveZip(out, dossier.exportedAt().atZone(marketplace.zone()));
    List<ArchivedFile> files = new ArrayList<>();
    List<Exhibit> exhibits = exhibits(dossier, zip, files);
    String index = page.render(dossier, exhibits, keys.current());
    files.add(zip.add("index.html", Kind.PAGE, index.getBytes(StandardCharsets.UTF_8)));
    files.add(zip.add(Verifier.NAME, Kind.VERIFIER, Verifier.bytes()));
    byte[] manifest = manifest(dossier, files).bytes();
    zip.add("key.pem", keys.current().pem().getBytes(StandardCharsets.US_ASCII));
    zip.add("manifest.json", manifest);
    zip.add("manifest.sig", keys.sign(manifest));
    zip.finish();
  }

  private Manifest manifest(Dossier dossier, List<ArchivedFile> files) {
    return new Manifest(
        dossier.file().dispute().number().value(),
        marketplace.name(),
        dossier.exportedAt(),
        dossier.file().reader(),
        dossier.language().toLanguageTag(),
        keys.current().fingerprint(),
        dossier.custody(),
        files,
        dossier.chain());
  }

  private List<Exhibit> exhibits(Dossier dossier, ArchiveZip zip, List<ArchivedFile> files)
      throws IOException {
    Map<Long, Integer> entries = entriesOf(dossier.file().timeline());
    List<Exhibit> exhibits = new ArrayList<>();
    for (EvidenceItem item : dossier.file().evidence()) {
      int number = exhibits.size() + 1;
      Copied copied = copy(number, item, dossier.file().reader(), zip);
      Submitted submitted = Submitted.of(number, item, entries.get(item.id()), copied.state());
      ArchivedFile file = copied.file();
      files.add(file == null ? ArchivedFile.absent(submitted) : file.submittedAs(submitted));
      Optional<ArchivedFile> preview =
          preview(number, item, dossier.file().reader(), copied.state(), zip);
      preview.ifPresent(files::add);
      exhibits.add(
          new Exhibit(
              number,
              item,
              file == null ? null : file.path(),
              preview.map(ArchivedFile::path).orElse(null),
              copied.state(),
              copied.withheld()));
    }
    return exhibits;
  }

  /** How it went to copy an item's file into the archive. */
  private record Copied(State state, @Nullable ArchivedFile file, @Nullable Refusal withheld) {}

  private Copied copy(int number, EvidenceItem item, Actor reader, ArchiveZip zip)
      throws IOException {
    EvidenceFile given;
    try {
      given = evidence.file(item, reader);
    } catch (FileLost lost) {
      return missing(item);
    } catch (Refusal withheld) {
      return new Copied(State.WITHHELD, null, withheld);
    }
    Optional<ArchivedFile> file =
        zip.copy(
            Exhibit.pathOf(number, item, given), Kind.EVIDENCE, given.content()::getInputStream);
    if (file.isEmpty()) {
      return missing(item);
    }
    if (given.shared() != Shared.WHOLE) {
      return new Copied(State.COPY, file.get(), null);
    }
    if (!item.sha256().equals(file.get().sha256())) {
      LOG.error("Evidence {} is not what was submitted; an archive says so", item.id());
      return new Copied(State.ALTERED, file.get(), null);
    }
    return new Copied(State.INTACT, file.get(), null);
  }

  private static Copied missing(EvidenceItem item) {
    LOG.error("The file of evidence {} is lost; an archive says so", item.id());
    return new Copied(State.MISSING, null, null);
  }

  /** Where it is lost, the page does without. */
  private Optional<ArchivedFile> preview(
      int number, EvidenceItem item, Actor reader, State state, ArchiveZip zip) throws IOException {
    if (!item.hasPreview() || state == State.WITHHELD) {
      return Optional.empty();
    }
    return zip.copy(
        Exhibit.previewOf(number),
        Kind.PREVIEW,
        () -> evidence.preview(item, reader).getInputStream());
  }

  /** The position of the entry that brought each item, by the item's id. */
  private static Map<Long, Integer> entriesOf(List<TimelineEntry> timeline) {
    Map<Long, Integer> entries = new HashMap<>();
    for (TimelineEntry entry : timeline) {
      if (entry.event().equals(EvidenceSubmitted.class.getSimpleName())
          && entry.facts().get("evidenceId") instanceof Number id) {
        entries.putIfAbsent(id.longValue(), entry.position());
      }
    }
    return entries;
  }
}
