package dev.redress.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.DisputeUnderReview;
import dev.redress.RedressTest;
import dev.redress.archive.VerifyProgram.Said;
import dev.redress.casefile.Caller;
import dev.redress.casefile.CaseFile;
import dev.redress.casefile.CaseFiles;
import dev.redress.disputes.Custody;
import dev.redress.disputes.Decision;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.TimelineEntry;
import dev.redress.evidence.EvidenceItem;
import dev.redress.evidence.EvidenceItems;
import dev.redress.evidence.RestrictionGround;
import dev.redress.evidence.SubmitEvidence;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Languages;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import dev.redress.identity.Accounts;
import dev.redress.negotiation.Negotiations;
import dev.redress.policy.Ground;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What leaves the house, for whom, and what it says where something was lost. */
@RedressTest
class ArchivesTest {

  private static final Caller BUYER = new Caller("buyer", Set.of(Role.BUYER));
  private static final Caller SELLER = new Caller("seller", Set.of(Role.SELLER));
  private static final Caller CASE_WORKER = new Caller("case-worker", Set.of(Role.CASE_WORKER));

  @Autowired ApplicationContext house;
  @Autowired Archives archives;
  @Autowired ArchiveWriter writer;
  @Autowired CaseFiles caseFiles;
  @Autowired Disputes disputes;
  @Autowired Custody custody;
  @Autowired EvidenceItems evidence;
  @Autowired Negotiations negotiations;
  @Autowired Accounts accounts;

  private final Path folder;
  private DisputeView dispute;

  ArchivesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void a_dispute_under_review() {
    dispute = DisputeUnderReview.in(house).dispute();
  }

  @Test
  void the_page_tells_the_whole_case_in_the_language_of_whoever_exports_it() {
    submit("Rechnung.txt", "What was paid");

    String english = exported(BUYER, Languages.ENGLISH).text("index.html");
    assertThat(english)
        .contains("<html lang=\"en\"", "Case file", dispute.number().value())
        .contains("Kettle", "It never came.", "It was sent.", "Rechnung.txt")
        .contains("Buyer exported the case file.");
    String chinese = exported(SELLER, Languages.CHINESE).text("index.html");
    assertThat(chinese).contains("<html lang=\"zh-CN\"", "卷宗", "It never came.", "导出了卷宗");
    for (String page : List.of(english, chinese)) {
      assertThat(page)
          .as("no raw keys, no scripts, no addresses")
          .doesNotContainPattern("[>\"](archive|event|ground|role|stage)\\.[A-Za-z]")
          .doesNotContain("<script", "onclick", "@redress.example");
    }
  }

  @Test
  void a_file_is_named_by_the_house_and_its_own_name_is_only_text() throws IOException {
    submit("../../<b>照片.png", aPicture());

    ZipContent archive = exported(BUYER, Languages.ENGLISH);
    assertThat(archive.names())
        .containsExactly(
            "evidence/001-photo-of-item.png",
            "previews/001.jpg",
            "index.html",
            "Verify.java",
            "key.pem",
            "manifest.json",
            "manifest.sig");
    assertThat(archive.bytes("evidence/001-photo-of-item.png")).isEqualTo(aPicture());
    assertThat(archive.text("index.html"))
        .contains("src=\"previews/001.jpg\"", "href=\"evidence/001-photo-of-item.png\"", "照片.png")
        .doesNotContain("<b>照片");
  }

  @Test
  void an_export_is_an_entry_of_the_timeline_and_the_last_one_in_its_archive() {
    ZipContent archive = exported(SELLER, Languages.ENGLISH);

    List<TimelineEntry> timeline = disputes.timeline(dispute.id());
    TimelineEntry last = timeline.get(timeline.size() - 1);
    assertThat(last.event()).isEqualTo("CaseFileExported");
    assertThat(last.by()).isEqualTo(new Actor("seller", Role.SELLER));
    JsonNode chain = manifest(archive).path("chain");
    assertThat(chain).hasSameSizeAs(timeline);
    assertThat(chain.path(chain.size() - 1).path("hash").asText()).isEqualTo(last.hash());
    assertThat(custody.verify(dispute.id()).findings()).isEmpty();
  }

  @Test
  void it_says_when_the_house_last_verified_the_case_file_and_what_it_found() {
    assertThat(manifest(exported(BUYER, Languages.ENGLISH)).path("custody").isNull()).isTrue();
    custody.verify(dispute.id());
    ZipContent archive = exported(BUYER, Languages.ENGLISH);
    assertThat(manifest(archive).path("custody").path("intact").asBoolean()).isTrue();
    assertThat(archive.text("index.html")).contains("found everything in this case file");
  }

  @Test
  void a_decision_leads_to_the_evidence_that_it_rests_on() {
    submit("aside.txt", "What it does not rest on");
    EvidenceItem reliedOn = submit("relied-on.txt", "What it rests on");
    disputes.decide(
        new Decision(
            0,
            dispute.id(),
            disputes.timeline(dispute.id()).get(0).at(),
            new Actor("case-worker", Role.CASE_WORKER),
            Outcome.DENIED,
            null,
            Payer.SELLER,
            false,
            List.of(
                new Ground(
                    "RV-01",
                    "DECIDED_ON_EVIDENCE",
                    dispute.policyVersion(),
                    Map.of(Ground.EVIDENCE, List.of(reliedOn.id())))),
            BothLanguages.same("The scan shows it.")));

    String page = exported(BUYER, Languages.ENGLISH).text("index.html");
    assertThat(page).contains("rests on", "href=\"#exhibit-2\"", "id=\"exhibit-2\"");
    assertThat(page).doesNotContain("href=\"#exhibit-1\"");
  }

  @Test
  void staff_take_everything_and_a_party_what_it_may_see() {
    String staffs = exported(CASE_WORKER, Languages.ENGLISH).text("index.html");
    String buyers = exported(BUYER, Languages.ENGLISH).text("index.html");
    assertThat(staffs).contains("id=\"internal\"", "Everything, with what is not for the parties");
    assertThat(buyers).doesNotContain("id=\"internal\"").contains("What this party may see");
    assertThat(buyers).contains(accounts.displayNames(Set.of("seller")).get("seller"));
  }

  @Test
  void the_chain_holds_without_what_is_not_for_the_reader() throws IOException {
    negotiations.write(dispute.id(), "For the seller alone", new Actor("buyer", Role.BUYER));
    Actor reader = new Actor("seller", Role.SELLER);
    archive(SELLER, Languages.ENGLISH);
    CaseFile file = caseFiles.read(dispute.id(), reader);
    List<TimelineEntry> shown =
        file.timeline().stream().filter(entry -> entry.position() != 2).toList();
    Dossier withheld =
        new Dossier(
            file,
            disputes.chain(dispute.id(), shown),
            accounts.displayNames(file.people()),
            List.of(),
            null,
            null,
            Languages.ENGLISH);
    Path archive = folder.resolve("withheld.zip");
    try (OutputStream out = Files.newOutputStream(archive)) {
      writer.write(withheld, out);
    }

    JsonNode chain = manifest(ZipContent.of(archive)).path("chain");
    assertThat(chain.path(0).path("content").isObject()).isTrue();
    assertThat(chain.path(1).path("content").isNull()).isTrue();
    Said said = VerifyProgram.on(archive);
    assertThat(said.text())
        .contains("What 1 of them say is not for the reader of this copy", "GENUINE")
        .doesNotContain("NOT GENUINE");
  }

  @Test
  void a_file_that_was_lost_or_altered_is_named_and_does_not_break_the_archive_off()
      throws IOException {
    EvidenceItem lost = submit("lost.txt", "This file will be lost " + UUID.randomUUID());
    EvidenceItem altered = submit("altered.txt", "This one will be altered " + UUID.randomUUID());
    submit("kept.txt", "This one is kept");
    Files.delete(evidence.file(lost, lost.by()).content().getFile().toPath());
    Files.writeString(
        evidence.file(altered, altered.by()).content().getFile().toPath(), "Something else");

    ZipContent archive = exported(CASE_WORKER, Languages.ENGLISH);
    assertThat(archive.names())
        .contains("evidence/002-photo-of-item.txt", "evidence/003-photo-of-item.txt")
        .doesNotContain("evidence/001-photo-of-item.txt");
    assertThat(archive.text("index.html"))
        .contains("is missing in the marketplace", "is not the one that was submitted");
    assertThat(manifest(archive).path("files").findValuesAsText("state"))
        .containsExactly("MISSING", "ALTERED", "INTACT");
    Said said = VerifyProgram.on(archive.writtenTo(folder.resolve("lost.zip")));
    assertThat(said.text())
        .contains("NOT GENUINE or not whole")
        .contains("Evidence 1: the marketplace itself says that it had lost this file")
        .contains("evidence/002-photo-of-item.txt: the marketplace itself says")
        .doesNotContain("evidence/003-photo-of-item.txt");
    assertThat(said.exit()).isEqualTo(1);
  }

  @Test
  void a_picture_that_the_other_side_takes_along_is_no_alarm() throws IOException {
    submit("photo.png", aPicture());

    ZipContent archive = exported(SELLER, Languages.ENGLISH);
    assertThat(archive.names()).contains("evidence/001-photo-of-item.jpg");
    assertThat(manifest(archive).path("files").findValuesAsText("state")).containsExactly("COPY");
    assertThat(archive.text("index.html"))
        .doesNotContain("class=\"warning\"")
        .contains("is a copy without what a device writes");
    Said said = VerifyProgram.on(archive.writtenTo(folder.resolve("photo.zip")));
    assertThat(said.text()).contains("is the copy for the other party");
    assertThat(said.exit()).as(said.text()).isZero();
  }

  @Test
  void withdrawn_and_restricted_evidence_is_marked_and_stays_in_the_house_but_for_staff() {
    EvidenceItem withdrawn = submit("wrong.txt", "The wrong file");
    EvidenceItem restricted = submit("street.txt", "Where the buyer lives");
    evidence.withdraw(
        dispute.id(), withdrawn.id(), "It shows another parcel", new Actor("buyer", Role.BUYER));
    evidence.restrict(
        dispute.id(),
        restricted.id(),
        RestrictionGround.ADDRESS,
        "",
        new Actor("case-worker", Role.CASE_WORKER));

    ZipContent sellers = exported(SELLER, Languages.ENGLISH);
    assertThat(sellers.names()).noneMatch(name -> name.startsWith("evidence/"));
    assertThat(sellers.text("index.html"))
        .contains("Withdrawn by the Buyer", "It shows another parcel", "Restricted by the")
        .doesNotContain("Where the buyer lives");
    ZipContent staffs = exported(CASE_WORKER, Languages.CHINESE);
    assertThat(staffs.names())
        .contains("evidence/001-photo-of-item.txt", "evidence/002-photo-of-item.txt");
    assertThat(staffs.text("index.html")).contains("撤回：It shows another parcel", "限制查看");
  }

  @Test
  void an_archive_that_broke_off_cannot_be_taken_for_one() throws IOException {
    submit("long.txt", "0123456789".repeat(50_000));
    Archive archive = archive(BUYER, Languages.ENGLISH);
    Path file = folder.resolve("broken-off.zip");
    try (OutputStream out = new Limited(Files.newOutputStream(file), 300_000)) {
      assertThatThrownBy(() -> archive.writeTo(out)).isInstanceOf(IOException.class);
    }
    Said said = VerifyProgram.on(file);
    assertThat(said.text()).contains("NOT GENUINE", "no whole ZIP archive");
  }

  private EvidenceItem submit(String name, String text) {
    return submit(name, text.getBytes(UTF_8));
  }

  private EvidenceItem submit(String name, byte[] content) {
    return evidence.submit(
        new SubmitEvidence(
            dispute.id(),
            UUID.randomUUID().toString(),
            EvidenceKind.PHOTO_OF_ITEM,
            "",
            name,
            new ByteArrayInputStream(content)),
        new Actor("buyer", Role.BUYER));
  }

  private ZipContent exported(Caller caller, Locale language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      archive(caller, language).writeTo(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return ZipContent.of(
        ZipContent.written(folder.resolve(UUID.randomUUID() + ".zip"), bytes.toByteArray()));
  }

  private Archive archive(Caller caller, Locale language) {
    return archives.export(caseFiles.find(dispute.number().value(), caller), language);
  }

  private static JsonNode manifest(ZipContent archive) {
    try {
      return new ObjectMapper().readTree(archive.bytes("manifest.json"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] aPicture() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  /** A connection that breaks after so many bytes. */
  private static final class Limited extends OutputStream {
    private final OutputStream out;
    private int left;

    Limited(OutputStream out, int bytes) {
      this.out = out;
      this.left = bytes;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (length > left) {
        throw new IOException("the caller went away");
      }
      left -= length;
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
