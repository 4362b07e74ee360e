package dev.redress.api;

import dev.redress.casefile.Caller;
import dev.redress.casefile.CaseFiles;
import dev.redress.engine.TimeMachine;
import dev.redress.policy.Deadline;
import dev.redress.policy.Deadlines;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The time machine, for demonstrations: exists in the default profile only. */
@RestController
@RequestMapping("/api/clock")
@PreAuthorize("hasRole('MANAGER')")
@Profile("default")
class ClockController {

  private final TimeMachine time;
  private final CaseFiles caseFiles;
  private final Deadlines deadlines;

  ClockController(TimeMachine time, CaseFiles caseFiles, Deadlines deadlines) {
    this.time = time;
    this.caseFiles = caseFiles;
    this.deadlines = deadlines;
  }

  record Now(Instant now) {}

  /** Exactly one of both; {@code toNextDeadline} is a dispute's number. */
  record Move(@Nullable Instant to, @Nullable String toNextDeadline) {}

  /** What time it is in this house. */
  @GetMapping
  Now now() {
    return new Now(time.now());
  }

  /** Moves time forward, and answers when everything due by then has been done. */
  @OwnTransactions
  @PostMapping
  Now move(@RequestBody Move move, Caller caller) {
    if ((move.to() == null) == (move.toNextDeadline() == null)) {
      throw new InvalidRequest("to", "ONE_OF_BOTH");
    }
    Instant to = move.to() != null ? move.to() : nextDeadline(move.toNextDeadline(), caller);
    return new Now(time.moveTo(to));
  }

  private Instant nextDeadline(@Nullable String number, Caller caller) {
    long id = caseFiles.find(number == null ? "" : number, caller).dispute().id();
    return Optional.ofNullable(deadlines.nextToEnd(List.of(id)).get(id))
        .map(Deadline::dueAt)
        .orElseThrow(() -> new InvalidRequest("toNextDeadline", "NO_DEADLINE"));
  }
}
