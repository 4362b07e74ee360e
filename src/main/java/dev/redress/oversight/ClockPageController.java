package dev.redress.oversight;

import dev.redress.casefile.Refused;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.engine.TimeMachine;
import dev.redress.guarantee.Marketplace;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Refusal;
import dev.redress.oversight.Happenings.Happening;
import dev.redress.policy.Deadline;
import dev.redress.policy.Deadlines;
import dev.redress.policy.Explanations;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which managers move time to show or train a case: to a dispute's next deadline or to
 * a day, and then see what happened on the way. Exists in the default profile only.
 */
@Controller
@Profile("default")
@RequestMapping(ClockPageController.ADDRESS)
class ClockPageController {

  static final String ADDRESS = "/oversight/clock";

  private static final int PAGE = 500;
  private static final int DEADLINES_SHOWN = 20;
  private static final int HAPPENINGS_SHOWN = 200;

  private final TimeMachine time;
  private final Happenings happenings;
  private final Disputes disputes;
  private final Deadlines deadlines;
  private final Explanations explanations;
  private final Phrasebook phrasebook;
  private final Marketplace marketplace;

  ClockPageController(
      TimeMachine time,
      Happenings happenings,
      Disputes disputes,
      Deadlines deadlines,
      Explanations explanations,
      Phrasebook phrasebook,
      Marketplace marketplace) {
    this.time = time;
    this.happenings = happenings;
    this.disputes = disputes;
    this.deadlines = deadlines;
    this.explanations = explanations;
    this.phrasebook = phrasebook;
    this.marketplace = marketplace;
  }

  /** What a dispute waits for. */
  record Next(DisputeView dispute, Deadline deadline) {}

  /**
   * What came of moving time.
   *
   * @param more how much more happened than is shown
   */
  record Moved(Instant from, Instant to, List<Happening> happened, int more) {}

  /** What a manager has typed; null what was left out. */
  record ClockForm(@Nullable String number, @Nullable String to) {}

  @GetMapping
  ModelAndView show(Locale locale) {
    return page(blank(), locale);
  }

  @PostMapping("/deadline")
  ModelAndView moveToNextDeadline(
      @RequestParam(defaultValue = "") String number, Locale locale, RedirectAttributes next) {
    return attempt(
        "deadline",
        new ClockForm(number, blank().to()),
        locale,
        next,
        () -> {
          DisputeView dispute = disputes.byNumber(number);
          return Optional.ofNullable(deadlines.nextToEnd(List.of(dispute.id())).get(dispute.id()))
              .map(Deadline::dueAt)
              .orElseThrow(() -> new NoTimeRuns(dispute.number()));
        });
  }

  @PostMapping("/day")
  ModelAndView moveTo(
      @RequestParam(defaultValue = "") String to, Locale locale, RedirectAttributes next) {
    return attempt(
        "day",
        new ClockForm(null, to),
        locale,
        next,
        () -> TypedTime.of("to", to).in(marketplace.zone()));
  }

  private ModelAndView attempt(
      String form,
      ClockForm typed,
      Locale locale,
      RedirectAttributes next,
      Supplier<Instant> wanted) {
    try {
      next.addFlashAttribute("moved", move(wanted.get()));
      return new ModelAndView("redirect:" + ADDRESS);
    } catch (Refusal refusal) {
      ModelAndView page = page(typed, locale);
      page.addObject(
          "refused", Refused.of(refusal, form, phrasebook.in(locale), explanations.in(locale)));
      page.setStatus(HttpStatus.valueOf(refusal.kind().status()));
      return page;
    }
  }

  private Moved move(Instant to) {
    Instant from = time.now();
    happenings.forget();
    Instant now = time.moveTo(to);
    List<Happening> happened = happenings.since(from);
    return new Moved(
        from,
        now,
        happened.stream().limit(HAPPENINGS_SHOWN).toList(),
        Math.max(0, happened.size() - HAPPENINGS_SHOWN));
  }

  private ModelAndView page(ClockForm typed, Locale locale) {
    Instant now = time.now();
    Instant real = time.realTime();
    ModelAndView page = new ModelAndView("oversight/clock");
    page.addObject("t", phrasebook.in(locale));
    page.addObject("now", now);
    page.addObject("real", real);
    page.addObject("ahead", Duration.between(real, now).truncatedTo(ChronoUnit.MINUTES));
    page.addObject("next", next());
    page.addObject("typed", typed);
    return page;
  }

  /** What the house waits for: of each open dispute what ends next, the soonest first. */
  private List<Next> next() {
    List<Next> all = new ArrayList<>();
    List<DisputeView> page = disputes.open(0, PAGE);
    while (!page.isEmpty()) {
      Map<Long, Deadline> ends = deadlines.nextToEnd(page.stream().map(DisputeView::id).toList());
      page.stream()
          .filter(dispute -> ends.containsKey(dispute.id()))
          .map(dispute -> new Next(dispute, Objects.requireNonNull(ends.get(dispute.id()))))
          .forEach(all::add);
      page = disputes.open(page.get(page.size() - 1).id(), PAGE);
    }
    return all.stream()
        .sorted(Comparator.comparing((Next one) -> one.deadline().dueAt()))
        .limit(DEADLINES_SHOWN)
        .toList();
  }

  private ClockForm blank() {
    return new ClockForm(null, TypedTime.of("to", time.now(), marketplace.zone()).typed());
  }
}
