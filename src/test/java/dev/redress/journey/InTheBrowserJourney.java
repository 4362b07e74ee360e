package dev.redress.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.regex.Pattern.DOTALL;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.ProblemType;
import dev.redress.identity.Role;
import dev.redress.policy.Draft;
import dev.redress.policy.SubmittedTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Disputes as people live them before a screen: portal, Tasklist, Cockpit and mailbox. */
class InTheBrowserJourney extends HouseOnScreen {

  private static final String TEAPOT = "Teapot";
  private static final String WHAT_HAPPENED = "The parcel never came.";
  private static final String CLAIMED = "The seller offers ten dollars for a parcel that is lost.";

  private static final String CHAT = "买家：箱子是空的。\n卖家：我们已经称重，请看照片。\n";

  private static final String MAIL =
      """
      Received: from shop.example.com by mx.example.org; Mon, 2 Nov 2026 01:12:00 +0000
      From: shop@example.com
      To: buyer@example.org
      Subject: Your parcel
      Date: Thu, 29 Oct 2026 09:11:58 +0800
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/plain

      It is on its way.
      --b
      Content-Type: application/pdf
      Content-Disposition: attachment; filename=invoice.pdf

      x
      --b--
      """;

  /** A file of that event's name, by that event. */
  private static final String HANDS_OVER =
      """
      place => {
        const files = new DataTransfer();
        const event = { bubbles: true, cancelable: true };
        const make = () => %s;
        const name = `${make().type}.txt`;
        files.items.add(new File([name], name, { type: 'text/plain' }));
        place.dispatchEvent(make());
      }
      """;

  @Test
  void a_dispute_goes_through_portal_and_tasklist_to_the_appeal_and_is_seen_in_cockpit() {
    Goods goods = goods();
    Screen buyer = chromium.opens("buyer2").signsIn();
    String number = asksForHelp(buyer, goods);
    Screen seller = chromium.opens("seller").signsIn();
    offersLess(seller, number);
    filesClaim(buyer, number);
    contests(seller, number);

    grantsAPart(number);
    appeals(buyer, number);
    grantsAllOnAppeal(number);

    buyer.goesTo("/disputes/" + number);
    assertThat(buyer.find(".note-good")).containsText("62.00 USD");
    buyer.isWellMade("decided-on-appeal");
    isSeenInCockpit(number);
  }

  @Test
  void without_scripts_a_dispute_is_opened_with_a_photo_and_a_message_is_written() {
    Goods goods = goods();
    Screen buyer = chromium.opensWithoutScripts("buyer2").signsIn();
    choosesProblem(buyer, goods);
    buyer.find("textarea[name=description]").fill(WHAT_HAPPENED);
    buyer.find("input[value=FULL_REFUND]").check();
    buyer.picks(buyer.find("input[type=file]"), "parcel.png", Photo.ofATeapot());
    buyer.sends("/help");
    assertThat(buyer.find(".gallery img")).hasCount(1);
    buyer.form("/messages").locator("textarea").fill("Is anybody there?");
    buyer.sends("/messages");
    assertThat(buyer.find(".talk")).containsText("Is anybody there?");
    buyer.picture("without-scripts");
  }

  @Test
  void files_are_chosen_dropped_and_pasted_and_one_that_got_lost_is_sent_again() {
    Complaint dispute = house.contested();
    Screen buyer = chromium.opens("buyer2").signsIn();
    buyer.goesTo("/disputes/" + dispute.number());
    Locator form = buyer.find("form[data-upload]");
    Locator queue = form.locator(".queue-row");
    FilePayload teapot = new FilePayload("teapot.png", "image/png", Photo.ofATeapot());
    FilePayload page =
        new FilePayload("page.html", "text/html", "<html></html>".getBytes(StandardCharsets.UTF_8));
    form.locator("[data-files]").setInputFiles(new FilePayload[] {teapot, page});
    form.evaluate(HANDS_OVER.formatted("new DragEvent('drop', { ...event, dataTransfer: files })"));
    form.evaluate(
        HANDS_OVER.formatted("new ClipboardEvent('paste', { ...event, clipboardData: files })"));
    assertThat(queue)
        .containsText(new String[] {"teapot.png", "page.html", "drop.txt", "paste.txt"});
    for (Locator file : queue.all()) {
      file.locator("select").selectOption(EvidenceKind.PHOTO_OF_PARCEL.name());
    }
    queue.first().locator("input").fill("撕开的箱子");

    buyer.page().route("**/evidence?*", Route::abort, new Page.RouteOptions().setTimes(1));
    form.locator("[data-send]").click();

    assertThat(buyer.find(".gallery li")).hasCount(2);
    assertThat(queue).hasCount(2);
    assertThat(queue.first()).containsText("nothing is submitted twice");
    assertThat(queue.last()).containsText("submit a screenshot of the page");
    buyer.isWellMade("refused-and-lost");
    queue.first().locator("button").first().click();
    assertThat(buyer.find(".gallery li")).hasCount(3);
    assertThat(buyer.find(".gallery")).containsText("撕开的箱子");
    queue.locator("button").last().click();
    assertThat(queue).hasCount(0);
  }

  @Test
  void a_case_worker_verifies_a_case_file_and_keeps_an_item_from_the_other_side() {
    Complaint dispute = house.contested();
    house.buyer().submits(dispute, EvidenceKind.PHOTO_OF_PARCEL, Photo.ofATeapot());
    Screen worker = chromium.opens("case-worker").signsIn();
    worker.goesTo("/casework/disputes/" + dispute.number() + "/custody");
    worker.sends("/custody");
    assertThat(worker.find(".note-good")).containsText("全部与记录一致");
    worker.unfolds("/restriction");
    worker.find("input[value=ADDRESS]").check();
    worker.sends("/restriction");
    assertThat(worker.find("article .note")).containsText("其中含有住址或联系方式");

    Screen seller = chromium.opens("seller").signsIn();
    seller.goesTo("/disputes/" + dispute.number());
    assertThat(seller.find("#evidence")).containsText("其中含有住址或联系方式");
    assertThat(seller.find("#evidence .gallery")).containsText("未对您开放");
    assertThat(seller.find("#evidence img")).hasCount(0);

    house
        .rows()
        .sql("update evidence_item set description = 'another' where dispute_id = ?")
        .param(dispute.id())
        .update();
    worker.sends("/custody");
    assertThat(worker.find(".note-bad")).containsText("卷宗与记录不符");
    assertThat(worker.find("main")).containsText("所载内容已不存在或与原来不同");
    worker.isWellMade("not-as-recorded");
  }

  @Test
  void a_problem_is_told_by_the_keyboard_alone() {
    Goods goods = goods();
    Screen buyer = chromium.opens("buyer2");
    buyer.goesTo("/login");
    buyer.tabsTo("#username");
    buyer.types("buyer2");
    buyer.tabsTo("#password");
    buyer.types("buyer2");
    buyer.press("Enter");
    String help = "/orders/" + goods.orderNumber() + "/1/help";
    assertThat(buyer.find("a[href='" + help + "']")).isVisible();
    buyer.tabsTo("a[href='" + help + "']");
    buyer.press("Enter");
    assertThat(buyer.find("input[name=problemType]").first()).isVisible();
    buyer.tabsTo("input[name=problemType]");
    buyer.press("Space");
    buyer.tabsTo("main form button");
    buyer.press("Enter");
    assertThat(buyer.find("textarea[name=description]")).isVisible();
    buyer.tabsTo("textarea[name=description]");
    buyer.types(WHAT_HAPPENED);
    buyer.tabsTo("input[name=remedy]");
    buyer.press("Space");
    buyer.tabsTo("main form button");
    buyer.press("Enter");
    assertThat(buyer.find(".stages .now")).hasText("Negotiation");
    assertThat(buyer.find(".talk")).containsText(WHAT_HAPPENED);
  }

  @Test
  void who_opens_what_is_not_theirs_is_told_so_and_shown_out() {
    Screen worker = chromium.opens("case-worker2").signsIn();
    worker.goesTo("/camunda/app/cockpit/default/");
    assertThat(worker.find("h1")).hasText("This page is not for your account");
    worker.isWellMade("refused-at-cockpit");
    worker.find("main a.button").click();
    assertThat(worker.find(".tasklist-app, [cam-tasklist-filters], .tasks-list").first())
        .isVisible();

    Screen manager = chromium.opens("manager").signsIn();
    manager.goesTo("/camunda/app/tasklist/default/");
    assertThat(manager.find("h1")).hasText("This page is not for your account");
    manager.goesTo("/staff");
    manager.isWellMade("signposts");

    Screen buyer = chromium.opens("buyer").signsIn();
    buyer.goesTo("/disputes/D-0000-0000");
    buyer.isWellMade("no-such-dispute");
    wording.isChinese(buyer);
  }

  @Test
  void lists_say_what_matters_in_their_readers_language_and_why_somebody_may_not_take_a_task() {
    Complaint dispute = house.contested();
    house.caseWorker("senior-reviewer").completes(CaseWorker.REVIEW, dispute, Forms.denies());
    house.buyer().appeals(dispute, Set.of("REFUND"), "The signature is not mine");
    house.caseWorker("senior-reviewer2").id(CaseWorker.APPEAL, dispute);

    Screen decided = chromium.opens("senior-reviewer").signsIn();
    Tasklist chinese = Tasklist.on(decided);
    assertThat(chinese.lists())
        .containsText(new String[] {"我的任务", "待审核索赔", "证据已到", "二次审批", "申诉", "已逾期"});
    assertThat(decided.find("html")).hasAttribute("lang", "zh-CN");
    assertThat(decided.page()).hasTitle("Redress 任务列表");
    chinese.choose("申诉");
    assertThat(chinese.card(dispute.number()))
        .containsText(Pattern.compile("审理申诉.*未收到商品 · Teapot.*全额退款 62.00\\sUSD.*到期", DOTALL));
    decided.picture("lists");
    chinese.opens("申诉", dispute.number());
    String why = "你在申诉之前处理过该纠纷";
    assertThat(decided.find(".alert-warning[role=alert]")).containsText(why);
    decided.find("button.claim").click();
    assertThat(decided.find("[notifications-panel] .alert").first()).containsText(why);
    decided.picture("may-not-take");
    assertThat(decided.find("button.unclaim")).hasCount(0);

    Screen other = chromium.opens("senior-reviewer2").signsIn();
    Tasklist english = Tasklist.on(other);
    assertThat(english.lists())
        .containsText(
            new String[] {
              "My tasks",
              "Claims to review",
              "Evidence arrived",
              "Second approval",
              "Appeals",
              "Overdue"
            });
    assertThat(other.find(".start-process-action, .create-task-action, .ce-eol-banner:visible"))
        .hasCount(0);
    english.choose("Appeals");
    assertThat(english.card(dispute.number()))
        .containsText(
            Pattern.compile(
                "Review appeal.*Not received · Teapot.*Full refund of 62.00\\sUSD.*Due", DOTALL));
    other.picture("lists");
    english.claims("Appeals", dispute.number());
  }

  @Test
  void a_deadline_gets_more_time_stands_still_and_runs_again_on_the_page_of_its_dispute() {
    String number = house.claimed().number();
    String page = "/casework/disputes/" + number + "/deadlines";
    Screen worker = chromium.opens("case-worker2").signsIn();
    worker.goesTo("/staff");
    worker
        .form("/casework/deadlines", "get")
        .locator("input")
        .fill(number.toLowerCase(Locale.ROOT));
    worker.form("/casework/deadlines", "get").locator("button").click();
    assertThat(worker.find("h1")).hasText("Deadlines of " + number);

    worker.unfolds("/extension");
    worker.form("/extension").locator("textarea").fill("The seller's office was flooded.");
    worker.form("/extension").locator("input[name=hours]").fill("9999");
    worker.find("form").evaluateAll("forms => forms.forEach(form => form.noValidate = true)");
    worker.sends("/extension");
    assertThat(worker.find(".field-error")).containsText("from one hour to");
    assertThat(worker.form("/extension").locator("textarea"))
        .hasValue("The seller's office was flooded.");
    worker.isWellMade("more-time-refused");
    worker.form("/extension").locator("input[name=hours]").fill("24");
    worker.sends("/extension");
    assertThat(worker.find(".timeline")).containsText("The seller's office was flooded.");

    Screen manager = chromium.opens("manager").signsIn();
    manager.goesTo(page);
    manager.unfolds("/pause");
    manager.form("/pause").locator("input[value=MARKETPLACE_FAULT]").check();
    manager.form("/pause").locator("textarea").fill("Our portal was down.");
    manager.isWellMade("pause-form");
    manager.sends("/pause");
    assertThat(manager.find(".deadline .badge")).containsText("since");
    manager.unfolds("/resumption");
    manager.form("/resumption").locator("textarea").fill("The portal is up again.");
    manager.sends("/resumption");
    assertThat(manager.find(".deadline .badge")).hasCount(0);
    assertThat(manager.find(".timeline")).containsText("The portal is up again.");
    manager.isWellMade("deadline-changes");

    worker.unfolds("/pause");
    manager.unfolds("/pause");
    manager.form("/pause").locator("textarea").fill("Down once more.");
    manager.sends("/pause");
    worker.form("/pause").locator("textarea").fill("Too late.");
    worker.sends("/pause");
    assertThat(worker.find(".note-bad")).hasText("This deadline stands still already.");
    Screen colleague = chineseManager();
    colleague.goesTo(page);
    assertThat(colleague.find("h1")).hasText("纠纷 " + number + " 的期限");
    wording.isChinese(
        colleague,
        TEAPOT,
        "Sophie Martin",
        "Daniel Reed",
        "The seller's office was flooded.",
        "Our portal was down.",
        "The portal is up again.",
        "Down once more.");
    colleague.isWellMade("deadline-stopped");
  }

  @Test
  void a_manager_declares_force_majeure_after_seeing_whom_it_reaches_and_ends_it_early() {
    Complaint dispute =
        house.claimed(ProblemType.NOT_RECEIVED, house.goods().shippedTo("CN", "海南"));
    Screen manager = chromium.opens("manager").signsIn();
    manager.goesTo("/staff");
    manager.find("a[href='/oversight/force-majeure']").click();
    assertThat(manager.find("h1")).hasText("Force majeure");
    Locator form = manager.form("/preview");
    if (!form.isVisible()) {
      manager.unfolds("/preview");
    }
    form.locator("select").selectOption("CN");
    form.locator("input[name=region]").fill("海南");
    form.locator("input[name=ends]").fill("2026-11-17T10:00");
    form.locator("textarea").fill("A typhoon closed the ports.");
    manager.sends("/preview");
    assertThat(manager.find(".field-error")).hasText("The period has to end after it begins.");
    manager.isWellMade("force-majeure-refused");

    form.locator("input[name=ends]").fill("2026-11-28T10:00");
    manager.sends("/preview");
    assertThat(manager.find(".note h2")).containsText("Disputes reached now: 1");
    manager.isWellMade("force-majeure-preview");
    assertThat(dispute.events()).doesNotContain("DeadlinePaused");
    manager.sends("/force-majeure");
    Locator declared = manager.find("#declared article").first();
    assertThat(declared).containsText("A typhoon closed the ports.");
    assertThat(declared).containsText("Deadlines stopped: 1");
    manager.isWellMade("force-majeure-declared");

    declared.locator("summary").click();
    declared.locator("button").click();
    assertThat(declared).containsText("running again or over: 1");
    manager.isWellMade("force-majeure-ended");
    Screen colleague = chineseManager();
    colleague.goesTo("/oversight/force-majeure");
    assertThat(colleague.find("h1")).hasText("不可抗力");
    wording.isChinese(colleague, "A typhoon closed the ports.", "Sophie Martin");
    colleague.isWellMade("force-majeure");
    assertThat(dispute.events()).endsWith("DeadlineResumed");
  }

  @Test
  void managers_change_the_policy_and_everybody_sees_what_is_to_come() {
    Screen manager = chromium.opens("manager").signsIn();
    manager.goesTo("/staff");
    manager.find("a[href='/oversight/policy']").click();
    assertThat(manager.find("h1")).hasText("Policy versions");
    manager.find("article a").last().click();
    assertThat(manager.find("h1")).containsText("Version 2026-11");
    Download files =
        manager
            .page()
            .waitForDownload(() -> manager.find("a[href$='/files?as=2026-11.1']").click());
    assertThat(files.suggestedFilename()).isEqualTo("policy-2026-11.1.zip");
    manager.isWellMade("policy-version-in-force");

    manager.goesTo("/oversight/policy");
    manager.unfolds("/oversight/policy");
    uploads(manager, Draft.of("2027-03").butCell("deadlines", "D-04", "length", "0"));
    Locator fault = manager.find("section.note-bad");
    assertThat(fault.locator("h3")).hasText("deadlines.dmn");
    assertThat(fault.locator("li")).containsText("D-04");
    assertThat(fault.locator("li"))
        .containsText("a whole number above nothing is needed. Length: 0");
    manager.isWellMade("policy-refused");

    uploads(manager, Draft.of("2027-03").butCell("deadlines", "D-01", "length", "120"));
    assertThat(manager.find("h1")).containsText("Version 2027-03");
    assertThat(manager.find(".clauses").first()).containsText("Length: 72 → 120");
    assertThat(manager.find("main")).containsText("another manager has to approve it");
    assertThat(manager.form("/approval")).hasCount(0);
    manager.isWellMade("policy-draft");

    Screen second = chromium.opens("manager2").signsIn();
    second.goesTo("/oversight/policy");
    wording.isChinese(second, "Sophie Martin");
    second.isWellMade("policy-versions");
    second.unfolds("/oversight/policy");
    uploads(second, Draft.of("2027-03").butCell("deadlines", "D-04", "length", "0"));
    wording.isChinese(second, "Sophie Martin", "deadlines.dmn");
    second.isWellMade("policy-refused");
    second.goesTo("/oversight/policy/2027-03");
    wording.isChinese(second, "Sophie Martin");
    second.sends("/approval");
    Locator day = second.form("/publication").locator("input[type=date]");
    day.fill("2026-11-18");
    second.find("form").evaluateAll("forms => forms.forEach(form => form.noValidate = true)");
    second.sends("/publication");
    assertThat(second.find(".field-error")).containsText("新版本须从将来的日期起生效");
    assertThat(day).hasValue("2026-11-18");
    second.isWellMade("policy-day-refused");
    day.fill("2040-03-01");
    second.sends("/publication");
    assertThat(second.find("h1 .badge")).hasText("即将生效");
    second.isWellMade("policy-published");
    wording.isChinese(second, "Sophie Martin");

    Screen buyer = chromium.opens("buyer2");
    buyer.goesTo("/policy");
    Locator told =
        buyer.find("article").filter(new Locator.FilterOptions().setHasText("Version 2027-03"));
    assertThat(told).containsText("to come");
    assertThat(told).containsText("Length: 72 → 120");
    buyer.isWellMade("policy");
  }

  private static void uploads(Screen manager, Draft draft) {
    manager
        .form("/oversight/policy")
        .locator("input[type=file]")
        .setInputFiles(
            draft.files().stream()
                .map(file -> new FilePayload(file.name(), "application/xml", content(file)))
                .toArray(FilePayload[]::new));
    manager.sends("/oversight/policy");
  }

  private static byte[] content(SubmittedTable file) {
    try (InputStream content = file.content().getInputStream()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_reviewer_sees_what_files_tell_and_finds_words_in_them() {
    Complaint earlier = house.contested();
    house.buyer().submits(earlier, EvidenceKind.PHOTO_OF_ITEM, Photo.ofABreak(2));
    Complaint dispute = house.contested();
    house.buyer().submits(dispute, EvidenceKind.PHOTO_OF_ITEM, Photo.ofABreak(3));
    house
        .buyer()
        .submits(dispute, EvidenceKind.UNBOXING, Photo.ofABreakBefore(2, "2026:09:01 10:00:00"));
    house
        .seller()
        .submits(dispute, EvidenceKind.CHAT_LOG, CHAT.getBytes(Charset.forName("GB18030")));
    house.seller().submits(dispute, EvidenceKind.OTHER, MAIL.getBytes(StandardCharsets.UTF_8));
    house.filesAreRead(earlier);
    house.filesAreRead(dispute);

    Screen screen = chromium.opens("case-worker").signsIn();
    Tasklist tasklist = Tasklist.on(screen);
    tasklist.claims("待审核索赔", dispute.number());
    Locator tells = tasklist.form().locator(".rc-tells");
    assertThat(tells.nth(1)).containsText("与已知情况不一致");
    assertThat(tells.nth(1)).containsText("Adobe Photoshop 25.0");
    assertThat(tells.nth(1).locator("a")).containsText(earlier.number());
    tasklist
        .form()
        .locator(".rc-tells summary")
        .evaluateAll("all => all.forEach(one => one.click())");
    assertThat(tells.last()).containsText("invoice.pdf");
    tasklist.form().locator("[data-sought]").fill("已经称重");
    screen.press("Enter");
    assertThat(tasklist.form().locator(".rc-found mark")).hasText("已经称重");
    assertThat(tasklist.form().locator(".rc-decide")).isVisible();
    tasklist.picture("what-files-tell");
    tasklist.form().locator("[data-sought]").fill("nowhere");
    tasklist.form().locator("[data-find]").click();
    assertThat(tasklist.form().locator(".rc-found")).containsText("nowhere");

    screen.goesTo(String.valueOf(tells.nth(1).locator("a").getAttribute("href")));
    assertThat(screen.find("h1")).hasText("卷宗 " + earlier.number());
    assertThat(screen.find(".rc-tells a")).containsText(dispute.number());
    screen.goesTo("/casework/disputes/" + dispute.number());
    screen.find("input[name=words]").fill("称重 箱子");
    screen.press("Enter");
    assertThat(screen.find("mark")).hasText("称重");
    wording.isChinese(
        screen,
        TEAPOT,
        "Sophie Martin",
        "Daniel Reed",
        "Something is wrong: NOT_RECEIVED",
        "We found no agreement",
        "It was sent as ordered",
        "Your parcel",
        "Adobe Photoshop",
        "teapot.png");
    screen.isWellMade("case-file");

    house.register("english-case-worker", Role.CASE_WORKER, Locale.ENGLISH);
    Screen colleague = chromium.opens("english-case-worker").signsIn();
    colleague.goesTo("/casework/disputes/" + dispute.number());
    assertThat(colleague.find("h1")).hasText("Case file " + dispute.number());
    assertThat(colleague.find(".rc-tells").nth(1)).containsText("Does not fit");
    colleague.isWellMade("case-file");
  }

  private String asksForHelp(Screen buyer, Goods goods) {
    assertThat(buyer.find("h1")).hasText("Your disputes");
    buyer.isWellMade("home");
    choosesProblem(buyer, goods);
    buyer.find("textarea[name=description]").fill(WHAT_HAPPENED);
    buyer.find("input[value=PARTIAL_REFUND]").check();
    buyer.sends("/help");
    assertThat(buyer.find(".field-error")).hasText("Please say how much should be refunded.");
    assertThat(buyer.find("textarea[name=description]")).hasValue(WHAT_HAPPENED);
    buyer.isWellMade("help-refused");
    buyer.find("input[value=FULL_REFUND]").check();
    buyer.picks(buyer.find("input[type=file]"), "parcel.png", Photo.ofATeapot());
    buyer.sends("/help");
    assertThat(buyer.find(".stages .now")).hasText("Negotiation");
    assertThat(buyer.find(".gallery img")).hasCount(1);
    buyer.isWellMade("opened");
    String address = buyer.page().url();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private static void choosesProblem(Screen buyer, Goods goods) {
    buyer.find("a[href='/orders/" + goods.orderNumber() + "/1/help']").click();
    buyer.find("input[value=NOT_RECEIVED]").check();
    buyer.picture("problem");
    buyer.find("main form button").click();
    assertThat(buyer.find("textarea[name=description]")).isVisible();
  }

  private void offersLess(Screen seller, String number) {
    assertThat(seller.find("h1")).hasText("与我的销售有关的纠纷");
    seller.isWellMade("home");
    wording.isChinese(seller, TEAPOT);
    seller.find("a[href='/disputes/" + number + "']").click();
    assertThat(seller.find(".stages .now")).hasText("协商");
    seller.isWellMade("asked");
    wording.isChinese(seller, TEAPOT, WHAT_HAPPENED, "parcel.png");
    seller.sends("/decline");
    seller.unfolds("/offers");
    Locator offer = seller.form("/offers");
    offer.locator("input[value=PARTIAL_REFUND]").check();
    offer.locator("input[name=amount]").fill("10.00");
    offer.locator("textarea").fill("很抱歉");
    seller.sends("/offers");
    assertThat(seller.find(".talk")).containsText("10.00 USD");
    wording.isChinese(seller, TEAPOT, WHAT_HAPPENED, "parcel.png");
  }

  private void filesClaim(Screen buyer, String number) {
    buyer.goesTo("/disputes/" + number);
    assertThat(buyer.find(".todo").first()).containsText("10.00 USD");
    buyer.isWellMade("offered");
    buyer.sends("/decline");
    buyer.find("a[href='/disputes/" + number + "/claim']").click();
    assertThat(buyer.find("h1")).hasText("Claim under the guarantee");
    buyer.find("textarea[name=description]").fill(CLAIMED);
    buyer.picks(buyer.find("input[type=file]"), "teapot.png", Photo.ofATeapot());
    buyer.isWellMade("claim-form");
    buyer.sends("/claim");
    assertThat(buyer.find(".stages .now")).hasText("Claim");
    assertThat(buyer.find(".gallery img")).hasCount(2);
    buyer.isWellMade("claimed");
  }

  private void contests(Screen seller, String number) {
    seller.goesTo("/disputes/" + number);
    assertThat(seller.find(".stages .now")).hasText("索赔");
    seller.isWellMade("claimed");
    seller.find("input[value=CONTEST]").check();
    seller.form("/answer").locator("textarea").fill("按时发货。");
    seller.sends("/answer");
    assertThat(seller.find(".stages .now")).hasText("审核");
    seller.isWellMade("contested");
    wording.isChinese(seller, TEAPOT, WHAT_HAPPENED, CLAIMED, "parcel.png", "teapot.png");
    seller.find("a[href$='/grounds']").click();
    assertThat(seller.find("h1")).hasText("本纠纷的理由");
    assertThat(seller.find("main")).containsText("其余情形由专人审核。");
    seller.isWellMade("grounds");
    wording.isChinese(seller);
  }

  private void grantsAPart(String number) {
    Screen screen = chromium.opens("case-worker").signsIn();
    Tasklist tasklist = Tasklist.on(screen);
    tasklist.claims("待审核索赔", number);
    Locator pictures = tasklist.form().locator(".rc-gallery img");
    assertThat(pictures).hasCount(2);
    tasklist.picture("review-claimed");

    screen.picks(tasklist.form().locator("[data-files]"), "call.png", Photo.ofATeapot());
    tasklist.form().locator("[data-send]").click();
    assertThat(pictures).hasCount(3);

    tasklist.chooses("outcome", "GRANTED_PARTIAL");
    tasklist.chooses("payer", "SELLER");
    tasklist.field("departure").fill("双方都有过错。");
    tasklist.field("textZh").fill("包裹逾期，且没有妥投证明。");
    tasklist.field("textEn").fill("The parcel is late, and nothing proves its delivery.");
    tasklist.field("refund").fill("9999");
    assertThat(tasklist.problem("refund")).containsText("62.00 USD");
    assertThat(tasklist.complete()).isDisabled();
    tasklist.picture("review-refused");
    tasklist.field("refund").clear();
    tasklist.field("refund").pressSequentially("40");
    assertThat(tasklist.problem("refund")).isHidden();
    tasklist.picture("review-filled-in");
    tasklist.completes();
  }

  private void appeals(Screen buyer, String number) {
    House.soon(
        () -> {
          buyer.goesTo("/disputes/" + number);
          assertThat(buyer.form("/appeal").count()).isOne();
        });
    assertThat(buyer.find(".note-good")).containsText("granted in part");
    assertThat(buyer.find(".decision")).containsText("40.00 USD");
    assertThat(buyer.find(".decision")).containsText("nothing proves its delivery");
    assertThat(buyer.find(".decision .grounds li").first()).containsText("policy 2026-11");
    buyer.isWellMade("decided");
    isToldOfDecision(buyer, number);

    buyer.goesTo("/disputes/" + number);
    buyer.unfolds("/appeal");
    buyer.form("/appeal").locator("textarea").fill("Nothing came, so nothing is worth 22 dollars.");
    buyer.isWellMade("appeal-form");
    buyer.sends("/appeal");
    assertThat(buyer.find("main")).containsText("Nothing came, so nothing is worth 22 dollars.");
    assertThat(buyer.form("/appeal")).hasCount(0);
    buyer.isWellMade("appealed");
  }

  private void isToldOfDecision(Screen buyer, String number) {
    house
        .person("buyer2")
        .isTold(new Complaint(house, number), "A decision was made", "Granted in part");
    buyer.goesTo("/mailbox?to=buyer2@redress.example");
    buyer.isWellMade("mailbox");
    buyer
        .find(".mailbox-mails a")
        .filter(new Locator.FilterOptions().setHasText(number))
        .filter(new Locator.FilterOptions().setHasText("A decision was made"))
        .click();
    assertThat(buyer.page().frameLocator(".mailbox-mail").locator("body"))
        .containsText("40.00 USD");
    buyer.isWellMade("mail");
  }

  private void grantsAllOnAppeal(String number) {
    Screen screen = chromium.opens("senior-reviewer").signsIn();
    Tasklist tasklist = Tasklist.on(screen);
    tasklist.claims("申诉", number);
    tasklist.picture("appeal-claimed");
    tasklist.chooses("outcome", "GRANTED_FULL");
    tasklist.field("textZh").fill("包裹从未妥投，应全额退款。");
    tasklist.field("textEn").fill("The parcel never arrived; everything is refunded.");
    assertThat(tasklist.complete()).isEnabled();
    tasklist.formIsWellMade("appeal");
    tasklist.completes();
    House.soon(() -> new Complaint(house, number).isRefunded("40.00 USD", "22.00 USD"));
  }

  private void isSeenInCockpit(String number) {
    Screen manager = chromium.opens("manager").signsIn();
    assertThat(manager.find("body")).containsText("Running Process Instances");
    manager.picture("cockpit");
    manager.goesTo("/camunda/app/cockpit/default/#/processes");
    manager
        .find("td.name a, a[href*='process-definition']")
        .filter(new Locator.FilterOptions().setHasText("Dispute"))
        .first()
        .click();
    assertThat(manager.find(".djs-container .djs-element").first()).isVisible();
    assertThat(manager.find(".djs-overlays .badge").first()).isVisible();
    Locator row = manager.find("tr").filter(new Locator.FilterOptions().setHasText(number));
    assertThat(row).hasCount(1);
    manager.picture("cockpit-disputes");
    row.locator("a[href*='process-instance']").first().click();
    assertThat(manager.find(".djs-overlays .badge").first()).isVisible();
    assertThat(manager.find("body")).containsText(number);
    manager.picture("cockpit-dispute");
  }

  private Screen chineseManager() {
    house.register("chinese-manager", Role.MANAGER, Locale.SIMPLIFIED_CHINESE);
    return chromium.opens("chinese-manager").signsIn();
  }

  /** Told by the marketplace; on their way for too long. */
  private Goods goods() {
    Goods goods = house.goods();
    house.marketplace().puts(goods.href(), goods.told()).succeeded();
    return goods;
  }
}
