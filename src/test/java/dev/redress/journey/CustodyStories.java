package dev.redress.journey;

import static dev.redress.journey.Remedies.fullRefund;
import static dev.redress.journey.Remedies.partialRefund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.disputes.CustodyFinding;
import dev.redress.disputes.CustodyFinding.Kind;
import dev.redress.evidence.RestrictionGround;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.ProblemType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Somebody with a hand in the database alters a case file; verification says what. */
interface CustodyStories extends Stories {

  @Test
  default void a_message_put_into_other_words_is_found() {
    Complaint dispute = talkedAbout();
    altered(dispute, "update message set text = 'The lid is fine' where dispute_id = ?");
    assertThat(found(dispute))
        .extracting(CustodyFinding::kind, CustodyFinding::event)
        .containsExactlyInAnyOrder(
            tuple(Kind.NOT_AS_RECORDED, "MessageWritten"),
            tuple(Kind.NEVER_RECORDED, "MessageWritten"));
  }

  @Test
  default void a_message_that_was_taken_away_is_found() {
    Complaint dispute = talkedAbout();
    altered(dispute, "delete from message where dispute_id = ?");
    assertThat(found(dispute))
        .containsExactly(new CustodyFinding(Kind.NOT_AS_RECORDED, 2, "MessageWritten"));
  }

  @Test
  default void an_offer_of_another_amount_is_found() {
    Complaint dispute = talkedAbout();
    altered(dispute, "update offer set refund_minor = 1 where party = 'SELLER' and dispute_id = ?");
    assertThat(found(dispute))
        .extracting(CustodyFinding::event)
        .containsExactly("OfferMade", "OfferMade");
  }

  @Test
  default void another_story_in_the_complaint_and_another_wish_are_found() {
    Complaint dispute = talkedAbout();
    altered(dispute, "update dispute set description = 'All is well' where id = ?");
    assertThat(found(dispute))
        .extracting(CustodyFinding::event)
        .containsExactly("DisputeOpened", "DisputeOpened");

    Complaint other = talkedAbout();
    altered(other, "update offer set refund_minor = 1 where party = 'BUYER' and dispute_id = ?");
    assertThat(found(other))
        .containsExactly(new CustodyFinding(Kind.NEVER_RECORDED, 0, "OfferMade"));
  }

  @Test
  default void an_entry_of_the_timeline_that_was_altered_removed_or_moved_is_found() {
    Complaint altered = talkedAbout();
    altered(
        altered,
        "update timeline_entry set account = 'nobody' where position = 2 and dispute_id = ?");
    assertThat(found(altered)).contains(broken(2, "MessageWritten"));

    Complaint removed = talkedAbout();
    altered(removed, "delete from timeline_entry where position = 2 and dispute_id = ?");
    assertThat(found(removed)).contains(broken(2, "OfferMade"));

    Complaint moved = talkedAbout();
    altered(
        moved,
        "update timeline_entry set position = -position where position > 1 and dispute_id = ?");
    assertThat(found(moved)).extracting(CustodyFinding::kind).contains(Kind.CHAIN_BROKEN);

    Complaint cutOff = talkedAbout();
    altered(cutOff, "delete from timeline_entry where position = 3 and dispute_id = ?");
    assertThat(found(cutOff)).contains(broken(3, ""));
  }

  @Test
  default void evidence_that_was_put_into_other_words_is_found() {
    Complaint dispute = shown("It arrived on Monday");
    altered(dispute, "update evidence_item set kind = 'TRACKING' where dispute_id = ?");
    assertThat(found(dispute))
        .extracting(CustodyFinding::event)
        .containsExactly("EvidenceSubmitted", "EvidenceSubmitted");
  }

  @Test
  default void a_file_that_was_altered_or_taken_away_is_found() throws IOException {
    Complaint altered = shown("It arrived on Tuesday");
    Files.writeString(house().fileOf(altered), "It never arrived");
    assertThat(found(altered))
        .containsExactly(new CustodyFinding(Kind.FILE_ALTERED, 2, "EvidenceSubmitted"));

    Complaint missing = shown("It arrived on Wednesday");
    Files.delete(house().fileOf(missing));
    assertThat(found(missing))
        .containsExactly(new CustodyFinding(Kind.FILE_MISSING, 2, "EvidenceSubmitted"));
    house()
        .buyer()
        .gets(missing.href() + "/evidence/" + house().evidenceOf(missing).id())
        .refusedAs("FILE_LOST");
  }

  @Test
  default void another_picture_in_the_place_of_a_preview_is_found() throws IOException {
    Person buyer = house().buyer();
    Complaint dispute =
        buyer.opens(ProblemType.DAMAGED, house().goods().thatArrived(), fullRefund());
    buyer.submits(dispute, EvidenceKind.PHOTO_OF_ITEM, Photo.ofABreak(41));
    assertThat(found(dispute)).isEmpty();
    for (String ending : List.of(".preview.jpg", ".thumbnail.jpg", ".copy")) {
      Path file = house().fileOf(dispute, ending);
      byte[] made = Files.readAllBytes(file);

      Files.write(file, Photo.ofABreak(42));
      assertThat(found(dispute))
          .containsExactly(new CustodyFinding(Kind.MADE_ALTERED, 2, "EvidenceSubmitted"));
      Files.delete(file);
      assertThat(found(dispute))
          .containsExactly(new CustodyFinding(Kind.MADE_MISSING, 2, "EvidenceSubmitted"));

      Files.write(file, made);
      assertThat(found(dispute)).isEmpty();
    }
    altered(dispute, "update evidence_item set shared = 'WHOLE' where dispute_id = ?");
    assertThat(found(dispute))
        .extracting(CustodyFinding::event)
        .containsExactly("EvidenceSubmitted", "EvidenceSubmitted");
  }

  @Test
  default void an_entry_that_was_emptied_though_nothing_was_to_be_erased_is_found() {
    Complaint dispute = talkedAbout();
    altered(
        dispute,
        "update timeline_entry set account = '', facts = '', seal = '', salt = null"
            + " where position = 2 and dispute_id = ?");
    assertThat(found(dispute))
        .contains(new CustodyFinding(Kind.CONTENT_MISSING, 2, "MessageWritten"));
  }

  @Test
  default void what_a_verification_finds_is_told_to_the_managers_once() {
    Complaint dispute = talkedAbout();
    altered(dispute, "delete from message where dispute_id = ?");
    found(dispute);
    found(dispute);
    house().manager().isTold(dispute, "A case file is not as it was recorded");
    assertThat(house().custody().lastReport(dispute.id()).orElseThrow().intact()).isFalse();
    assertThat(house().custody().broken()).isPositive();
  }

  @Test
  default void of_two_hundred_uploads_at_one_moment_thirty_are_taken_and_may_be_sent_again()
      throws Exception {
    Complaint dispute = house().contested();
    String href = dispute.href() + "/evidence";
    List<Callable<Answer>> uploads =
        IntStream.range(0, 200)
            .<Callable<Answer>>mapToObj(
                i ->
                    () ->
                        house()
                            .buyer()
                            .uploads(
                                href,
                                EvidenceKind.CHAT_LOG,
                                "rush-" + i,
                                ("Message " + i).getBytes(StandardCharsets.UTF_8)))
            .toList();
    ExecutorService people = Executors.newFixedThreadPool(uploads.size());
    try {
      List<Answer> first = answers(people.invokeAll(uploads));
      List<Answer> again = answers(people.invokeAll(uploads));

      assertThat(first).filteredOn(answer -> answer.status() == 201).hasSize(30);
      for (int i = 0; i < first.size(); i++) {
        if (first.get(i).status() == 201) {
          assertThat(again.get(i).body()).isEqualTo(first.get(i).body());
        } else {
          first.get(i).refusedAs("TOO_MANY_FILES");
          again.get(i).refusedAs("TOO_MANY_FILES");
        }
      }
    } finally {
      people.shutdownNow();
    }
    assertThat(dispute.events()).filteredOn("EvidenceSubmitted"::equals).hasSize(30);
    assertThat(found(dispute)).isEmpty();
  }

  private static List<Answer> answers(List<Future<Answer>> uploads) throws Exception {
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> upload : uploads) {
      answers.add(upload.get());
    }
    return answers;
  }

  @Test
  default void staff_that_looks_stands_on_the_timeline_once_a_day() {
    Complaint dispute = talkedAbout();
    Person manager = house().manager();
    manager.reads(dispute);
    manager.reads(dispute);
    house().buyer().reads(dispute);
    assertThat(dispute.events()).filteredOn("CaseFileViewed"::equals).hasSize(1);

    house().timePasses(Duration.ofDays(1), dispute);
    manager.reads(dispute);
    assertThat(dispute.events()).filteredOn("CaseFileViewed"::equals).hasSize(2);
    assertThat(found(dispute)).isEmpty();
  }

  @Test
  default void withdrawn_evidence_is_closed_to_the_other_side_which_reads_why() {
    Complaint dispute = shown("My address is 1 Lake Road");
    Person buyer = house().buyer();
    Person seller = house().seller();
    assertThat(seller.may(dispute)).doesNotContain("WITHDRAW_EVIDENCE");
    buyer.withdrawsEvidence(dispute, "It was the wrong file");

    seller.isTold(dispute, "证据已撤回", "It was the wrong file");
    JsonNode seen = item(seller, dispute);
    assertThat(seen.path("withdrawal").path("reason").asText()).isEqualTo("It was the wrong file");
    assertThat(seen.path("fileName").asText()).isEmpty();
    assertThat(seen.path("href").isNull()).isTrue();
    String href = item(buyer, dispute).path("href").asText();
    seller.gets(href).refusedAs("EVIDENCE_IS_WITHDRAWN");
    assertThat(seller.gets(dispute.href() + "/timeline").body().toString())
        .doesNotContain("teapot.png");
    assertThat(item(house().manager(), dispute).path("href").asText()).isEqualTo(href);
    assertThat(buyer.may(dispute)).doesNotContain("WITHDRAW_EVIDENCE");

    altered(dispute, "delete from evidence_mark where dispute_id = ?");
    assertThat(found(dispute))
        .containsExactly(new CustodyFinding(Kind.NOT_AS_RECORDED, 3, "EvidenceWithdrawn"));
  }

  @Test
  default void restricted_evidence_says_on_what_ground_it_stays_closed() {
    Complaint dispute = shown("I live at 1 Lake Road");
    Person seller = house().seller();
    Person manager = house().manager();
    manager.restrictsEvidence(dispute, RestrictionGround.ADDRESS);

    house().buyer().isTold(dispute, "Evidence is restricted", "where somebody lives");
    seller.isTold(dispute, "证据已限制查看", "住址");
    String href = item(house().buyer(), dispute).path("href").asText();
    Answer refused = seller.gets(href).refusedAs("EVIDENCE_IS_RESTRICTED");
    assertThat(refused.body().path("detail").asText()).contains("住址");
    assertThat(item(seller, dispute).path("restriction").path("ground").asText())
        .isEqualTo("ADDRESS");

    manager.releasesEvidence(dispute, "It is the seller's own address");
    assertThat(item(seller, dispute).path("href").asText()).isEqualTo(href);
  }

  private static JsonNode item(Person reader, Complaint dispute) {
    return reader.reads(dispute).path("evidence").path(0);
  }

  /** Contents are shared by all disputes: each story here has its own. */
  private Complaint shown(String text) {
    Person buyer = house().buyer();
    Complaint dispute =
        buyer.opens(ProblemType.DAMAGED, house().goods().thatArrived(), fullRefund());
    String own = text + " " + dispute.number();
    buyer.submits(dispute, EvidenceKind.OTHER, own.getBytes(StandardCharsets.UTF_8));
    assertThat(found(dispute)).isEmpty();
    return dispute;
  }

  private Complaint talkedAbout() {
    Person buyer = house().buyer();
    Complaint dispute =
        buyer.opens(ProblemType.DAMAGED, house().goods().thatArrived(), fullRefund());
    buyer.writes(dispute, "The lid is broken");
    house().seller().offers(dispute, partialRefund("12.00"));
    assertThat(found(dispute)).isEmpty();
    return dispute;
  }

  private void altered(Complaint dispute, String sql) {
    assertThat(house().rows().sql(sql).param(dispute.id()).update()).isPositive();
  }

  private List<CustodyFinding> found(Complaint dispute) {
    return house().custody().verify(dispute.id()).findings();
  }

  private static CustodyFinding broken(int position, String event) {
    return new CustodyFinding(Kind.CHAIN_BROKEN, position, event);
  }
}
