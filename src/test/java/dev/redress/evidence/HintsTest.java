package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.evidence.MailHead.Hop;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Party;
import dev.redress.orders.OrderLine;
import dev.redress.orders.OrderLineId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HintsTest {

  private static final Actor BUYER = Actor.of(Party.BUYER, "buyer");
  private static final Actor SELLER = Actor.of(Party.SELLER, "seller");
  private static final Instant ORDERED = Instant.parse("2026-11-01T02:00:00Z");
  private static final Instant SHIPPED = Instant.parse("2026-11-03T02:00:00Z");
  private static final Instant DELIVERED = Instant.parse("2026-11-06T02:00:00Z");
  private static final Instant SUBMITTED = Instant.parse("2026-11-08T02:00:00Z");

  @Test
  void a_photo_of_what_came_cannot_be_older_than_its_coming() {
    assertThat(onPhoto(BUYER, EvidenceKind.PHOTO_OF_ITEM, "2026-10-30T10:00"))
        .containsExactly(HintKind.TAKEN_BEFORE_ORDER);
    assertThat(onPhoto(BUYER, EvidenceKind.PHOTO_OF_ITEM, "2026-11-02T10:00"))
        .containsExactly(HintKind.TAKEN_BEFORE_SHIPMENT);
    assertThat(onPhoto(BUYER, EvidenceKind.UNBOXING, "2026-11-05T10:00"))
        .containsExactly(HintKind.TAKEN_BEFORE_DELIVERY);
    assertThat(onPhoto(BUYER, EvidenceKind.UNBOXING, "2026-11-06T10:00")).isEmpty();
  }

  @Test
  void an_hour_more_or_less_says_nothing() {
    assertThat(onPhoto(BUYER, EvidenceKind.UNBOXING, "2026-11-06T01:01")).isEmpty();
    assertThat(onPhoto(BUYER, EvidenceKind.UNBOXING, "2026-11-06T00:59"))
        .containsExactly(HintKind.TAKEN_BEFORE_DELIVERY);
    assertThat(onPhoto(BUYER, EvidenceKind.UNBOXING, "2026-11-08T02:59")).isEmpty();
    assertThat(onPhoto(BUYER, EvidenceKind.UNBOXING, "2026-11-08T03:01"))
        .containsExactly(HintKind.TAKEN_AFTER_SUBMISSION);
  }

  @Test
  void what_does_not_show_the_parcel_may_be_older() {
    assertThat(onPhoto(BUYER, EvidenceKind.CHAT_LOG, "2026-10-30T10:00")).isEmpty();
    assertThat(onPhoto(BUYER, EvidenceKind.LISTING, "2026-10-30T10:00")).isEmpty();
    assertThat(onPhoto(SELLER, EvidenceKind.PHOTO_OF_ITEM, "2026-10-30T10:00")).isEmpty();
  }

  @Test
  void packing_comes_between_the_order_and_the_carrier() {
    assertThat(onPhoto(SELLER, EvidenceKind.PACKING, "2026-10-30T10:00"))
        .containsExactly(HintKind.TAKEN_BEFORE_ORDER);
    assertThat(onPhoto(SELLER, EvidenceKind.PACKING, "2026-11-02T10:00")).isEmpty();
    assertThat(onPhoto(SELLER, EvidenceKind.PACKING, "2026-11-04T10:00"))
        .containsExactly(HintKind.TAKEN_AFTER_SHIPMENT);
  }

  @Test
  void what_has_not_happened_contradicts_nothing() {
    Hints hints = new Hints(order(null, null), ZoneOffset.UTC);
    assertThat(
            kinds(
                hints.on(
                    item(BUYER, EvidenceKind.UNBOXING, "image/jpeg"),
                    photo("2026-11-02T10:00", ZoneOffset.UTC),
                    new TreeSet<>())))
        .isEmpty();
  }

  @Test
  void a_clock_without_a_zone_is_read_where_the_marketplace_is_and_the_reviewer_is_told() {
    FileFacts facts = photo("2026-11-06T08:30", null);
    EvidenceItem item = item(BUYER, EvidenceKind.UNBOXING, "image/jpeg");
    Hints here = new Hints(order(SHIPPED, DELIVERED), ZoneId.of("Asia/Shanghai"));
    assertThat(here.on(item, facts, new TreeSet<>()))
        .containsExactly(
            new Hint(
                HintKind.TAKEN_BEFORE_DELIVERY,
                java.util.Map.of(
                    "taken", Instant.parse("2026-11-06T00:30:00Z"), "delivered", DELIVERED)),
            new Hint(HintKind.ZONE_ASSUMED, java.util.Map.of()));
    Hints elsewhere = new Hints(order(SHIPPED, DELIVERED), ZoneOffset.UTC);
    assertThat(kinds(elsewhere.on(item, facts, new TreeSet<>())))
        .containsExactly(HintKind.ZONE_ASSUMED);
  }

  @Test
  void a_program_that_changes_pictures_is_named_and_a_telephone_is_not() {
    for (String editor :
        List.of("Adobe Photoshop 25.0 (Windows)", "Snapseed 2.0", "美图秀秀", "GIMP")) {
      assertThat(kinds(on(new FileFacts(inTime(), "", editor, false, null))))
          .as(editor)
          .containsExactly(HintKind.EDITED);
    }
    for (String firmware : List.of("17.1.2", "HDR+ 1.0.345", "MIUI", "")) {
      assertThat(kinds(on(new FileFacts(inTime(), "", firmware, false, null)))).isEmpty();
    }
  }

  @Test
  void what_is_merely_good_to_know_comes_last() {
    SortedSet<String> devices = new TreeSet<>(List.of("Apple iPhone 15", "Xiaomi 14"));
    FileFacts facts =
        new FileFacts(
            new CaptureTime(LocalDateTime.parse("2026-10-30T10:00"), null),
            "Xiaomi 14",
            "Snapseed 2.0",
            true,
            null);
    assertThat(kinds(hints().on(item(BUYER, EvidenceKind.UNBOXING, "image/jpeg"), facts, devices)))
        .containsExactly(
            HintKind.TAKEN_BEFORE_ORDER,
            HintKind.ZONE_ASSUMED,
            HintKind.EDITED,
            HintKind.SEVERAL_DEVICES,
            HintKind.PLACE_INSIDE);
  }

  @Test
  void a_picture_without_a_time_is_nothing_odd() {
    assertThat(kinds(on(FileFacts.NONE))).containsExactly(HintKind.NO_CAPTURE_TIME);
    assertThat(HintKind.NO_CAPTURE_TIME.doesNotFit()).isFalse();
    assertThat(
            hints()
                .on(
                    item(BUYER, EvidenceKind.CHAT_LOG, "text/plain"),
                    FileFacts.NONE,
                    new TreeSet<>()))
        .isEmpty();
  }

  @Test
  void a_mail_is_held_against_the_order_and_against_the_servers_that_it_passed() {
    Hop soon = new Hop("mx.example.org", Instant.parse("2026-11-02T02:00:00Z"));
    assertThat(onMail("2026-11-02T01:59:00Z", soon)).isEmpty();
    assertThat(onMail("2026-10-20T01:59:00Z", soon))
        .containsExactly(HintKind.SENT_BEFORE_ORDER, HintKind.SENT_AND_RECEIVED_APART);
    assertThat(onMail("2026-11-01T02:00:01Z", soon)).isEmpty();
    assertThat(onMail("2026-11-09T01:59:00Z", new Hop("mx.example.org", null)))
        .containsExactly(HintKind.SENT_AFTER_SUBMISSION);
    assertThat(onMail("2026-11-02T01:59:00Z")).containsExactly(HintKind.NO_SERVER_NAMED);
  }

  private static List<HintKind> onPhoto(Actor by, EvidenceKind kind, String taken) {
    return kinds(
        hints().on(item(by, kind, "image/jpeg"), photo(taken, ZoneOffset.UTC), new TreeSet<>()));
  }

  private static List<Hint> on(FileFacts facts) {
    return hints().on(item(BUYER, EvidenceKind.UNBOXING, "image/jpeg"), facts, new TreeSet<>());
  }

  private static List<HintKind> onMail(String sent, Hop... hops) {
    MailHead mail = new MailHead("", "", "", Instant.parse(sent), "", List.of(), List.of(hops));
    return kinds(
        hints()
            .on(
                item(BUYER, EvidenceKind.CHAT_LOG, "message/rfc822"),
                FileFacts.of(mail),
                new TreeSet<>()));
  }

  private static FileFacts photo(String taken, @Nullable ZoneOffset offset) {
    return new FileFacts(new CaptureTime(LocalDateTime.parse(taken), offset), "", "", false, null);
  }

  private static CaptureTime inTime() {
    return new CaptureTime(LocalDateTime.parse("2026-11-07T10:00"), ZoneOffset.UTC);
  }

  private static List<HintKind> kinds(List<Hint> hints) {
    return hints.stream().map(Hint::kind).toList();
  }

  private static Hints hints() {
    return new Hints(order(SHIPPED, DELIVERED), ZoneOffset.UTC);
  }

  private static EvidenceItem item(Actor by, EvidenceKind kind, String mediaType) {
    return new EvidenceItem(
        1,
        7,
        kind,
        "x",
        "",
        mediaType,
        1,
        "0".repeat(64),
        by,
        SUBMITTED,
        false,
        Scan.NOT_SCANNED,
        Shared.WHOLE,
        null,
        null,
        null);
  }

  static OrderLine order(@Nullable Instant shipped, @Nullable Instant delivered) {
    Money nothing = Money.zero(CurrencyUnit.USD);
    return new OrderLine(
        new OrderLineId("O-1", 1),
        "buyer",
        "seller",
        "S-1",
        "Kettle",
        OrderLine.Category.PHYSICAL,
        1,
        nothing,
        nothing,
        nothing,
        ORDERED,
        SHIPPED,
        DELIVERED,
        shipped,
        delivered,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        nothing,
        null,
        null);
  }
}
