package dev.redress.oversight;

import dev.redress.casefile.Refused;
import dev.redress.guarantee.Marketplace;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Refusal;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.DeadlineTerms;
import dev.redress.policy.Explanations;
import dev.redress.policy.Policies;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** How many reviewers next week wants, for managers; the assumptions stand in the address. */
@Controller
class StaffingPageController {

  static final String ADDRESS = "/oversight/staffing";

  private final ReviewHistory history;
  private final Policies policies;
  private final Explanations explanations;
  private final Phrasebook phrasebook;
  private final Marketplace marketplace;
  private final Clock clock;

  StaffingPageController(
      ReviewHistory history,
      Policies policies,
      Explanations explanations,
      Phrasebook phrasebook,
      Marketplace marketplace,
      Clock clock) {
    this.history = history;
    this.policies = policies;
    this.explanations = explanations;
    this.phrasebook = phrasebook;
    this.marketplace = marketplace;
    this.clock = clock;
  }

  @GetMapping(ADDRESS)
  ModelAndView show(@ModelAttribute StaffingForm typed, Locale locale) {
    ModelAndView page = new ModelAndView("oversight/staffing");
    page.addObject("t", phrasebook.in(locale));
    page.addObject("typed", typed);
    page.addObject("weekdays", DayOfWeek.values());
    page.addObject("fewest", Staffing.FEWEST);
    try {
      StaffingAssumptions assumed = typed.read(target(), marketplace.zone());
      page.addObject("assumed", assumed);
      page.addObject("forecast", forecast(assumed));
    } catch (Refusal refusal) {
      page.addObject(
          "refused",
          Refused.of(refusal, "assumptions", phrasebook.in(locale), explanations.in(locale)));
      page.setStatus(HttpStatus.valueOf(refusal.kind().status()));
    }
    return page;
  }

  private @Nullable StaffingForecast forecast(StaffingAssumptions assumed) {
    Instant now = clock.instant();
    Instant since = now.minus(Duration.ofDays(7L * assumed.weeks() + 1));
    return new Staffing(assumed, history.since(since), now).forecast().orElse(null);
  }

  /** The policy's review target; business days, where it were of those, count as days. */
  private Duration target() {
    DeadlineTerms.Length length = policies.inForce().terms(DeadlineKind.REVIEW_TARGET).length();
    return switch (length.unit()) {
      case HOURS -> Duration.ofHours(length.count());
      case DAYS, BUSINESS_DAYS -> Duration.ofDays(length.count());
    };
  }
}
