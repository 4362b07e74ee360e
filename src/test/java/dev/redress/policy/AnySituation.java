package dev.redress.policy;

import dev.redress.guarantee.ProblemType;
import dev.redress.policy.FilingSituation.Contact;
import dev.redress.policy.FilingSituation.GoodsReturn;
import dev.redress.policy.FilingSituation.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Any situation in which somebody may ask whether a claim may be filed, around all boundaries. */
public final class AnySituation {

  /** Clocks go back in Berlin on the next day, and in New York a week later. */
  private static final Instant ESTIMATE = Instant.parse("2026-10-24T16:30:00Z");

  private static final List<String> CATEGORIES =
      List.of("PHYSICAL", "PHYSICAL", "PHYSICAL", "DIGITAL", "SERVICE", "GIFT_CARD");

  private AnySituation() {}

  public static FilingSituation by(Random random) {
    ProblemType[] types = ProblemType.values();
    Instant at =
        ESTIMATE
            .plus(Duration.ofDays(one(random, -2, 0, 1, 2, 3, 4, 30, 88, 89, 90, 91, 120)))
            .plusSeconds(random.nextInt(86_400));
    Instant shipped = likely(random) ? ESTIMATE.minus(Duration.ofDays(5)) : null;
    return new FilingSituation(
        types[random.nextInt(types.length)],
        at,
        CATEGORIES.get(random.nextInt(CATEGORIES.size())),
        new Parcel(
            ESTIMATE.minus(Duration.ofDays(6)),
            ESTIMATE,
            shipped,
            before(random, at, 20),
            seldom(random) ? at.minusSeconds(60) : null,
            seldom(random) ? at.minusSeconds(60) : null,
            random.nextBoolean()),
        new Contact(before(random, at, 4), seldom(random)),
        new GoodsReturn(
            random.nextBoolean(), seldom(random), likely(random), before(random, at, 6)),
        new Standing(seldom(random), seldom(random), seldom(random)));
  }

  private static @Nullable Instant before(Random random, Instant at, int days) {
    return likely(random) ? at.minusSeconds(random.nextInt(days * 86_400)) : null;
  }

  private static boolean likely(Random random) {
    return random.nextInt(4) != 0;
  }

  private static boolean seldom(Random random) {
    return random.nextInt(12) == 0;
  }

  private static int one(Random random, int... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
