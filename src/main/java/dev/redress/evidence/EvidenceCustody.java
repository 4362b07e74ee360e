package dev.redress.evidence;

import dev.redress.disputes.KeptFile;
import dev.redress.disputes.KeptFiles;
import dev.redress.disputes.SealedContent;
import dev.redress.disputes.SealedContents;
import dev.redress.evidence.EvidenceStore.Rendition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the timeline vouches for of evidence: its rows and its files. */
@Component
class EvidenceCustody implements SealedContents, KeptFiles {

  private final EvidenceRows rows;
  private final EvidenceStore store;

  EvidenceCustody(EvidenceRows rows, EvidenceStore store) {
    this.rows = rows;
    this.store = store;
  }

  @Override
  public List<SealedContent> sealedContents(long disputeId) {
    return Stream.concat(
            rows.of(disputeId).stream().map(EvidenceItem::sealed),
            rows.marks(disputeId).stream().map(EvidenceMark::sealed))
        .toList();
  }

  /** Two items may be one file; it is read once. */
  @Override
  public List<KeptFile> verify(long disputeId) {
    Map<String, KeptFile.State> read = new HashMap<>();
    Map<String, Map<Rendition, String>> made = new HashMap<>();
    List<KeptFile> files = new ArrayList<>();
    for (EvidenceItem item : rows.of(disputeId)) {
      KeptFile.State state = read.computeIfAbsent(item.sha256(), store::verify);
      files.add(new KeptFile(item.sealed(), KeptFile.Part.SUBMITTED, state));
      item.renditions()
          .forEach(
              (rendition, hash) -> {
                String stands =
                    made.computeIfAbsent(item.sha256(), store::made).getOrDefault(rendition, "");
                files.add(new KeptFile(item.sealed(), KeptFile.Part.MADE, state(stands, hash)));
              });
    }
    return files;
  }

  private static KeptFile.State state(String stands, String recorded) {
    if (stands.isEmpty()) {
      return KeptFile.State.MISSING;
    }
    return stands.equals(recorded) ? KeptFile.State.INTACT : KeptFile.State.ALTERED;
  }
}
