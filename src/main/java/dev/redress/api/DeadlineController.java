package dev.redress.api;

import dev.redress.casefile.Standing;
import dev.redress.disputes.Disputes;
import dev.redress.policy.PauseReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A running deadline: more time for it, and its time stopped and resumed. */
@RestController
@RequestMapping("/api/disputes/{number}/deadlines/{id}")
class DeadlineController {

  private final Disputes disputes;

  DeadlineController(Disputes disputes) {
    this.disputes = disputes;
  }

  /** How much more time, in hours, and why. */
  record MoreTime(@NotNull Integer hours, @NotNull String reason) {}

  record Pause(@NotNull PauseReason ground, @NotNull String reason) {}

  record Resumption(@NotNull String reason) {}

  /** Who is bound takes more time, once; or staff gives it. */
  @PostMapping("/extension")
  @PreAuthorize("hasAnyRole('BUYER', 'SELLER', 'CASE_WORKER', 'SENIOR_REVIEWER', 'MANAGER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void extend(Standing standing, @PathVariable long id, @RequestBody @Valid MoreTime more) {
    disputes.extendDeadline(
        standing.dispute().id(),
        id,
        Duration.ofHours(more.hours()),
        more.reason(),
        standing.reader());
  }

  /** Its time stands still until it is resumed. */
  @PostMapping("/pause")
  @PreAuthorize("hasAnyRole('CASE_WORKER', 'SENIOR_REVIEWER', 'MANAGER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void pause(Standing standing, @PathVariable long id, @RequestBody @Valid Pause pause) {
    disputes.pauseDeadline(
        standing.dispute().id(), id, pause.ground(), pause.reason(), standing.reader());
  }

  /** As much is left of its time as when it was paused. */
  @PostMapping("/resumption")
  @PreAuthorize("hasAnyRole('CASE_WORKER', 'SENIOR_REVIEWER', 'MANAGER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resume(Standing standing, @PathVariable long id, @RequestBody @Valid Resumption resumed) {
    disputes.resumeDeadline(standing.dispute().id(), id, resumed.reason(), standing.reader());
  }
}
