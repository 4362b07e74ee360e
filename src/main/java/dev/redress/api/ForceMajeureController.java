package dev.redress.api;

import dev.redress.casefile.Caller;
import dev.redress.disputes.DeclareForceMajeure;
import dev.redress.disputes.DisputeNumber;
import dev.redress.disputes.ForceMajeure;
import dev.redress.disputes.ForceMajeureProgress;
import dev.redress.disputes.ForceMajeureReach;
import dev.redress.disputes.ForceMajeureState;
import dev.redress.disputes.ForceMajeures;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Party;
import dev.redress.orders.Destination;
import dev.redress.policy.DeadlineKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What keeps people in a region from acting for a while: their deadlines stand still meanwhile. */
@RestController
@RequestMapping("/api/force-majeures")
@PreAuthorize("hasRole('MANAGER')")
class ForceMajeureController {

  private final ForceMajeures forceMajeures;
  private final Clock clock;

  ForceMajeureController(ForceMajeures forceMajeures, Clock clock) {
    this.forceMajeures = forceMajeures;
    this.clock = clock;
  }

  /**
   * Where, whose deadlines, from when until when, and why.
   *
   * @param country ISO 3166-1, two letters: where the orders go
   * @param region as orders name it; left out for the whole country
   */
  record Declaration(
      @NotNull String country,
      @Nullable String region,
      @NotNull Set<@NotNull Party> concerns,
      @NotNull Instant begins,
      @NotNull Instant ends,
      @NotNull String reason) {

    DeclareForceMajeure command() {
      Destination where = new Destination(country, region == null ? "" : region);
      return new DeclareForceMajeure(where, concerns, begins, ends, reason);
    }
  }

  /** A force majeure and how far it is carried out. */
  record ForceMajeureJson(
      long id,
      ForceMajeureState state,
      String country,
      String region,
      Set<Party> concerns,
      Instant begins,
      Instant ends,
      String reason,
      String declaredBy,
      Instant declaredAt,
      @Nullable String endedBy,
      @Nullable Instant endedAt,
      ForceMajeureProgress deadlines) {}

  /**
   * What would stand still: how many disputes, deadlines by kind, and the first of the disputes.
   */
  record ReachJson(int disputes, Map<DeadlineKind, Integer> deadlines, List<String> numbers) {
    static ReachJson of(ForceMajeureReach reach) {
      return new ReachJson(
          reach.disputes(),
          reach.deadlines(),
          reach.numbers().stream().map(DisputeNumber::value).toList());
    }
  }

  /** All that were ever declared, the latest first. */
  @GetMapping
  List<ForceMajeureJson> list() {
    return forceMajeures.all().stream().map(this::json).toList();
  }

  /** One of them. */
  @GetMapping("/{id}")
  ForceMajeureJson one(@PathVariable long id) {
    return json(forceMajeures.get(id));
  }

  /** Which running deadlines would stand still, were it declared now. */
  @PostMapping("/preview")
  ReachJson preview(@RequestBody @Valid Declaration declaration) {
    return ReachJson.of(forceMajeures.preview(declaration.command()));
  }

  /** Declares one; deadlines are stopped in the background. */
  @PostMapping
  ResponseEntity<ForceMajeureJson> declare(
      @RequestBody @Valid Declaration declaration, Caller caller) {
    ForceMajeure declared = forceMajeures.declare(declaration.command(), manager(caller));
    return ResponseEntity.created(URI.create("/api/force-majeures/" + declared.id()))
        .body(json(declared));
  }

  /** Ends one before its time: what it stopped runs again. */
  @PostMapping("/{id}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable long id, Caller caller) {
    forceMajeures.end(id, manager(caller));
  }

  private ForceMajeureJson json(ForceMajeure one) {
    return new ForceMajeureJson(
        one.id(),
        one.state(clock.instant()),
        one.where().country(),
        one.where().region(),
        one.concerns(),
        one.begins(),
        one.ends(),
        one.reason(),
        one.declaredBy(),
        one.declaredAt(),
        one.endedBy(),
        one.endedAt(),
        forceMajeures.progress(one));
  }

  private static Actor manager(Caller caller) {
    return new Actor(caller.account(), Actor.Role.MANAGER);
  }
}
