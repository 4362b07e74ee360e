package dev.redress.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import dev.redress.RedressTest;
import dev.redress.engine.AdjustableClock;
import dev.redress.orders.OrderLine;
import dev.redress.orders.OrderLineData;
import dev.redress.orders.OrderLineId;
import dev.redress.orders.Orders;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One dispute as people live it: portal, Tasklist and Cockpit in Chromium. Where CI runs, a missing
 * Chromium is a failure.
 */
@RedressTest
class InTheBrowserJourney {

  private static final Path CHROMIUM =
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

  private static Playwright playwright;
  private static Browser browser;

  @LocalServerPort private int port;
  @Autowired private Orders orders;
  @Autowired private AdjustableClock clock;

  @BeforeAll
  static void starts_chromium() {
    boolean there = Files.isExecutable(CHROMIUM);
    if (!Boolean.parseBoolean(System.getenv("CI"))) {
      assumeThat(there).as("Chromium at " + CHROMIUM).isTrue();
    }
    assertThat(there).as("Chromium at " + CHROMIUM).isTrue();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(ALONE_ON_THIS_MACHINE));
  }

  @AfterAll
  static void closes_chromium() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @Test
  void a_dispute_goes_from_the_portal_through_tasklist_and_is_seen_in_cockpit() throws Exception {
    clock.set(Instant.parse("2026-11-20T02:00:00Z"));
    OrderLineId line = aLateOrder();

    Page buyer = signedIn("buyer2");
    assertThat(buyer.locator("h1").first()).hasText("Your disputes");
    buyer.locator("a[href='/orders/" + line.orderNumber() + "/1/help']").click();
    buyer.locator("input[value=NOT_RECEIVED]").check();
    buyer.locator("main form button").click();
    buyer.locator("textarea[name=description]").fill("The parcel never came.");
    buyer.locator("input[value=PARTIAL_REFUND]").check();
    submit(buyer, "/help");
    assertThat(buyer.locator(".field-error")).hasText("Please say how much should be refunded.");
    assertThat(buyer.locator("textarea[name=description]")).hasValue("The parcel never came.");
    buyer.locator("input[value=FULL_REFUND]").check();
    buyer.locator("input[type=file]").setInputFiles(aPhoto());
    submit(buyer, "/help");
    assertThat(buyer.locator(".gallery img")).hasCount(1);
    String address = buyer.url();
    String number = address.substring(address.lastIndexOf('/') + 1);

    Page seller = signedIn("seller");
    seller.navigate(address);
    assertThat(seller.locator("h1")).containsText(number);
    submit(seller, "/decline");

    buyer.navigate(address + "/claim");
    submit(buyer, "/claim");
    assertThat(buyer.locator(".stages .now")).hasText("Claim");

    seller.navigate(address);
    seller.locator("input[value=CONTEST]").check();
    seller.locator("form[action$='/answer'] textarea").fill("按时发货。");
    submit(seller, "/answer");
    assertThat(seller.locator(".stages .now")).hasText("审核");

    decideInTasklist(number);

    buyer.navigate(address);
    assertThat(buyer.locator(".note-good")).containsText("granted in part");
    assertThat(buyer.locator(".decision")).containsText("40.00");

    Page manager = signedIn("manager");
    manager.navigate(at("/camunda/app/cockpit/default/#/processes"));
    manager.getByText("Dispute").first().click();
    assertThat(manager.locator(".djs-container")).isVisible();
    manager.navigate(at("/camunda/app/tasklist/default/"));
    assertThat(manager.locator("h1")).isVisible();
    assertThat(manager.locator("body")).not().containsText("Exception");
  }

  private void decideInTasklist(String number) {
    Page worker = signedIn("case-worker");
    worker.navigate(at("/camunda/app/tasklist/default/"));
    worker.getByText("Claims to review").click();
    Locator tasks = worker.locator(".tasks-list li.task, .tasks-list .task");
    tasks.first().waitFor();
    for (int i = 0; i < tasks.count(); i++) {
      tasks.nth(i).click();
      worker.locator(".rc-head").waitFor();
      if (worker.locator(".rc-head h2").textContent().contains(number)) {
        break;
      }
    }
    assertThat(worker.locator(".rc-head h2")).containsText(number);
    worker.locator("text=/^\\s*Claim\\s*$/").first().click();
    worker.locator(".rc-decide").waitFor();
    assertThat(worker.locator(".rc-gallery img")).hasCount(1);
    worker.locator("input[name=outcome][value=GRANTED_PARTIAL]").check();
    worker.locator("input[name=payer][value=SELLER]").check();
    worker.locator("textarea[name=reason]").fill("Shipped late, and no proof of delivery.");
    worker.locator("input[name=refund]").fill("9999");
    assertThat(worker.locator("[data-problem=refund]")).isVisible();
    Locator complete = worker.getByText("Complete", new Page.GetByTextOptions().setExact(true));
    assertThat(complete).isDisabled();
    worker.locator("input[name=refund]").fill("40");
    assertThat(complete).isEnabled();
    complete.click();
    worker
        .locator(".rc-head")
        .waitFor(
            new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
  }

  private Page signedIn(String account) {
    BrowserContext context = browser.newContext();
    Page page = context.newPage();
    page.navigate(at("/login"));
    page.locator("#username").fill(account);
    page.locator("#password").fill(account);
    page.locator("main form button").click();
    page.waitForURL(url -> !url.endsWith("/login"));
    return page;
  }

  /** Sends the form that goes to an address with this ending. */
  private static void submit(Page page, String ending) {
    page.locator("form[method=post][action$='" + ending + "'] button").first().click();
    page.waitForLoadState();
  }

  private OrderLineId aLateOrder() {
    Instant now = clock.instant();
    OrderLineId line = new OrderLineId("BROWSER-" + System.nanoTime(), 1);
    orders.put(
        new OrderLineData(
            line,
            "buyer2",
            "seller",
            "SKU-1",
            "A lamp",
            OrderLine.Category.PHYSICAL,
            1,
            Money.parse("USD 70.00"),
            Money.parse("USD 10.00"),
            Money.parse("USD 0.00"),
            now.minus(Duration.ofDays(20)),
            now.minus(Duration.ofDays(15)),
            now.minus(Duration.ofDays(16)),
            now.minus(Duration.ofDays(6)),
            null));
    return line;
  }

  private static FilePayload aPhoto() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", png);
    return new FilePayload("parcel.png", "image/png", png.toByteArray());
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }
}
