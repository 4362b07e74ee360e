package dev.redress.oversight;

import static java.util.stream.Collectors.toMap;

import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What our scripts in Cockpit call first: their words, and the way from a process to its dispute.
 */
@Controller
@RequestMapping("/oversight/cockpit")
class CockpitController {

  private static final List<String> WORDS =
      List.of(
          "cockpit.dispute",
          "cockpit.disputeOf",
          "cockpit.steering",
          "cockpit.heat",
          "cockpit.heatOf",
          "cockpit.heat.measure",
          "cockpit.heat.passed",
          "cockpit.heat.time",
          "cockpit.heat.now",
          "cockpit.heat.overdue",
          "cockpit.heat.step",
          "cockpit.heat.less",
          "cockpit.heat.more",
          "cockpit.heat.none",
          "cockpit.heat.note",
          "cockpit.way",
          "cockpit.wayOf",
          "cockpit.way.entered",
          "cockpit.way.left",
          "cockpit.way.here",
          "cockpit.way.due",
          "cockpit.way.at",
          "cockpit.way.walked",
          "cockpit.way.stands",
          "cockpit.way.next",
          "cockpit.way.overdue",
          "cockpit.failed",
          "cockpit.again");

  private final HistoryService history;
  private final Phrasebook phrasebook;

  CockpitController(HistoryService history, Phrasebook phrasebook) {
    this.history = history;
    this.phrasebook = phrasebook;
  }

  /** In the reader's language, by their keys. */
  @GetMapping("/words")
  @ResponseBody
  Map<String, String> words(Locale locale) {
    return WORDS.stream().collect(toMap(Function.identity(), key -> phrasebook.say(key, locale)));
  }

  /** Leads from a process, running or over, to its dispute. */
  @GetMapping("/instances/{id}")
  String dispute(@PathVariable String id) {
    HistoricProcessInstance process =
        history.createHistoricProcessInstanceQuery().processInstanceId(id).singleResult();
    if (process == null) {
      throw new UnknownProcess();
    }
    return "redirect:" + OverseenDisputeController.address(process.getBusinessKey());
  }

  @ExceptionHandler
  void answer(Refusal refusal, HttpServletResponse response) throws IOException {
    response.sendError(refusal.kind().status());
  }
}
