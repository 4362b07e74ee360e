package dev.redress.api;

import dev.redress.casefile.Caller;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Phrasebook.Voice;
import dev.redress.policy.Course;
import dev.redress.policy.Replay;
import dev.redress.policy.ReplayChange;
import dev.redress.policy.ReplayChange.Turning;
import dev.redress.policy.ReplaySum;
import dev.redress.policy.Replays;
import dev.redress.policy.Shares;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a version of the policy would have made of past disputes. */
@RestController
@RequestMapping("/api/policy")
@PreAuthorize("hasRole('MANAGER')")
class PolicyReplayController {

  private final Replays replays;
  private final Phrasebook phrasebook;

  PolicyReplayController(Replays replays, Phrasebook phrasebook) {
    this.replays = replays;
    this.phrasebook = phrasebook;
  }

  /** A replay with what it has found so far, the most frequent first. */
  record ReplayJson(Replay replay, int percent, List<SumJson> sums) {}

  /**
   * Where the way leads elsewhere, and by which rules.
   *
   * @param thenInWords what became of it, in the caller's language
   */
  record TurningJson(
      String table,
      List<String> rulesThen,
      List<String> rulesNow,
      Course then,
      String thenInWords,
      Course now,
      String nowInWords) {

    static TurningJson of(Turning turning, Voice voice) {
      return new TurningJson(
          turning.table(),
          turning.rulesThen(),
          turning.rulesNow(),
          turning.then(),
          turning.then().in(voice),
          turning.now(),
          turning.now().in(voice));
    }
  }

  /** What each side would have more or less. */
  record SharesJson(Money buyer, Money seller, Money marketplace, Money carrier) {
    static SharesJson of(Shares shares) {
      return new SharesJson(
          shares.buyer(), shares.seller(), shares.marketplace(), shares.carrier());
    }
  }

  /**
   * All disputes that the same rules lead the same other way.
   *
   * @param open in how many people would have decided; {@code atStake} is what those are about
   */
  record SumJson(
      TurningJson turning,
      int disputes,
      List<SharesJson> differences,
      int open,
      List<Money> atStake) {}

  /** One dispute; the difference is null where people would have decided. */
  record ChangeJson(
      String number,
      Outcome outcome,
      TurningJson turning,
      @Nullable Money atStake,
      @Nullable SharesJson difference) {}

  /** All replays of a version, the latest first. */
  @GetMapping("/versions/{version}/replays")
  List<Replay> list(@PathVariable String version) {
    return replays.of(version);
  }

  /** Begins one; it runs in the background. */
  @PostMapping("/versions/{version}/replays")
  ResponseEntity<Replay> start(@PathVariable String version, Caller caller) {
    Replay begun = replays.start(version, manager(caller));
    return ResponseEntity.created(URI.create("/api/policy/replays/" + begun.id())).body(begun);
  }

  /** One of them, as far as it is. */
  @GetMapping("/replays/{id}")
  ReplayJson one(@PathVariable long id, Locale language) {
    Replay replay = replays.get(id);
    Voice voice = phrasebook.in(language);
    return new ReplayJson(
        replay, replay.percent(), replays.sums(id).stream().map(sum -> sum(sum, voice)).toList());
  }

  /** The disputes that would have been decided otherwise, in the order of their opening. */
  @GetMapping("/replays/{id}/disputes")
  Page<ChangeJson> disputes(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "" + Page.USUAL_SIZE) int limit,
      Locale language) {
    int most = Page.checked(limit);
    replays.get(id);
    Voice voice = phrasebook.in(language);
    return Page.of(
        replays.changes(id, after(cursor), most + 1),
        most,
        change -> String.valueOf(change.disputeId()),
        change -> change(change, voice));
  }

  /** Stops one before its end; what it has found stays. */
  @PostMapping("/replays/{id}/stop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stop(@PathVariable long id, Caller caller) {
    replays.stop(id, manager(caller));
  }

  private static long after(@Nullable String cursor) {
    try {
      return cursor == null ? 0 : Long.parseLong(Page.cursor(cursor));
    } catch (NumberFormatException e) {
      throw Page.wrongCursor();
    }
  }

  private static SumJson sum(ReplaySum sum, Voice voice) {
    return new SumJson(
        TurningJson.of(sum.turning(), voice),
        sum.disputes(),
        sum.differences().stream().map(SharesJson::of).toList(),
        sum.open(),
        sum.atStake());
  }

  private static ChangeJson change(ReplayChange change, Voice voice) {
    return new ChangeJson(
        change.number(),
        change.outcome(),
        TurningJson.of(change.turning(), voice),
        change.atStake().orElse(null),
        change.difference().map(SharesJson::of).orElse(null));
  }

  private static Actor manager(Caller caller) {
    return new Actor(caller.account(), Actor.Role.MANAGER);
  }
}
