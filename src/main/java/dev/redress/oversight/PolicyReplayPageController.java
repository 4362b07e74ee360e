package dev.redress.oversight;

import dev.redress.casefile.Refused;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Refusal;
import dev.redress.identity.Accounts;
import dev.redress.identity.Callers;
import dev.redress.identity.Role;
import dev.redress.policy.Replay;
import dev.redress.policy.ReplayChange;
import dev.redress.policy.ReplayIsOver;
import dev.redress.policy.Replays;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which managers see what a version of the policy would have made of past disputes. */
@Controller
@RequestMapping(PolicyVersionPageController.ADDRESS)
class PolicyReplayPageController {

  private static final int DISPUTES_A_PAGE = 50;

  private final Replays replays;
  private final Accounts accounts;
  private final Callers callers;
  private final Phrasebook phrasebook;

  PolicyReplayPageController(
      Replays replays, Accounts accounts, Callers callers, Phrasebook phrasebook) {
    this.replays = replays;
    this.accounts = accounts;
    this.callers = callers;
    this.phrasebook = phrasebook;
  }

  /** Begins one and leads to its page. */
  @PostMapping("/{version}/replays")
  ModelAndView start(@PathVariable String version) {
    return at(replays.start(version, manager()).id());
  }

  /**
   * As far as it is.
   *
   * @param after the last dispute of the page before
   */
  @GetMapping("/replays/{id}")
  ModelAndView show(
      @PathVariable long id, @RequestParam(defaultValue = "0") long after, Locale locale) {
    return page(id, after, locale);
  }

  /** Stops it; who comes too late is told so. */
  @PostMapping("/replays/{id}/stop")
  ModelAndView stop(@PathVariable long id, Locale locale) {
    try {
      replays.stop(id, manager());
      return at(id);
    } catch (ReplayIsOver over) {
      ModelAndView page = page(id, 0, locale);
      page.addObject(
          "refused", new Refused("stop", "", phrasebook.in(locale).say(over), List.of()));
      page.setStatus(HttpStatus.valueOf(over.kind().status()));
      return page;
    }
  }

  /** There is no such replay or version: the error page says so. */
  @ExceptionHandler
  void answer(Refusal refusal, HttpServletResponse response) throws IOException {
    response.sendError(refusal.kind().status());
  }

  private ModelAndView page(long id, long after, Locale locale) {
    Replay replay = replays.get(id);
    List<ReplayChange> found = replays.changes(id, after, DISPUTES_A_PAGE + 1);
    List<ReplayChange> shown = found.subList(0, Math.min(DISPUTES_A_PAGE, found.size()));
    ModelAndView page = new ModelAndView("oversight/policy-replay");
    page.addObject("t", phrasebook.in(locale));
    page.addObject("replay", replay);
    page.addObject("sums", replays.sums(id));
    page.addObject("changes", shown);
    page.addObject(
        "next", found.size() > shown.size() ? shown.get(shown.size() - 1).disputeId() : null);
    page.addObject(
        "names",
        accounts.displayNames(
            Stream.of(replay.startedBy(), replay.endedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())));
    return page;
  }

  private static ModelAndView at(long id) {
    return new ModelAndView("redirect:" + PolicyVersionPageController.ADDRESS + "/replays/" + id);
  }

  private Actor manager() {
    return callers.actor(Role.MANAGER);
  }
}
