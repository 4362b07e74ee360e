package dev.redress.oversight;

import dev.redress.appeals.AppealVerdict;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.figures.CountedDispute;
import dev.redress.figures.DueDispute;
import dev.redress.figures.Figures;
import dev.redress.figures.Selection;
import dev.redress.figures.Share;
import dev.redress.figures.Tally;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.Phrasebook.Voice;
import dev.redress.oversight.DueTile.DueState;
import dev.redress.policy.DeadlineKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The disputes behind figures, page by page, in words. */
@Component
class FigureLines {

  private final Figures figures;
  private final Disputes disputes;
  private final CockpitInstances instances;
  private final Clock clock;

  FigureLines(Figures figures, Disputes disputes, CockpitInstances instances, Clock clock) {
    this.figures = figures;
    this.disputes = disputes;
    this.instances = instances;
    this.clock = clock;
  }

  /**
   * A line of the list.
   *
   * @param on the day on which it counts, or when its deadline is over
   * @param what by what it was told apart, in words
   * @param value its share of the figure, in words; empty where it only counts
   * @param raw as a program reads it
   * @param instance of the process in Cockpit, empty where it has ended
   */
  record Line(
      DisputeView dispute, String on, String what, String value, String raw, String instance) {}

  /**
   * @param after behind which the next page begins, empty on the last
   */
  record Page(List<Line> lines, String after) {}

  /**
   * The disputes behind a figure.
   *
   * @param after as {@link Page#after}, empty for the first page
   */
  Page counted(
      Tally measure, List<String> details, Selection selection, String after, int limit, Voice t) {
    List<CountedDispute> found =
        figures.disputes(
            measure,
            details,
            selection,
            after.isEmpty() ? null : FigureLines.<CountedDispute>cursor(after, CountedCursor::read),
            limit + 1);
    List<CountedDispute> shown = found.subList(0, Math.min(limit, found.size()));
    Heads heads = heads(shown.stream().map(CountedDispute::disputeId).toList());
    return new Page(
        shown.stream()
            .filter(one -> heads.has(one.disputeId()))
            .map(
                one ->
                    heads.line(
                        one.disputeId(),
                        t.write(one.day()),
                        one.detail().isEmpty() ? "" : word(measure, one.detail(), t),
                        value(one, t),
                        raw(one)))
            .toList(),
        found.size() > limit ? CountedCursor.write(shown.get(limit - 1)) : "");
  }

  /** The disputes with a deadline in that state; {@code after} as above. */
  Page due(
      DueState state,
      @Nullable DeadlineKind kind,
      Selection selection,
      String after,
      int limit,
      Voice t) {
    DueDispute last =
        after.isEmpty() ? null : FigureLines.<DueDispute>cursor(after, DueCursor::read);
    List<DueDispute> found =
        state == DueState.OVERDUE
            ? figures.overdue(selection, kind, last, limit + 1)
            : figures.dueWithin(selection, kind, DueTile.SOON, last, limit + 1);
    List<DueDispute> shown = found.subList(0, Math.min(limit, found.size()));
    Heads heads = heads(shown.stream().map(DueDispute::disputeId).toList());
    Instant now = clock.instant();
    return new Page(
        shown.stream()
            .filter(one -> heads.has(one.disputeId()))
            .map(
                one ->
                    heads.line(
                        one.disputeId(),
                        t.write(one.dueAt()),
                        t.write(one.kind()),
                        t.write(
                            Duration.between(now, one.dueAt())
                                .abs()
                                .truncatedTo(ChronoUnit.MINUTES)),
                        one.dueAt().toString()))
            .toList(),
        found.size() > limit ? DueCursor.write(shown.get(limit - 1)) : "");
  }

  private static <T> @Nullable T cursor(String written, Function<String, T> read) {
    try {
      return read.apply(written);
    } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // An address that somebody has changed by hand: from the beginning.
      return null;
    }
  }

  private Heads heads(List<Long> ids) {
    Map<Long, DisputeView> found =
        disputes.find(ids).stream().collect(Collectors.toMap(DisputeView::id, Function.identity()));
    return new Heads(
        found,
        instances.running(
            found.values().stream().map(dispute -> dispute.number().value()).toList()));
  }

  /** What is known of the disputes of a page. */
  private record Heads(Map<Long, DisputeView> disputes, Map<String, String> instances) {

    boolean has(long id) {
      return disputes.containsKey(id);
    }

    Line line(long id, String on, String what, String value, String raw) {
      DisputeView dispute = Objects.requireNonNull(disputes.get(id));
      return new Line(
          dispute, on, what, value, raw, instances.getOrDefault(dispute.number().value(), ""));
    }
  }

  private static String value(CountedDispute one, Voice t) {
    if (!one.currency().isEmpty()) {
      return t.write(Money.ofMinor(CurrencyUnit.of(one.currency()), one.amount()));
    }
    return one.amount() > 0 ? t.write(Duration.ofMinutes(one.amount())) : "";
  }

  private static String raw(CountedDispute one) {
    return one.currency().isEmpty()
        ? Long.toString(Math.max(one.amount(), one.count()))
        : Money.ofMinor(CurrencyUnit.of(one.currency()), one.amount()).toString();
  }

  static String word(Tally measure, String detail, Voice t) {
    return switch (measure) {
      case ELEMENT_PASSED -> ModelWords.of(detail, t);
      case VERDICT_AMONG, OUTCOME_AMONG, BLIND_ANSWER -> word(Share.of(detail), t);
      default -> t.book().write(words(measure), detail, t.language());
    };
  }

  private static String word(Share share, Voice t) {
    return switch (share.group()) {
      case BLIND ->
          t.say(
              "figures.answers",
              Map.of(
                  "first", answer(share.member(), share.first(), t),
                  "second", answer(share.member(), share.second(), t)));
      case RULE, REVIEWER ->
          t.say(
              "figures.among",
              Map.of("member", share.member(), "result", result(share.result(), t)));
      case BUYER_LANGUAGE, SELLER_LANGUAGE, AMOUNT ->
          t.say(
              "figures.among",
              Map.of(
                  "member", ParityTile.member(share.group(), share.member(), t),
                  "result", result(share.result(), t)));
    };
  }

  /** An outcome or an appeal's verdict: no word is both. */
  private static String result(String result, Voice t) {
    return Arrays.stream(AppealVerdict.values()).map(Enum::name).anyMatch(result::equals)
        ? t.write(AppealVerdict.valueOf(result))
        : t.write(Outcome.valueOf(result));
  }

  private static String answer(String question, String answer, Voice t) {
    return switch (question) {
      case Share.OUTCOME -> t.write(Outcome.valueOf(answer));
      case Share.PAYER -> t.write(Payer.valueOf(answer));
      default -> t.say("figures.answer." + answer);
    };
  }

  private static String words(Tally measure) {
    return switch (measure) {
      case OPEN, STAGE_TIME -> "stage";
      case RESOLVED -> "resolution";
      case OUTCOME -> "outcome";
      case VERDICT -> "appealVerdict";
      case BORNE -> "payer";
      case NOTICE_FAILED -> "noticeState";
      default -> "";
    };
  }

  /** The place behind a dispute in a list by days. */
  private static final class CountedCursor {
    static String write(CountedDispute last) {
      return String.join(
          "_",
          last.day().toString(),
          Long.toString(last.disputeId()),
          last.currency(),
          last.detail());
    }

    static CountedDispute read(String written) {
      String[] parts = written.split("_", 4);
      return new CountedDispute(
          Long.parseLong(parts[1]), LocalDate.parse(parts[0]), parts[3], parts[2], 0, 0);
    }
  }

  /** The place behind a dispute in a list by due times. */
  private static final class DueCursor {
    static String write(DueDispute last) {
      return String.join(
          "_",
          last.dueAt().toString(),
          Long.toString(last.disputeId()),
          Long.toString(last.subject()),
          last.kind().name());
    }

    static DueDispute read(String written) {
      String[] parts = written.split("_", 4);
      return new DueDispute(
          Long.parseLong(parts[1]),
          DeadlineKind.valueOf(parts[3]),
          Long.parseLong(parts[2]),
          Instant.parse(parts[0]));
    }
  }
}
