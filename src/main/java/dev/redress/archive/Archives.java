package dev.redress.archive;

import dev.redress.casefile.CaseFile;
import dev.redress.casefile.CaseFiles;
import dev.redress.casefile.Standing;
import dev.redress.disputes.Custody;
import dev.redress.disputes.Disputes;
import dev.redress.guarantee.Actor;
import dev.redress.identity.Accounts;
import dev.redress.policy.Explanations;
import dev.redress.reviews.Reviews;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Case files that leave the house. */
@Service
public class Archives {

  private final CaseFiles caseFiles;
  private final Disputes disputes;
  private final Custody custody;
  private final Reviews reviews;
  private final Accounts accounts;
  private final Explanations explanations;
  private final ArchiveWriter writer;

  Archives(
      CaseFiles caseFiles,
      Disputes disputes,
      Custody custody,
      Reviews reviews,
      Accounts accounts,
      Explanations explanations,
      ArchiveWriter writer) {
    this.caseFiles = caseFiles;
    this.disputes = disputes;
    this.custody = custody;
    this.reviews = reviews;
    this.accounts = accounts;
    this.explanations = explanations;
    this.writer = writer;
  }

  /**
   * Records the export and reads the case file as its reader may see it. Both happen in one
   * transaction that has taken the dispute, so that nobody changes it meanwhile; the files are read
   * when the archive is written, after that.
   *
   * @param language of the page in the archive
   */
  @Transactional
  public Archive export(Standing standing, Locale language) {
    long id = standing.dispute().id();
    Actor reader = standing.reader();
    disputes.record(new CaseFileExported(id, reader));
    CaseFile file = caseFiles.read(id, reader);
    Dossier dossier =
        new Dossier(
            file,
            disputes.chain(id, file.timeline()),
            accounts.displayNames(file.people()),
            file.shown(explanations.in(language).findings(id)),
            reader.isStaff() ? reviews.of(id).orElse(null) : null,
            custody.lastCheck(id).orElse(null),
            language);
    return new Archive(dossier, writer);
  }
}
