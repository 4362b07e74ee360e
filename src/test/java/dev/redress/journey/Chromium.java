package dev.redress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The machine's Chromium, and everybody who has it open. */
final class Chromium implements AutoCloseable {

  private static final Path PROGRAM =
      Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
  private static final List<String> ALONE_ON_THIS_MACHINE =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final Logger LOG = LoggerFactory.getLogger(Chromium.class);
  private static final double PATIENCE_IN_MILLISECONDS = 20_000;

  private final Playwright playwright;
  private final Browser browser;
  private final String address;
  private final List<Screen> screens = new ArrayList<>();

  private Chromium(Playwright playwright, String address) {
    this.playwright = playwright;
    this.address = address;
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(ALONE_ON_THIS_MACHINE));
  }

  /** Where CI runs, a missing Chromium is a failure; elsewhere what needs it is skipped. */
  static boolean isExpected() {
    return isInstalled() || Boolean.parseBoolean(System.getenv("CI"));
  }

  private static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  static Chromium before(String address) {
    assertThat(isInstalled()).as("Chromium at %s", PROGRAM).isTrue();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_IN_MILLISECONDS);
    return new Chromium(
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))),
        address);
  }

  /** A window of somebody's own. */
  Screen opens(String account) {
    return screen(account, new Browser.NewContextOptions());
  }

  /** As {@link #opens}, in a browser that runs no scripts. */
  Screen opensWithoutScripts(String account) {
    return screen(account, new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }

  private Screen screen(String account, Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(PATIENCE_IN_MILLISECONDS);
    Screen screen = new Screen(account, address, context);
    screens.add(screen);
    return screen;
  }

  /** What everybody sees at this moment, and what their browsers have to say about it. */
  void pictures(String name) {
    for (Screen screen : screens) {
      screen.picture(name);
      screen.troubles().forEach(trouble -> LOG.warn("{}: {}", screen, trouble));
    }
  }

  @Override
  public void close() {
    playwright.close();
  }
}
