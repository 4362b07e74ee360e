package dev.redress.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What one person has before them, at a desk unless said otherwise, and what they do with it. */
final class Screen {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final int TABS_AT_MOST = 80;

  private final String account;
  private final String address;
  private final Page page;
  private final List<String> troubles = new ArrayList<>();
  private int pictures;

  Screen(String account, String address, BrowserContext context) {
    this.account = account;
    this.address = address;
    this.page = context.newPage();
    page.onConsoleMessage(
        said -> {
          if (said.type().equals("error")) {
            troubles.add("console: " + said.text());
          }
        });
    page.onPageError(error -> troubles.add("error: " + error));
    page.onRequestFailed(call -> troubles.add(call.failure() + ": " + call.url()));
    page.onResponse(
        answer -> {
          if (answer.status() >= 400) {
            troubles.add(answer.status() + ": " + answer.url());
          }
        });
    atADesk();
  }

  /** What the browser has said against the pages so far, since a picture does not show it. */
  List<String> troubles() {
    return troubles;
  }

  Page page() {
    return page;
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  /** The form that is sent to an address with this ending. */
  Locator form(String ending) {
    return form(ending, "post");
  }

  Locator form(String ending, String method) {
    return page.locator("form[method=%s][action$='%s']".formatted(method, ending));
  }

  void goesTo(String path) {
    page.navigate(address + path);
  }

  /** By the sign-in page; the password is the name. */
  Screen signsIn() {
    goesTo("/login");
    find("#username").fill(account);
    find("#password").fill(account);
    form("/login").locator("button").click();
    page.waitForURL(url -> !url.contains("/login"));
    return this;
  }

  /** Sends the form that goes to an address with this ending, and waits for the page after it. */
  void sends(String ending) {
    form(ending).locator("button:not([type=button])").first().click();
    page.waitForLoadState();
  }

  /** Opens what is folded. */
  void unfolds(String ending) {
    page.locator("details:not([open])", new Page.LocatorOptions().setHas(form(ending)))
        .locator("summary")
        .click();
  }

  void picks(Locator field, String fileName, byte[] png) {
    field.setInputFiles(new FilePayload(fileName, "image/png", png));
  }

  /** Goes on from field to field by the tabulator key until this one has the focus. */
  void tabsTo(String selector) {
    for (int pressed = 0; pressed < TABS_AT_MOST; pressed++) {
      if (Boolean.TRUE.equals(
          page.evaluate("wanted => document.activeElement.matches(wanted)", selector))) {
        assertThat(find(selector).first()).isFocused();
        return;
      }
      press("Tab");
    }
    throw new AssertionError(selector + " is not reached by the keyboard");
  }

  void press(String key) {
    page.keyboard().press(key);
  }

  void types(String text) {
    page.keyboard().type(text);
  }

  /**
   * What holds for every page of the house: nothing keeps anybody from reading it, and it fits a
   * telephone.
   */
  void isWellMade(String name) {
    assertThat(barriers("html")).as("barriers at %s", page.url()).isEqualTo(List.of());
    picture(name);
    page.setViewportSize(360, 740);
    picture(name + "-phone");
    assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
        .as("width of %s at 360 px", page.url())
        .isEqualTo(360);
    atADesk();
  }

  /** As {@link #isWellMade}, of a part of a page that is not the house's own. */
  void partIsWellMade(String selector) {
    assertThat(barriers(selector)).as("barriers in %s", selector).isEqualTo(List.of());
  }

  /** Keeps a picture under target/screenshots. */
  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve("%s-%02d-%s.png".formatted(account, ++pictures, name)))
            .setFullPage(true));
  }

  /** All that the page says, also to who cannot see it; not what people type into it. */
  String says() {
    return (String)
        page.evaluate(
            """
            () => [document.title, document.body.innerText,
              ...[...document.querySelectorAll('details')].map(folded => folded.textContent),
              ...[...document.querySelectorAll('option')].map(option => option.textContent),
              ...[...document.querySelectorAll('[aria-label], [alt], [title], [placeholder]')].flatMap(one =>
                ['aria-label', 'alt', 'title', 'placeholder'].map(name => one.getAttribute(name) || ''))
            ].join('\\n')
            """);
  }

  void atADesk() {
    page.setViewportSize(1280, 800);
  }

  /**
   * Serious and critical ones. Mails in their frame run no scripts, also none that looks at them.
   */
  private Object barriers(String part) {
    page.evaluate(AxeBuilder.getAxeScript());
    return page.evaluate(
        """
        part => axe.run(part, { runOnly: ['wcag2a', 'wcag2aa'], iframes: false }).then(found =>
          found.violations
            .filter(rule => ['serious', 'critical'].includes(rule.impact))
            .map(rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html).join(' ')))
        """,
        part);
  }

  @Override
  public String toString() {
    return account;
  }
}
