package dev.redress.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Tasklist on somebody's screen. */
final class Tasklist {

  private final Screen screen;

  private Tasklist(Screen screen) {
    this.screen = screen;
  }

  static Tasklist on(Screen screen) {
    screen.goesTo("/camunda/app/tasklist/default/");
    return new Tasklist(screen);
  }

  /** Chooses a list, opens the dispute's task in it and claims it. */
  void claims(String list, String number) {
    opens(list, number);
    assertThat(form().locator(".rc-head")).containsText(number);
    assertThat(form().locator(".rc-decide")).hasCount(0);
    screen.find("button.claim").click();
    // Tasklist shows whose task it is, and reads the form again.
    assertThat(screen.find("button.unclaim")).isVisible();
    assertThat(form().locator(".rc-decide")).isVisible();
  }

  /** Chooses a list and opens the dispute's task in it. */
  void opens(String list, String number) {
    choose(list);
    card(number).click();
  }

  void choose(String list) {
    lists().filter(new Locator.FilterOptions().setHasText(list)).click();
  }

  Locator lists() {
    return screen.find(".task-filter .name");
  }

  /** What the list that is shown says of a dispute. */
  Locator card(String number) {
    return screen
        .find("ol.tasks-list li.task")
        .filter(new Locator.FilterOptions().setHasText(number));
  }

  /** Of the whole form: Tasklist scrolls within the window. */
  void picture(String name) {
    screen.page().setViewportSize(1280, 2600);
    screen.picture(name);
    screen.atADesk();
  }

  /** Nothing keeps anybody from reading the form; a picture of it is kept. */
  void formIsWellMade(String name) {
    screen.partIsWellMade(".rc");
    picture(name);
  }

  Locator form() {
    return screen.find(".rc");
  }

  Locator field(String name) {
    return form().locator("[name=" + name + "]");
  }

  void chooses(String name, String value) {
    form().locator("[name=" + name + "][value=" + value + "]").check();
  }

  /** Why the form is not taken, at one of its fields. */
  Locator problem(String field) {
    return form().locator("[data-problem=" + field + "]");
  }

  Locator complete() {
    return screen
        .page()
        .getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^(Complete|完成)$")));
  }

  /** Completes the task when the form allows it; it is gone then. */
  void completes() {
    assertThat(complete()).isEnabled();
    complete().click();
    assertThat(screen.find(".rc")).hasCount(0);
  }
}
