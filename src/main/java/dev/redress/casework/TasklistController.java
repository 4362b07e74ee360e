package dev.redress.casework;

import static java.util.stream.Collectors.toMap;

import dev.redress.claims.Claims;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.engine.OpenTasks;
import dev.redress.engine.TaskList;
import dev.redress.engine.WaitingTask;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Phrasebook.Voice;
import dev.redress.guarantee.Refusal;
import dev.redress.guarantee.Remedy;
import dev.redress.orders.OrderLineId;
import dev.redress.orders.Orders;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What Tasklist itself asks for, beside the forms: its words, the cards in its lists, and why
 * somebody may not take a task. All in the reader's language; times are instants, which the browser
 * writes in its own zone.
 */
@RestController
@RequestMapping("/casework")
class TasklistController {

  private static final List<String> TASKS =
      List.of(TaskDrafts.REVIEW, TaskDrafts.APPROVAL, TaskDrafts.APPEAL, TaskDrafts.BLIND);
  private static final List<String> SHORTCUTS =
      List.of("claimTask", "focusFilter", "focusList", "focusForm");
  private static final List<String> OF_CARDS = List.of("due", "since", "evidenceArrived");

  private final OpenTasks tasks;
  private final TasksAtHand atHand;
  private final Admission admission;
  private final Disputes disputes;
  private final Claims claims;
  private final Orders orders;
  private final Phrasebook phrasebook;
  private final Clock clock;

  TasklistController(
      OpenTasks tasks,
      TasksAtHand atHand,
      Admission admission,
      Disputes disputes,
      Claims claims,
      Orders orders,
      Phrasebook phrasebook,
      Clock clock) {
    this.tasks = tasks;
    this.atHand = atHand;
    this.admission = admission;
    this.disputes = disputes;
    this.claims = claims;
    this.orders = orders;
    this.phrasebook = phrasebook;
    this.clock = clock;
  }

  /** What the engine and the model have one name for. */
  @GetMapping("/words")
  Words words(Locale locale) {
    Voice voice = phrasebook.in(locale);
    return new Words(
        Arrays.stream(TaskList.values())
            .collect(
                toMap(
                    TaskList::name,
                    list ->
                        new ListInWords(
                            voice.write(list), voice.say("tasklist.shows." + list.name())))),
        said("tasklist.task.", TASKS, voice),
        said("tasklist.shortcut.", SHORTCUTS, voice),
        said("tasklist.card.", OF_CARDS, voice),
        voice.say("tasklist.process"));
  }

  /** Which dispute each of these tasks is about; those that wait no more are left out. */
  @GetMapping("/cards")
  Map<String, Card> cards(@RequestParam(name = "task") List<String> taskIds, Locale locale) {
    List<WaitingTask> waiting =
        tasks.waiting(taskIds.subList(0, Math.min(taskIds.size(), OpenTasks.MOST_AT_ONCE)));
    List<Long> ids = waiting.stream().map(one -> one.task().disputeId()).distinct().toList();
    Map<Long, DisputeView> files =
        disputes.find(ids).stream().collect(toMap(DisputeView::id, Function.identity()));
    Map<Long, Remedy> claimed = claims.claimed(ids);
    Map<OrderLineId, String> titles =
        orders.titles(files.values().stream().map(DisputeView::line).toList());
    Voice voice = phrasebook.in(locale);
    Instant now = clock.instant();
    Map<String, Card> cards = new HashMap<>();
    for (WaitingTask one : waiting) {
      DisputeView dispute = files.get(one.task().disputeId());
      if (dispute != null) {
        Remedy wanted = claimed.getOrDefault(dispute.id(), dispute.wanted());
        cards.put(
            one.task().id(),
            new Card(
                dispute.number().value(),
                voice.write(dispute.problemType()),
                titles.getOrDefault(dispute.line(), dispute.line().toString()),
                voice.write(wanted),
                one.since(),
                one.dueAt(),
                one.dueAt() != null && one.dueAt().isBefore(now),
                one.cameBy().equals("EVIDENCE")));
      }
    }
    return cards;
  }

  /** Why the caller may not take that task; no problems where they may. */
  @GetMapping("/tasks/{taskId}/admission")
  FormAnswer admission(@PathVariable String taskId, Locale locale) {
    return FormAnswer.saying(
        admission.objections(atHand.task(taskId), atHand.reader()), phrasebook.in(locale));
  }

  @ExceptionHandler
  ResponseEntity<FormAnswer> refused(Refusal refusal, Locale locale) {
    return FormAnswer.of(refusal, phrasebook.in(locale));
  }

  private static Map<String, String> said(String prefix, List<String> keys, Voice voice) {
    return keys.stream().collect(toMap(Function.identity(), key -> voice.say(prefix + key)));
  }

  /**
   * Tasklist's words.
   *
   * @param lists by the constant of {@link TaskList}
   * @param tasks by their id in {@code dispute.bpmn}
   * @param shortcuts by their name in Tasklist's configuration
   */
  record Words(
      Map<String, ListInWords> lists,
      Map<String, String> tasks,
      Map<String, String> shortcuts,
      Map<String, String> card,
      String process) {}

  /** A list's name, and which tasks it shows. */
  record ListInWords(String name, String shows) {}

  /**
   * A task in a list.
   *
   * @param claimed what the buyer claims, with its amount
   * @param overdue whether the target has passed, by the clock of the house
   * @param evidenceArrived whether a side has answered what a reviewer asked it for
   */
  record Card(
      String number,
      String problem,
      String title,
      String claimed,
      Instant waitingSince,
      @Nullable Instant dueAt,
      boolean overdue,
      boolean evidenceArrived) {}
}
