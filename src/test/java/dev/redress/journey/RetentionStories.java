package dev.redress.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.disputes.CustodyFinding;
import dev.redress.disputes.CustodyFinding.Kind;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Stage;
import dev.redress.settlement.LedgerEntryView;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The time to keep a case file is over. */
interface RetentionStories extends Stories {

  @Test
  default void names_words_and_files_go_and_the_chain_the_ledger_and_the_figures_stay() {
    Complaint dispute = decidedOnEvidence();
    List<String> events = dispute.events();
    List<LedgerEntryView> ledger = house().ledger(dispute);
    assertThat(ledger).isNotEmpty();
    closedFourYearsAgo(dispute);

    assertThat(house().erases()).isPositive();

    assertThat(dispute.events())
        .startsWith(events.toArray(String[]::new))
        .hasSize(events.size() + 1);
    assertThat(found(dispute)).isEmpty();
    assertThat(house().ledger(dispute)).isEqualTo(ledger);
    // figures follow by seconds
    House.soon(
        () ->
            assertThat(house().kept(dispute))
                .contains("GRANTED_FULL", "SELLER_DEFECT")
                .doesNotContain(TELLING.toArray(String[]::new)));
    assertThat(house().model().history(dispute.number())).isZero();

    house().buyer().gets(dispute.href()).refusedAs("UNKNOWN_DISPUTE");
    JsonNode file = house().manager().reads(dispute);
    assertThat(file.path("outcome").asText()).isEqualTo("GRANTED_FULL");
    assertThat(file.path("decisions").path(0).path("remedy").path("amount").path("amount").asText())
        .isEqualTo("62.00");
    assertThat(file.path("evidence")).isEmpty();
    assertThat(house().erases()).isZero();
  }

  @Test
  default void what_stays_is_still_vouched_for_and_what_should_have_gone_is_found() {
    Complaint dispute = decidedOnEvidence();
    closedFourYearsAgo(dispute);
    house().erases();
    house()
        .rows()
        .sql("update dispute set outcome = 'DENIED' where id = ?")
        .param(dispute.id())
        .update();
    assertThat(found(dispute))
        .extracting(CustodyFinding::kind, CustodyFinding::event)
        .containsExactlyInAnyOrder(
            tuple(Kind.NOT_AS_RECORDED, "PersonalDataErased"),
            tuple(Kind.NEVER_RECORDED, "PersonalDataErased"));
  }

  @Test
  default void what_closed_a_year_ago_stays() {
    Complaint dispute = decidedOnEvidence();
    closed(dispute, 2);
    house().erases();
    assertThat(dispute.events()).doesNotContain("PersonalDataErased");
    assertThat(found(dispute)).isEmpty();
  }

  /** Who they are and what they write below; none of it may be left anywhere. */
  List<String> TELLING =
      List.of(
          "buyer2",
          "=seller,",
          "case-worker",
          "Lake Road",
          "teapot.png",
          "no agreement",
          "sent as ordered");

  private Complaint decidedOnEvidence() {
    Person buyer = house().buyer();
    Complaint dispute = house().contested();
    buyer.writes(dispute, "I live at 1 Lake Road");
    buyer.submits(
        dispute,
        EvidenceKind.OTHER,
        ("2 Lake Road " + dispute.number()).getBytes(StandardCharsets.UTF_8));
    house().filesAreRead(dispute);
    house()
        .caseWorker("case-worker")
        .completes(CaseWorker.REVIEW, dispute, Forms.grantsFully("SELLER", true));
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL);
    dispute.isRefunded("62.00 USD");
    dispute.becomesFinal(Outcome.GRANTED_FULL);
    return dispute;
  }

  private void closedFourYearsAgo(Complaint dispute) {
    closed(dispute, 4);
  }

  private void closed(Complaint dispute, int yearsAgo) {
    OffsetDateTime then = house().now().atOffset(ZoneOffset.UTC).minusYears(yearsAgo);
    house()
        .rows()
        .sql("update dispute set closed_at = ? where id = ?")
        .params(then, dispute.id())
        .update();
  }

  private List<CustodyFinding> found(Complaint dispute) {
    return house().custody().verify(dispute.id()).findings();
  }
}
