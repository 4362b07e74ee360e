package dev.redress.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Stage;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A reviewer's day in Tasklist. */
class CaseWorkInTheBrowserJourney extends HouseOnScreen {

  @Test
  void a_claim_goes_back_for_evidence_and_is_decided_when_it_has_come() {
    Complaint dispute = house.contested();
    house.buyer().submits(dispute, EvidenceKind.PHOTO_OF_ITEM, Photo.ofATeapot());
    house.buyer().submits(dispute, EvidenceKind.PHOTO_OF_PARCEL, Photo.ofABreak(2));
    Screen screen = chromium.opens("case-worker").signsIn();
    Tasklist tasklist = Tasklist.on(screen);
    tasklist.claims("待审核索赔", dispute.number());
    tasklist.formIsWellMade("review");
    looksThroughTheEvidenceByKeys(screen, tasklist);
    tasklist
        .form()
        .locator("[data-files]")
        .setInputFiles(new FilePayload[] {photo("call.png", 3), photo("depot.png", 4)});
    tasklist.form().locator("[data-send]").click();
    assertThat(tasklist.form().locator(".rc-gallery img")).hasCount(4);

    tasklist.chooses("action", "ASK");
    tasklist.chooses("askedOf", "BUYER");
    tasklist.chooses("kinds", "UNBOXING");
    tasklist.field("question").fill("请补充开箱照片。");
    assertThat(tasklist.complete()).isEnabled();
    tasklist.formIsWellMade("asks");
    tasklist.completes();
    assertThat(tasklist.card(dispute.number())).hasCount(0);

    house.buyer().submits(dispute, EvidenceKind.UNBOXING, Photo.ofATeapot());
    screen.page().reload();
    tasklist.claims("证据已到", dispute.number());
    tasklist.chooses("outcome", "GRANTED_PARTIAL");
    tasklist.chooses("payer", "SELLER");
    tasklist.chooses("countsAsDefect", "false");
    tasklist.field("refund").fill("9999");
    assertThat(tasklist.problem("refund")).containsText("62.00 USD");
    assertThat(tasklist.complete()).isDisabled();
    tasklist.formIsWellMade("refused");
    tasklist.field("refund").fill("30");
    tasklist.field("departure").fill("开箱照片显示茶壶部分受损。");
    tasklist.completes();
    House.soon(() -> dispute.isRefunded("30.00 USD"));
  }

  private static void looksThroughTheEvidenceByKeys(Screen screen, Tasklist tasklist) {
    Locator viewer = tasklist.form().locator("[data-viewer]");
    tasklist.form().locator(".rc-head").click();
    screen.press("e");
    assertThat(viewer).isVisible();
    assertThat(viewer.locator("[data-position]")).containsText("1");
    screen.press("ArrowRight");
    assertThat(viewer.locator("[data-position]")).containsText("2");
    tasklist.formIsWellMade("viewer");
    screen.press("Escape");
    assertThat(viewer).isHidden();
  }

  private static FilePayload photo(String name, int breakAt) {
    return new FilePayload(name, "image/png", Photo.ofABreak(breakAt));
  }

  @Test
  void a_second_person_reads_the_held_decision_and_approves_it() {
    Complaint dispute = house.contested(ProblemType.NOT_RECEIVED, house.goods().paid("2000.00"));
    house
        .caseWorker("case-worker")
        .completes(CaseWorker.REVIEW, dispute, Forms.grantsFully("SELLER", true));
    Screen screen = chromium.opens("senior-reviewer").signsIn();
    Tasklist tasklist = Tasklist.on(screen);
    tasklist.claims("二次审批", dispute.number());
    assertThat(tasklist.form()).containsText("照片可以证明");
    tasklist.chooses("action", "SEND_BACK");
    assertThat(tasklist.problem("reason")).isVisible();
    assertThat(tasklist.complete()).isDisabled();
    tasklist.formIsWellMade("approval-refused");
    tasklist.chooses("action", "APPROVE");
    tasklist.completes();
    House.soon(() -> dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL));
  }

  @Test
  void two_windows_on_one_task_overwrite_nothing_of_each_other() {
    Complaint dispute = house.contested();
    Screen first = chromium.opens("case-worker").signsIn();
    Tasklist one = Tasklist.on(first);
    one.claims("待审核索赔", dispute.number());
    Tasklist other = Tasklist.on(chromium.opens("case-worker").signsIn());
    other.opens("我的任务", dispute.number());
    other.chooses("outcome", "DENIED");
    House.soon(
        () ->
            Assertions.assertThat(
                    house.caseWorker("case-worker").readsDraft(CaseWorker.REVIEW, dispute))
                .contains("不予支持"));

    one.chooses("outcome", "GRANTED_ON_RETURN");
    Locator conflict = one.form().locator("[data-conflict]");
    assertThat(conflict).isVisible();
    assertThat(one.complete()).isDisabled();
    one.formIsWellMade("conflict");
    assertThat(one.form().locator("[name=outcome][value=GRANTED_ON_RETURN]")).isChecked();
    conflict.locator("[data-read]").click();
    assertThat(conflict).containsText("不予支持");
    conflict.locator("[data-take]").click();
    assertThat(one.form().locator("[name=outcome][value=DENIED]")).isChecked();
    assertThat(conflict).isHidden();
  }
}
