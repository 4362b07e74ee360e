package dev.redress.oversight;

import static java.util.stream.Collectors.toMap;

import dev.redress.casefile.Refused;
import dev.redress.disputes.ForceMajeure;
import dev.redress.disputes.ForceMajeureProgress;
import dev.redress.disputes.ForceMajeureState;
import dev.redress.disputes.ForceMajeures;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Marketplace;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Refusal;
import dev.redress.identity.Accounts;
import dev.redress.identity.Callers;
import dev.redress.identity.Role;
import dev.redress.policy.Explanations;
import java.text.Collator;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on which managers declare force majeure, after seeing whom it would reach, follow how it
 * is carried out, and end it early.
 */
@Controller
@RequestMapping(ForceMajeurePageController.ADDRESS)
class ForceMajeurePageController {

  static final String ADDRESS = "/oversight/force-majeure";

  /** One of the list, as far as it is carried out. */
  record Declared(ForceMajeure cause, ForceMajeureState state, ForceMajeureProgress progress) {

    /** Whether there is something left to do in the background now. */
    public boolean isAtWork() {
      return progress.toStop() > 0
          || (state == ForceMajeureState.OVER && progress.resumed() < progress.stopped());
    }
  }

  private final ForceMajeures forceMajeures;
  private final Accounts accounts;
  private final Callers callers;
  private final Explanations explanations;
  private final Phrasebook phrasebook;
  private final Marketplace marketplace;
  private final Clock clock;

  ForceMajeurePageController(
      ForceMajeures forceMajeures,
      Accounts accounts,
      Callers callers,
      Explanations explanations,
      Phrasebook phrasebook,
      Marketplace marketplace,
      Clock clock) {
    this.forceMajeures = forceMajeures;
    this.accounts = accounts;
    this.callers = callers;
    this.explanations = explanations;
    this.phrasebook = phrasebook;
    this.marketplace = marketplace;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(Locale locale) {
    return page(blank(), locale);
  }

  /** Whom it would reach; what was typed is declared by a second step only. */
  @PostMapping("/preview")
  ModelAndView preview(@ModelAttribute ForceMajeureForm typed, Locale locale) {
    return attempt(
        "declaration",
        typed,
        locale,
        () ->
            page(typed, locale)
                .addObject("reach", forceMajeures.preview(typed.command(marketplace.zone()))));
  }

  @PostMapping
  ModelAndView declare(@ModelAttribute ForceMajeureForm typed, Locale locale) {
    return attempt(
        "declaration",
        typed,
        locale,
        () -> {
          forceMajeures.declare(typed.command(marketplace.zone()), manager());
          return new ModelAndView("redirect:" + ADDRESS);
        });
  }

  @PostMapping("/{id}/end")
  ModelAndView end(@PathVariable long id, Locale locale) {
    return attempt(
        "end",
        blank(),
        locale,
        () -> {
          forceMajeures.end(id, manager());
          return new ModelAndView("redirect:" + ADDRESS);
        });
  }

  private ModelAndView attempt(
      String form, ForceMajeureForm typed, Locale locale, Supplier<ModelAndView> step) {
    try {
      return step.get();
    } catch (Refusal refusal) {
      ModelAndView page = page(typed, locale);
      page.addObject(
          "refused", Refused.of(refusal, form, phrasebook.in(locale), explanations.in(locale)));
      page.setStatus(HttpStatus.valueOf(refusal.kind().status()));
      return page;
    }
  }

  private ModelAndView page(ForceMajeureForm typed, Locale locale) {
    List<Declared> declared =
        forceMajeures.all().stream()
            .map(one -> new Declared(one, one.state(clock.instant()), forceMajeures.progress(one)))
            .toList();
    ModelAndView page = new ModelAndView("oversight/force-majeure");
    page.addObject("t", phrasebook.in(locale));
    page.addObject("declared", declared);
    page.addObject("atWork", declared.stream().anyMatch(Declared::isAtWork));
    page.addObject("names", accounts.displayNames(people(declared)));
    page.addObject("countries", countries(locale));
    page.addObject("parties", Party.values());
    page.addObject("typed", typed);
    return page;
  }

  private static Set<String> people(List<Declared> declared) {
    return declared.stream()
        .map(Declared::cause)
        .flatMap(cause -> Stream.of(cause.declaredBy(), cause.endedBy()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** By their codes, what they are called in that language, in its order. */
  private static Map<String, String> countries(Locale language) {
    return Stream.of(Locale.getISOCountries())
        .map(code -> Map.entry(code, new Locale("", code).getDisplayCountry(language)))
        .sorted(Map.Entry.comparingByValue(Collator.getInstance(language)))
        .collect(
            toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new));
  }

  private ForceMajeureForm blank() {
    return ForceMajeureForm.blank(marketplace.country(), clock.instant(), marketplace.zone());
  }

  private Actor manager() {
    return callers.actor(Role.MANAGER);
  }
}
