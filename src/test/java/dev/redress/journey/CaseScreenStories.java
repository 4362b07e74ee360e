package dev.redress.journey;

import static dev.redress.journey.CaseWorker.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.ProblemType;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What one screen tells a reviewer of a case, and of other cases. */
interface CaseScreenStories extends Stories {

  @Test
  default void one_screen_tells_the_case() {
    Complaint dispute = house().claimed();
    house().seller().writes(dispute, "We handed it to the carrier.");
    house().buyer().submits(dispute, EvidenceKind.PHOTO_OF_ITEM, Photo.ofATeapot());
    house().seller().contests(dispute, "It was sent as ordered");
    String screen = house().caseWorker("case-worker").reads(REVIEW, dispute);

    assertThat(screen)
        .contains(dispute.number(), "Teapot", "62.00", "已退金额", "全额退款")
        .contains("应发货", "预计送达", "联系卖家", "卖家答复", "索赔")
        .contains("买家陈述", "卖家陈述", "It was sent as ordered", "We handed it to the carrier.")
        .contains("政策的判断", "规则 A-09，政策 2026-11", "政策要求的证据")
        .contains("loading=\"lazy\"", "width=\"320\" height=\"240\"", "快捷键");
    assertThat(screen).doesNotContainPattern(">\\s*[A-Z]+(_[A-Z]+)+\\s*<");
  }

  @Test
  default void both_parties_history_is_told_when_asked_for_and_that_goes_on_record() {
    CaseWorker reviewer = house().caseWorker("case-worker");
    Complaint earlier = house().contested();
    reviewer.completes(REVIEW, earlier, Forms.grantsFully("SELLER", true));
    Complaint dispute = house().contested();
    assertThat(reviewer.reads(REVIEW, dispute)).contains("双方历史数据").doesNotContain("缺陷率");
    assertThat(dispute.events()).doesNotContain("PartyHistoryViewed");

    assertThat(reviewer.asksForHistories(REVIEW, dispute))
        .contains("缺陷率", "其他纠纷", "60 天内的订单", "全额支持");
    assertThat(dispute.events()).containsOnlyOnce("PartyHistoryViewed");
    reviewer.asksForHistories(REVIEW, dispute);
    assertThat(dispute.events()).containsOnlyOnce("PartyHistoryViewed");
    dispute.holdsTogether();
    house().buyer().withdraws(dispute, "");
  }

  @Test
  default void disputes_like_this_one_are_shown_with_how_they_were_decided_while_they_are_kept() {
    CaseWorker reviewer = house().caseWorker("case-worker2");
    Complaint alike = house().contested(ProblemType.NOT_RECEIVED, house().goods().paid("9000.00"));
    reviewer.completes(REVIEW, alike, Forms.denies());
    Complaint dearer =
        house().contested(ProblemType.NOT_RECEIVED, house().goods().paid("90000.00"));
    Complaint dispute =
        house().contested(ProblemType.NOT_RECEIVED, house().goods().paid("9001.00"));
    assertThat(reviewer.precedentsOf(REVIEW, dispute))
        .contains("/casework/disputes/" + alike.number(), "Denied", "same rules")
        .doesNotContain(dearer.number(), dispute.number());

    house().buyer().withdraws(dearer, "");
    alike.becomesFinal(Outcome.DENIED);
    assertThat(reviewer.precedentsOf(REVIEW, dispute)).contains(alike.number());
    house()
        .rows()
        .sql("update dispute set closed_at = ? where id = ?")
        .params(house().now().atOffset(ZoneOffset.UTC).minusYears(4), alike.id())
        .update();
    house().erases();
    assertThat(reviewer.precedentsOf(REVIEW, dispute)).doesNotContain(alike.number());
    house().buyer().withdraws(dispute, "");
  }
}
