package dev.redress.evidence;

import dev.redress.evidence.MailHead.Hop;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.orders.OrderLine;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a file says of itself against what the house knows of the order. Asked whenever a
 * reviewer looks, since a delivery may be reported after the photo of it was submitted.
 */
final class Hints {

  /** Clocks and carriers' scans are not right to the minute. */
  private static final Duration SLACK = Duration.ofHours(1);

  /** A mail waits for a server that is away, but rarely longer. */
  private static final Duration LONGEST_WAY = Duration.ofDays(1);

  /** From the buyer: what came, so nothing from before it came. */
  private static final Set<EvidenceKind> WHAT_CAME =
      EnumSet.of(
          EvidenceKind.PHOTO_OF_ITEM,
          EvidenceKind.PHOTO_OF_PARCEL,
          EvidenceKind.PHOTO_OF_LABEL,
          EvidenceKind.UNBOXING,
          EvidenceKind.WEIGHT,
          EvidenceKind.SERIAL_NUMBER);

  /** From either side: this parcel, so nothing from before the order. */
  private static final Set<EvidenceKind> THIS_PARCEL =
      EnumSet.of(
          EvidenceKind.PHOTO_OF_PARCEL,
          EvidenceKind.PHOTO_OF_LABEL,
          EvidenceKind.PACKING,
          EvidenceKind.PROOF_OF_SHIPMENT,
          EvidenceKind.PROOF_OF_DELIVERY,
          EvidenceKind.SIGNATURE,
          EvidenceKind.RETURN_CONDITION);

  /** Programs that change pictures; what a telephone's camera calls itself is not among them. */
  private static final Pattern EDITOR =
      Pattern.compile(
          "photoshop|lightroom|gimp|snapseed|picsart|meitu|美图|beautycam|faceu|b612|醒图|xingtu"
              + "|pixelmator|affinity|paint|canva|facetune|vsco|photopea|pixlr|fotor|polarr"
              + "|coreldraw|photoscape|稿定|midjourney|dall.?e|stable diffusion|firefly",
          Pattern.CASE_INSENSITIVE);

  private final OrderLine order;
  private final ZoneId zone;

  /**
   * Hints on files of a dispute.
   *
   * @param zone of times whose files name none
   */
  Hints(OrderLine order, ZoneId zone) {
    this.order = order;
    this.zone = zone;
  }

  /** On one file, what does not fit first. */
  List<Hint> on(EvidenceItem item, FileFacts facts, SortedSet<String> devicesOfItsSide) {
    List<Hint> hints = new ArrayList<>();
    if (isShown(item)) {
      onPicture(item, facts, devicesOfItsSide, hints);
    }
    if (facts.mail() != null) {
      onMail(item, facts.mail(), hints);
    }
    hints.sort((one, other) -> Boolean.compare(other.kind().doesNotFit(), one.kind().doesNotFit()));
    return hints;
  }

  private static boolean isShown(EvidenceItem item) {
    return item.mediaType().startsWith("image/") || item.mediaType().startsWith("video/");
  }

  private void onPicture(
      EvidenceItem item, FileFacts facts, SortedSet<String> devices, List<Hint> hints) {
    CaptureTime time = facts.taken();
    if (time == null) {
      hints.add(new Hint(HintKind.NO_CAPTURE_TIME, Map.of()));
    } else {
      Instant taken = time.in(zone);
      onCapture(item, taken, hints);
      if (time.leavesZoneOpen()) {
        hints.add(new Hint(HintKind.ZONE_ASSUMED, Map.of()));
      }
    }
    if (EDITOR.matcher(facts.software()).find()) {
      hints.add(new Hint(HintKind.EDITED, Map.of("software", facts.software())));
    }
    if (!facts.device().isEmpty() && devices.size() > 1) {
      hints.add(new Hint(HintKind.SEVERAL_DEVICES, Map.of("devices", List.copyOf(devices))));
    }
    if (facts.placed()) {
      hints.add(new Hint(HintKind.PLACE_INSIDE, Map.of()));
    }
  }

  private void onCapture(EvidenceItem item, Instant taken, List<Hint> hints) {
    boolean whatCame = item.by().role() == Role.BUYER && WHAT_CAME.contains(item.kind());
    Map<String, Instant> when = Map.of("taken", taken);
    if (taken.isAfter(item.at().plus(SLACK))) {
      hints.add(hint(HintKind.TAKEN_AFTER_SUBMISSION, when, "submitted", item.at()));
    } else if ((whatCame || THIS_PARCEL.contains(item.kind()))
        && isBefore(taken, order.orderedAt())) {
      hints.add(hint(HintKind.TAKEN_BEFORE_ORDER, when, "ordered", order.orderedAt()));
    } else if (whatCame && isBefore(taken, order.shippedAt())) {
      hints.add(hint(HintKind.TAKEN_BEFORE_SHIPMENT, when, "shipped", order.shippedAt()));
    } else if (whatCame && isBefore(taken, order.deliveredAt())) {
      hints.add(hint(HintKind.TAKEN_BEFORE_DELIVERY, when, "delivered", order.deliveredAt()));
    } else if (item.by().role() == Role.SELLER
        && item.kind() == EvidenceKind.PACKING
        && isBefore(order.shippedAt(), taken)) {
      hints.add(hint(HintKind.TAKEN_AFTER_SHIPMENT, when, "shipped", order.shippedAt()));
    }
  }

  private void onMail(EvidenceItem item, MailHead mail, List<Hint> hints) {
    Instant sent = mail.sentAt();
    if (sent != null) {
      Map<String, Instant> when = Map.of("sent", sent);
      if (sent.isAfter(item.at().plus(SLACK))) {
        hints.add(hint(HintKind.SENT_AFTER_SUBMISSION, when, "submitted", item.at()));
      } else if (isBefore(sent, order.orderedAt())) {
        hints.add(hint(HintKind.SENT_BEFORE_ORDER, when, "ordered", order.orderedAt()));
      }
      mail.hops().stream()
          .map(Hop::at)
          .filter(Objects::nonNull)
          .findFirst()
          .filter(received -> Duration.between(sent, received).abs().compareTo(LONGEST_WAY) > 0)
          .ifPresent(
              received ->
                  hints.add(hint(HintKind.SENT_AND_RECEIVED_APART, when, "received", received)));
    }
    if (mail.hops().isEmpty()) {
      hints.add(new Hint(HintKind.NO_SERVER_NAMED, Map.of()));
    }
  }

  private static boolean isBefore(@Nullable Instant one, @Nullable Instant other) {
    return one != null && other != null && one.isBefore(other.minus(SLACK));
  }

  private static Hint hint(
      HintKind kind, Map<String, Instant> when, String what, @Nullable Instant at) {
    Map<String, Object> facts = new HashMap<>(when);
    facts.put(what, Objects.requireNonNull(at));
    return new Hint(kind, facts);
  }
}
