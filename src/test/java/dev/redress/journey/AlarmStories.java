package dev.redress.journey;

import static dev.redress.journey.Remedies.fullRefund;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.guarantee.ProblemType;
import org.junit.jupiter.api.Test;

/** What managers are told when something has gone wrong that nobody did. */
interface AlarmStories extends Stories {

  @Test
  default void a_step_that_is_tried_no_more_is_told_to_managers() {
    Complaint dispute = house().claimed();
    house().triesNoMore(dispute);
    house()
        .manager()
        .isTold(dispute, "A step of a dispute failed for good", "open the dispute in Cockpit");
    assertThat(dispute.events()).doesNotContain("StepFailed");
    house().triesAgain(dispute);
    house().nextDeadlinePasses(dispute);
    dispute.isRefunded("62.00 USD");
  }

  @Test
  default void a_ledger_that_does_not_balance_is_told_to_managers_until_it_is_put_right() {
    Complaint dispute = refunded();
    house().checksLedger();
    assertThat(unbalanced(dispute)).isFalse();

    altered(dispute, "account = 'seller:seller'", "+ 1");
    house().checksLedger();
    house().checksLedger();
    assertThat(unbalanced(dispute)).isTrue();
    house().manager().isTold(dispute, "The ledger does not balance", "does not add up");

    altered(dispute, "account = 'seller:seller'", "- 1");
    house().checksLedger();
    assertThat(unbalanced(dispute)).isFalse();
  }

  @Test
  default void entries_that_say_another_amount_than_was_paid_do_not_balance_either() {
    Complaint dispute = refunded();
    altered(dispute, "1 = 1", "* 2");
    house().checksLedger();
    assertThat(unbalanced(dispute)).isTrue();
    altered(dispute, "1 = 1", "/ 2");
    house().checksLedger();
    assertThat(unbalanced(dispute)).isFalse();
  }

  private Complaint refunded() {
    Complaint dispute =
        house().buyer().opens(ProblemType.NOT_RECEIVED, house().goods(), fullRefund());
    house().seller().acceptsOffer(dispute);
    dispute.isRefunded("62.00 USD");
    return dispute;
  }

  private boolean unbalanced(Complaint dispute) {
    return house()
        .rows()
        .sql("select 1 from ledger_finding where dispute_id = ?")
        .param(dispute.id())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private void altered(Complaint dispute, String which, String change) {
    assertThat(
            house()
                .rows()
                .sql(
                    "update ledger_posting set amount_minor = amount_minor "
                        + change
                        + " where "
                        + which
                        + " and entry_id in (select id from ledger_entry where dispute_id = ?)")
                .param(dispute.id())
                .update())
        .isPositive();
  }
}
