package dev.redress.casework;

import dev.redress.disputes.PartyHistories;
import dev.redress.disputes.PartyHistory;
import dev.redress.disputes.Precedents;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Refusal;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What a reviewer is told of other disputes: how those like this one were decided, and, asked for
 * by hand, what both parties were in before. Fragments for the task forms.
 */
@Controller
@RequestMapping("/casework/tasks/{taskId}")
class RecordsController {

  private final TasksAtHand tasks;
  private final PartyHistories histories;
  private final Precedents precedents;
  private final Phrasebook phrasebook;

  RecordsController(
      TasksAtHand tasks, PartyHistories histories, Precedents precedents, Phrasebook phrasebook) {
    this.tasks = tasks;
    this.histories = histories;
    this.precedents = precedents;
    this.phrasebook = phrasebook;
  }

  /** A post, since it goes on record. */
  @PostMapping("/histories")
  String histories(@PathVariable String taskId, Model model, Locale locale) {
    model.addAttribute("t", phrasebook.in(locale));
    model.addAttribute("histories", histories.of(tasks.task(taskId).disputeId(), tasks.reader()));
    model.addAttribute("days", PartyHistory.DAYS);
    return "casework/records :: histories";
  }

  /** Disputes like the task's, decided. */
  @GetMapping("/precedents")
  String precedents(@PathVariable String taskId, Model model, Locale locale) {
    model.addAttribute("t", phrasebook.in(locale));
    model.addAttribute("precedents", precedents.of(tasks.task(taskId).disputeId(), tasks.reader()));
    return "casework/records :: precedents";
  }

  @ExceptionHandler
  ResponseEntity<String> refused(Refusal refusal, Locale locale) {
    return ResponseEntity.status(refusal.kind().status())
        .contentType(MediaType.TEXT_PLAIN)
        .body(phrasebook.in(locale).say(refusal));
  }
}
