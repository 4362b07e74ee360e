package dev.redress.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import dev.redress.identity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Managers in Cockpit, in a house of which half a year and 5,000 disputes are told. */
@TestPropertySource(
    properties = {
      "redress.demo.disputes=5000",
      "redress.reviews.blind-share=0.25",
      "redress.evidence.directory=target/evidence-oversight"
    })
class OversightInTheBrowserJourney extends HouseOnScreen {

  private static final String COCKPIT = "/camunda/app/cockpit/default/";

  /** All that was told lies in the past of this day. */
  @Override
  void a_story_begins() {}

  @Test
  void the_board_counts_all_disputes_and_each_figure_leads_to_its_own() throws IOException {
    Screen manager = chromium.opens("manager").signsIn();
    opensBoard(manager);
    Locator flow = manager.find(".board-flow");
    assertThat(flow).containsText("5,000");
    assertThat(manager.find(".board-failed")).hasCount(0);
    assertThat(manager.find(".board-agreement")).containsText("κ ");
    assertThat(manager.find(".board-chart canvas").first()).isVisible();
    manager.partIsWellMade(".board");
    manager.picture("board");

    manager.find("select[name=problem]").selectOption("DAMAGED");
    isRead(manager);
    assertThat(flow).not().containsText("5,000");
    manager.picture("board-of-one-problem");
    Download file = manager.page().waitForDownload(flow.locator(".board-csv")::click);
    Assertions.assertThat(Files.readString(file.path())).contains("Opened");

    flow.locator("a[href*=disputes]").first().click();
    assertThat(manager.find("main table tbody tr").first()).isVisible();
    manager.isWellMade("behind-a-figure");
    manager.find("main table a[href*='/oversight/disputes/']").first().click();
    assertThat(manager.find("textarea[name=reason]")).isVisible();
  }

  @Test
  void a_tile_that_fails_says_so_and_leaves_the_others() {
    Screen manager = chromium.opens("manager").signsIn();
    Pattern money = Pattern.compile(".*/tiles/money.*");
    manager.page().route(money, route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
    opensBoard(manager);
    Locator failed = manager.find(".board-money .board-failed");
    assertThat(failed).isVisible();
    assertThat(manager.find(".board-failed")).hasCount(1);
    assertThat(manager.find(".board-flow")).containsText("5,000");
    manager.partIsWellMade(".board");
    manager.picture("board-with-a-failure");

    manager.page().unroute(money);
    manager.find(".board-money button").click();
    assertThat(failed).hasCount(0);
    assertThat(manager.find(".board-money")).containsText("USD");
  }

  @Test
  void the_board_and_the_diagrams_speak_chinese() {
    house.register("chinese-manager", Role.MANAGER, Locale.SIMPLIFIED_CHINESE);
    Screen manager = chromium.opens("chinese-manager").signsIn();
    opensBoard(manager);
    wording.isChinese(manager, manager.find(".board"), "Harbour Goods");
    manager.picture("board-chinese");
    opensDefinition(manager);
    opensTab(manager, "热力图");
    assertThat(manager.find(".redress-steps")).isVisible();
    wording.isChinese(manager, manager.find(".redress-pane"));
    manager.picture("heat-chinese");
    opensInstance(manager);
    opensTab(manager, "路径");
    assertThat(manager.find(".redress-steps").last()).isVisible();
    wording.isChinese(manager, manager.find(".redress-pane"));
    manager.picture("way-chinese");
  }

  @Test
  void the_model_is_coloured_by_how_many_went_through_and_how_long_they_stayed() {
    Screen manager = chromium.opens("manager").signsIn();
    opensDefinition(manager);
    opensTab(manager, "Heat map");
    Locator steps = manager.find(".redress-steps tbody tr");
    assertThat(steps.first()).isVisible();
    assertThat(manager.find(".redress-heat-5").first()).isAttached();
    assertThat(manager.find("[data-element-id=ServiceTask_RecordAgreement]"))
        .hasClass(Pattern.compile("redress-heat-"));
    manager.partIsWellMade(".redress-pane");
    manager.picture("heat");

    manager.find("select[name=measure]").selectOption("time");
    assertThat(manager.find("[data-element-id=ServiceTask_RecordAgreement]"))
        .not()
        .hasClass(Pattern.compile("redress-heat-"));
    assertThat(manager.find("[data-element-id=UserTask_ReviewClaim]"))
        .hasClass(Pattern.compile("redress-heat-"));
    manager.picture("heat-by-time");
    Locator other = manager.find(".nav-tabs a").first();
    other.click();
    assertThat(manager.find("[data-element-id=UserTask_ReviewClaim]"))
        .not()
        .hasClass(Pattern.compile("redress-heat-"));

    opensInstance(manager);
    assertThat(manager.find(".redress-here").first()).isAttached();
    assertThat(manager.find(".redress-walked-flow").first()).isAttached();
    opensTab(manager, "Way");
    assertThat(manager.find(".redress-pane")).containsText("is here");
    manager.partIsWellMade(".redress-pane");
    manager.picture("way");
  }

  @Test
  void a_task_is_steered_by_the_keyboard_after_a_look_at_what_would_come_of_it() {
    Screen manager = chromium.opens("manager").signsIn();
    manager.goesTo("/oversight/steering?things=TASKS&kind=UserTask_ReviewClaim");
    manager.isWellMade("steering");
    manager.tabsTo("input[name=targets]");
    manager.press("Space");
    manager.press("Shift+Tab");
    manager.press("Shift+Tab");
    assertThat(manager.find("a[href='#what']")).isFocused();
    manager.press("Enter");
    manager.tabsTo("input[name=verb]");
    manager.press("ArrowDown");
    assertThat(manager.find("input[value=PIN_PRIORITY]")).isChecked();
    manager.tabsTo("input[name=priority]");
    manager.types("700");
    manager.tabsTo("textarea[name=reason]");
    manager.types("The buyer is ill");
    manager.tabsTo("main form[method=post] button");
    manager.press("Enter");
    assertThat(manager.find("main")).containsText("Would be done: 1");
    manager.isWellMade("steering-preview");
    manager.tabsTo("form[action$=confirmation] button");
    manager.press("Enter");
    assertThat(manager.find("main")).containsText("done: 1");
    manager.isWellMade("steering-done");
  }

  private static void opensBoard(Screen manager) {
    manager.goesTo(COCKPIT + "#/dashboard");
    manager.find(".board-spans button").last().click();
    isRead(manager);
  }

  /** Each tile is a call of its own. */
  private static void isRead(Screen manager) {
    assertThat(manager.find(".board-body[aria-busy]")).hasCount(0);
  }

  private static void opensDefinition(Screen manager) {
    manager.goesTo(COCKPIT + "#/processes");
    manager.find("a[href*='process-definition/dispute:']").first().click();
    assertThat(manager.find(".djs-container .djs-element").first()).isVisible();
  }

  private static void opensInstance(Screen manager) {
    opensDefinition(manager);
    manager.find("a[href*='process-instance']").first().click();
    assertThat(manager.find(".djs-container .djs-element").first()).isVisible();
  }

  private static void opensTab(Screen manager, String name) {
    manager
        .find(".nav-tabs a")
        .filter(new Locator.FilterOptions().setHasText(name))
        .first()
        .click();
  }
}
