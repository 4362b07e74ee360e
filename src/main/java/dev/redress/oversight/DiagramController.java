package dev.redress.oversight;

import dev.redress.engine.Processes;
import dev.redress.figures.Figures;
import dev.redress.figures.Selection;
import dev.redress.figures.Tally;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Phrasebook.Voice;
import dev.redress.guarantee.Refusal;
import dev.redress.oversight.FigureBoardController.Wrong;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What our scripts draw on Cockpit's diagrams, in the reader's language: how many disputes went
 * through each element and how long they stood there, and the way of one of them.
 */
@RestController
@RequestMapping("/oversight/cockpit")
class DiagramController {

  private final HeatMap heatMap;
  private final Figures figures;
  private final StandingTimers timers;
  private final HistoryService history;
  private final RepositoryService repository;
  private final Phrasebook phrasebook;
  private final Clock clock;

  DiagramController(
      HeatMap heatMap,
      Figures figures,
      StandingTimers timers,
      HistoryService history,
      RepositoryService repository,
      Phrasebook phrasebook,
      Clock clock) {
    this.heatMap = heatMap;
    this.figures = figures;
    this.timers = timers;
    this.history = history;
    this.repository = repository;
    this.phrasebook = phrasebook;
    this.clock = clock;
  }

  /**
   * A number on an element.
   *
   * @param value to compare it with the others'
   * @param text as people read it; empty where there is nothing to say
   * @param href to the disputes behind it; empty where there are none
   */
  record Mark(long value, String text, String href) {}

  record Step(String id, String name, Mark passed, Mark time, Mark now, Mark overdue) {}

  /** The elements in the order of how many went through. */
  @GetMapping("/definitions/{id}/heat")
  List<Step> heat(@PathVariable String id, @ModelAttribute FigureForm typed, Locale locale) {
    ProcessDefinition definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionId(id)
            .processDefinitionKey(Processes.DISPUTE)
            .singleResult();
    if (definition == null) {
      throw new UnknownProcess();
    }
    Voice t = phrasebook.in(locale);
    Selection selection = typed.selection(figures.today());
    return heatMap.of(id, selection).stream()
        .sorted(Comparator.comparing(HeatMap.Heat::passed).reversed())
        .map(heat -> step(heat, selection, t))
        .toList();
  }

  private static Step step(HeatMap.Heat heat, Selection selection, Voice t) {
    String disputes = FigureLinks.disputes(Tally.ELEMENT_PASSED, List.of(heat.id()), selection);
    return new Step(
        heat.id(),
        ModelWords.of(heat.id(), t),
        mark(heat.passed(), disputes, t),
        new Mark(
            heat.median().toMinutes(),
            heat.passed() == 0 ? "" : TileSheet.duration(heat.median(), t),
            ""),
        mark(heat.now(), "", t),
        mark(
            heat.overdue(),
            UriComponentsBuilder.fromPath(SteeringPageController.ADDRESS)
                .queryParam("things", "TASKS")
                .queryParam("kind", heat.id())
                .queryParam("overdue", true)
                .toUriString(),
            t));
  }

  private static Mark mark(long count, String href, Voice t) {
    return count == 0 ? new Mark(0, "", "") : new Mark(count, TileSheet.number(count, t), href);
  }

  /**
   * One step of a dispute's way.
   *
   * @param left empty while it stands there
   */
  record Stop(String id, String name, String entered, String left) {}

  /** When something happens at an element unless something else comes first. */
  record Due(String id, String name, String at, boolean overdue) {}

  /** The way of one process. The sets are ids of the model: of elements, and of flows. */
  record Way(
      Set<String> walked,
      Set<String> now,
      Set<String> flows,
      Set<String> next,
      List<Stop> stops,
      List<Due> due) {}

  /** Running or over. */
  @GetMapping("/instances/{id}/way")
  Way way(@PathVariable String id, Locale locale) {
    HistoricProcessInstance process =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceId(id)
            .processDefinitionKey(Processes.DISPUTE)
            .singleResult();
    if (process == null) {
      throw new UnknownProcess();
    }
    Voice t = phrasebook.in(locale);
    WalkedPath path =
        new WalkedPath(
            repository.getBpmnModelInstance(process.getProcessDefinitionId()),
            history.createHistoricActivityInstanceQuery().processInstanceId(id).list().stream()
                .map(WalkedPath.Step::of)
                .toList());
    Instant now = clock.instant();
    return new Way(
        path.walked(),
        path.now(),
        path.flows(),
        path.next(),
        path.stops().stream().map(step -> stop(step, t)).toList(),
        timers.of(id).stream()
            .map(
                timer ->
                    new Due(
                        timer.element(),
                        ModelWords.of(timer.element(), t),
                        t.write(timer.at()),
                        timer.at().isBefore(now)))
            .toList());
  }

  private static Stop stop(WalkedPath.Step step, Voice t) {
    Instant left = step.left();
    return new Stop(
        step.element(),
        ModelWords.of(step.element(), t),
        t.write(step.entered()),
        left == null ? "" : t.write(left));
  }

  @ExceptionHandler
  ResponseEntity<Wrong> refused(Refusal refusal, Locale locale) {
    return ResponseEntity.status(refusal.kind().status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(new Wrong(refusal.field(), phrasebook.say(refusal, locale)));
  }
}
