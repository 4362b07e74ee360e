package dev.redress.oversight;

import static java.util.stream.Collectors.toMap;

import dev.redress.casefile.Refused;
import dev.redress.engine.OpenTasks;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Phrasebook.Voice;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Refusal;
import dev.redress.guarantee.Stage;
import dev.redress.identity.Account;
import dev.redress.identity.Accounts;
import dev.redress.identity.Callers;
import dev.redress.identity.Role;
import dev.redress.notification.NoticeState;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.Explanations;
import dev.redress.policy.PauseReason;
import dev.redress.steering.Candidate;
import dev.redress.steering.Candidates;
import dev.redress.steering.Sieve;
import dev.redress.steering.Steerable;
import dev.redress.steering.Steering;
import dev.redress.steering.SteeringAction;
import dev.redress.steering.SteeringItem;
import dev.redress.steering.SteeringVerb;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages on which managers find things, see of each what would come of an action, confirm it and
 * follow it.
 */
@Controller
@RequestMapping(SteeringPageController.ADDRESS)
class SteeringPageController {

  static final String ADDRESS = "/oversight/steering";

  /** An item with what is to be said of it. */
  record Told(SteeringItem item, String sentence) {}

  private final Steering steering;
  private final Candidates candidates;
  private final Accounts accounts;
  private final Callers callers;
  private final Explanations explanations;
  private final Phrasebook phrasebook;

  SteeringPageController(
      Steering steering,
      Candidates candidates,
      Accounts accounts,
      Callers callers,
      Explanations explanations,
      Phrasebook phrasebook) {
    this.steering = steering;
    this.candidates = candidates;
    this.accounts = accounts;
    this.callers = callers;
    this.explanations = explanations;
    this.phrasebook = phrasebook;
  }

  @GetMapping
  ModelAndView find(@ModelAttribute SteeringForm typed, Locale locale) {
    return list(typed, locale);
  }

  /** Leads to the draft, which says of each thing what would come of it. */
  @PostMapping
  ModelAndView draft(@ModelAttribute SteeringForm typed, Locale locale) {
    try {
      List<String> chosen =
          typed.meansEverything()
              ? candidates.find(typed.sieve()).stream().map(one -> one.target().toString()).toList()
              : typed.targets() == null ? List.of() : typed.targets();
      return to(steering.draft(typed.command(chosen), manager()));
    } catch (Refusal refusal) {
      return refused(list(typed, locale), refusal, "draft", locale);
    }
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable long id, Locale locale) {
    return page(steering.get(id), locale);
  }

  @PostMapping("/{id}/confirmation")
  ModelAndView confirm(@PathVariable long id, Locale locale) {
    SteeringAction draft = steering.get(id);
    try {
      steering.confirm(id, manager());
      return to(id);
    } catch (Refusal refusal) {
      return refused(page(draft, locale), refusal, "confirmation", locale);
    }
  }

  /** There is no such action: the error page says so. */
  @ExceptionHandler
  void answer(Refusal refusal, HttpServletResponse response) throws IOException {
    response.sendError(refusal.kind().status());
  }

  private ModelAndView list(SteeringForm typed, Locale locale) {
    Voice t = phrasebook.in(locale);
    Sieve sieve = typed.sieve();
    List<Candidate> found = candidates.find(sieve);
    List<Candidate> shown = found.stream().limit(Steering.MOST).toList();
    List<SteeringAction> latest = steering.latest();
    ModelAndView page = new ModelAndView("oversight/steering");
    page.addObject("t", t);
    page.addObject("typed", typed);
    page.addObject("sieve", sieve);
    page.addObject("found", shown);
    page.addObject("more", found.size() > Steering.MOST);
    page.addObject("most", Steering.MOST);
    page.addObject("things", Steerable.values());
    page.addObject("verbs", SteeringVerb.of(sieve.things()));
    page.addObject("kinds", kinds(sieve.things(), shown, t));
    page.addObject("stages", Stage.values());
    page.addObject("problems", ProblemType.values());
    page.addObject("pauseReasons", PauseReason.values());
    page.addObject("highest", Steering.HIGHEST_PRIORITY);
    page.addObject("nobody", Sieve.NOBODY);
    page.addObject("reviewers", reviewers());
    page.addObject("latest", latest);
    page.addObject(
        "names",
        names(
            Stream.concat(
                    shown.stream().map(Candidate::who), latest.stream().map(SteeringAction::by))
                .toList()));
    return page;
  }

  private ModelAndView page(SteeringAction action, Locale locale) {
    Voice t = phrasebook.in(locale);
    List<SteeringItem> items = steering.items(action.id());
    Set<String> people = new HashSet<>(List.of(action.by(), action.argument()));
    items.stream()
        .flatMap(item -> Stream.of("from", "to", "recipient").map(item.facts()::get))
        .filter(String.class::isInstance)
        .forEach(account -> people.add((String) account));
    Map<String, String> names = names(people);
    names.put("", t.say("oversight.steering.nobody"));
    ModelAndView page = new ModelAndView("oversight/steering-action");
    page.addObject("t", t);
    page.addObject("action", action);
    page.addObject("names", names);
    page.addObject(
        "items",
        items.stream()
            .map(item -> new Told(item, t.say(item.sentence(action.verb()), named(item, names))))
            .toList());
    page.addObject("mine", callers.name().equals(action.by()));
    return page;
  }

  /** The facts of an item, with people by their names. */
  private static Map<String, Object> named(SteeringItem item, Map<String, String> names) {
    Map<String, Object> facts = new LinkedHashMap<>(item.facts());
    if (item.refusal() == null) {
      facts.replaceAll(
          (name, fact) ->
              Set.of("from", "to", "recipient").contains(name)
                  ? names.getOrDefault(String.valueOf(fact), String.valueOf(fact))
                  : fact);
    }
    return facts;
  }

  /** What the things may be told apart by, in words. */
  private static Map<String, String> kinds(Steerable things, List<Candidate> found, Voice t) {
    return switch (things) {
      case TASKS -> words(OpenTasks.OF_DISPUTES.stream(), id -> ModelWords.of(id, t));
      case DEADLINES ->
          words(
              Arrays.stream(DeadlineKind.values()).map(Enum::name),
              kind -> t.write(DeadlineKind.valueOf(kind)));
      case NOTICES ->
          words(
              Stream.of(NoticeState.FAILED, NoticeState.UNDELIVERABLE).map(Enum::name),
              state -> t.write(NoticeState.valueOf(state)));
      case STEPS ->
          words(found.stream().map(Candidate::kind).distinct(), id -> ModelWords.of(id, t));
    };
  }

  private static Map<String, String> words(Stream<String> kinds, Function<String, String> word) {
    return kinds.collect(toMap(Function.identity(), word, (one, same) -> one, LinkedHashMap::new));
  }

  private Map<String, String> reviewers() {
    Map<String, String> byAccount = new TreeMap<>();
    for (Role role : List.of(Role.CASE_WORKER, Role.SENIOR_REVIEWER)) {
      for (Account one : accounts.withRole(role)) {
        byAccount.put(one.name(), one.displayName());
      }
    }
    return byAccount;
  }

  private Map<String, String> names(Collection<String> people) {
    return accounts.displayNames(new HashSet<>(people));
  }

  private ModelAndView refused(ModelAndView page, Refusal refusal, String form, Locale locale) {
    page.addObject(
        "refused", Refused.of(refusal, form, phrasebook.in(locale), explanations.in(locale)));
    page.setStatus(HttpStatus.valueOf(refusal.kind().status()));
    return page;
  }

  private static ModelAndView to(long id) {
    return new ModelAndView("redirect:" + ADDRESS + "/" + id);
  }

  private Actor manager() {
    return callers.actor(Role.MANAGER);
  }
}
