package dev.redress.oversight;

import dev.redress.casefile.Refused;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Refusal;
import dev.redress.policy.Explanations;
import java.time.DayOfWeek;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** How many reviewers next week wants, for managers; the assumptions stand in the address. */
@Controller
class StaffingPageController {

  static final String ADDRESS = "/oversight/staffing";

  private final StaffingForecasts forecasts;
  private final Explanations explanations;
  private final Phrasebook phrasebook;

  StaffingPageController(
      StaffingForecasts forecasts, Explanations explanations, Phrasebook phrasebook) {
    this.forecasts = forecasts;
    this.explanations = explanations;
    this.phrasebook = phrasebook;
  }

  @GetMapping(ADDRESS)
  ModelAndView show(@ModelAttribute StaffingForm typed, Locale locale) {
    ModelAndView page = new ModelAndView("oversight/staffing");
    page.addObject("t", phrasebook.in(locale));
    page.addObject("typed", typed);
    page.addObject("weekdays", DayOfWeek.values());
    page.addObject("fewest", Staffing.FEWEST);
    try {
      StaffingAssumptions assumed = forecasts.assumptions(typed);
      page.addObject("assumed", assumed);
      page.addObject("forecast", forecasts.under(assumed).orElse(null));
    } catch (Refusal refusal) {
      page.addObject(
          "refused",
          Refused.of(refusal, "assumptions", phrasebook.in(locale), explanations.in(locale)));
      page.setStatus(HttpStatus.valueOf(refusal.kind().status()));
    }
    return page;
  }
}
