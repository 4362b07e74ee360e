package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.redress.Databases;
import dev.redress.disputes.Custody;
import dev.redress.disputes.DisputeNumber;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.Looks;
import dev.redress.evidence.FileInsight.State;
import dev.redress.evidence.InsightRows.Picture;
import dev.redress.evidence.InsightRows.Unread;
import dev.redress.evidence.Twin.Likeness;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Marketplace;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.RemedyType;
import dev.redress.guarantee.Stage;
import dev.redress.orders.OrderLineId;
import dev.redress.orders.Orders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.util.unit.DataSize;

/** Everything from the upload to what a reviewer reads, on both databases. */
class FileInsightsTest {

  enum Kind {
    H2,
    POSTGRES;

    private static final Map<Kind, DataSource> MADE = new HashMap<>();

    DataSource database() {
      return MADE.computeIfAbsent(this, kind -> kind == H2 ? Databases.h2() : Databases.postgres());
    }
  }

  private static final Actor BUYER = Actor.of(Party.BUYER, "buyer");
  private static final Actor SELLER = Actor.of(Party.SELLER, "seller");
  private static final Actor CASE_WORKER = new Actor("case-worker", Role.CASE_WORKER);
  private static final Instant NOW = Instant.parse("2026-11-08T02:00:00Z");
  private static final Instant SHIPPED = Instant.parse("2026-11-03T02:00:00Z");
  private static final Instant DELIVERED = Instant.parse("2026-11-06T02:00:00Z");

  private final Path directory;
  private final Disputes disputes = mock(Disputes.class);
  private final Looks looks = mock(Looks.class);
  private final Orders orders = mock(Orders.class);
  private JdbcClient jdbc;
  private EvidenceStore store;
  private EvidenceItems items;
  private EvidenceRows evidenceRows;
  private InsightRows rows;
  private InsightSweep sweep;
  private FileInsights insights;

  /** Databases are shared and nothing is deleted: every test has disputes of its own. */
  private final long first = new java.util.Random().nextLong(1_000_000, 1_000_000_000) * 10;

  private final long second = first + 1;

  @SuppressWarnings("NullAway.Init")
  FileInsightsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest
  @EnumSource
  void a_photo_that_is_older_than_its_parcel_is_pointed_out_to_the_reviewer(Kind kind) {
    in(kind);
    EvidenceItem photo =
        submit(
            first,
            telephone("2026:11:02 10:00:00").inShanghai().in(Samples.jpeg()),
            EvidenceKind.PHOTO_OF_ITEM,
            BUYER);
    assertThat(insight(photo).state()).isEqualTo(State.WAITING);

    sweep.run();

    FileInsight insight = insight(photo);
    assertThat(insight.state()).isEqualTo(State.READ);
    assertThat(insight.taken()).isEqualTo("2026-11-02T02:00:00Z");
    assertThat(insight.facts().device()).isEqualTo("Apple iPhone 15");
    assertThat(insight.hints())
        .extracting(Hint::kind)
        .containsExactly(
            HintKind.TAKEN_BEFORE_SHIPMENT, HintKind.ZONE_ASSUMED, HintKind.PLACE_INSIDE);
    assertThat(rows.unread(100)).noneMatch(waiting -> waiting.disputeId() == first);
  }

  @ParameterizedTest
  @EnumSource
  void a_delivery_that_is_reported_later_is_held_against_the_photo_as_well(Kind kind) {
    in(kind);
    when(orders.line(any())).thenReturn(HintsTest.order(SHIPPED, null));
    EvidenceItem photo =
        submit(
            first,
            telephone("2026:11:05 10:00:00").in(Samples.jpeg()),
            EvidenceKind.UNBOXING,
            BUYER);
    sweep.run();
    assertThat(insight(photo).hints()).noneMatch(hint -> hint.kind().doesNotFit());

    when(orders.line(any())).thenReturn(HintsTest.order(SHIPPED, DELIVERED));

    assertThat(insight(photo).hints().get(0).kind()).isEqualTo(HintKind.TAKEN_BEFORE_DELIVERY);
  }

  @ParameterizedTest
  @EnumSource
  void the_same_file_in_another_dispute_is_found_from_both(Kind kind) {
    in(kind);
    byte[] label = Samples.text("label " + first);
    EvidenceItem here = submit(first, label, EvidenceKind.OTHER, BUYER);
    EvidenceItem there = submit(second, label, EvidenceKind.OTHER, SELLER);
    sweep.run();
    assertThat(insight(here).twins())
        .containsExactly(new Twin(Likeness.SAME_FILE, number(second), there));
    assertThat(insight(there).twins())
        .containsExactly(new Twin(Likeness.SAME_FILE, number(first), here));
  }

  @ParameterizedTest
  @EnumSource
  void a_copy_of_a_photo_in_another_dispute_is_found_from_both(Kind kind) {
    in(kind);
    Scene damage = Scene.number(first);
    EvidenceItem original = submit(first, damage.jpeg(), EvidenceKind.PHOTO_OF_ITEM, BUYER);
    EvidenceItem other = submit(second, Scene.number(second).jpeg(), EvidenceKind.OTHER, BUYER);
    sweep.run();
    assertThat(insight(original).twins()).isEmpty();

    EvidenceItem copy =
        submit(
            second,
            damage.cropped(0.01).resized(640, 480).brightened(1, 15).jpeg(),
            EvidenceKind.PHOTO_OF_ITEM,
            BUYER);
    sweep.run();

    assertThat(insight(original).twins())
        .containsExactly(new Twin(Likeness.LOOKS_ALIKE, number(second), copy));
    assertThat(insight(copy).twins())
        .containsExactly(new Twin(Likeness.LOOKS_ALIKE, number(first), original));
    assertThat(insight(other).twins()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void within_a_dispute_only_the_other_sides_picture_is_worth_a_word(Kind kind) {
    in(kind);
    Scene scene = Scene.number(first);
    EvidenceItem once = submit(first, scene.jpeg(), EvidenceKind.OTHER, BUYER);
    submit(first, scene.resized(500, 375).jpeg(), EvidenceKind.OTHER, BUYER);
    sweep.run();
    assertThat(insight(once).twins()).isEmpty();
    EvidenceItem sellers =
        submit(first, scene.resized(400, 300).jpeg(), EvidenceKind.OTHER, SELLER);
    sweep.run();
    assertThat(insight(once).twins())
        .containsExactly(new Twin(Likeness.LOOKS_ALIKE, number(first), sellers));
  }

  @ParameterizedTest
  @EnumSource
  void who_is_a_party_elsewhere_is_told_nothing_of_that_dispute(Kind kind) {
    in(kind);
    byte[] file = Samples.text("shared " + first);
    EvidenceItem here = submit(first, file, EvidenceKind.OTHER, BUYER);
    submit(second, file, EvidenceKind.OTHER, SELLER);
    sweep.run();
    Actor partyElsewhere = new Actor("seller-of-" + second, Role.CASE_WORKER);
    doReturn(List.of(view(second, "buyer", partyElsewhere.account()), view(first)))
        .when(disputes)
        .find(any());
    assertThat(insight(here, partyElsewhere).twins()).isEmpty();
    assertThat(insight(here).twins()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_file_that_everybody_sends_is_told_of_five_times(Kind kind) {
    in(kind);
    byte[] logo = Scene.number(first, 320, 240).jpeg();
    EvidenceItem here = submit(first, logo, EvidenceKind.OTHER, BUYER);
    for (int i = 1; i <= 7; i++) {
      submit(first + i, logo, EvidenceKind.OTHER, BUYER);
    }
    sweep.run();
    assertThat(insight(here).twins())
        .hasSize(5)
        .extracting(Twin::dispute)
        .contains(number(first + 7))
        .doesNotContain(number(first + 1));
  }

  @ParameterizedTest
  @EnumSource
  void no_party_learns_what_files_tell(Kind kind) {
    in(kind);
    Actor buyerWhoReviews = new Actor("buyer", Role.CASE_WORKER);
    for (Actor reader :
        List.of(BUYER, SELLER, new Actor("marketplace", Role.MARKETPLACE), buyerWhoReviews)) {
      assertThatThrownBy(() -> insights.of(first, reader)).isInstanceOf(InsightsAreForStaff.class);
      assertThatThrownBy(() -> insights.search(first, "x", reader))
          .isInstanceOf(InsightsAreForStaff.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void words_are_found_in_chats_mails_names_and_descriptions(Kind kind) {
    in(kind);
    EvidenceItem inChinese =
        submit(first, Samples.chat(Charset.forName("GB18030")), EvidenceKind.CHAT_LOG, BUYER);
    EvidenceItem inUtf8 =
        submit(first, Samples.chat(StandardCharsets.UTF_8), EvidenceKind.CHAT_LOG, SELLER);
    EvidenceItem mail = submit(first, Samples.mail(), EvidenceKind.OTHER, BUYER);
    submit(second, Samples.chat(StandardCharsets.UTF_8), EvidenceKind.CHAT_LOG, BUYER);
    sweep.run();
    assertThat(found("已经称重")).containsExactly(inChinese.id(), inUtf8.id());
    assertThat(found("YOUR parcel")).containsExactly(mail.id());
    assertThat(found("shop@example.com")).containsExactly(mail.id());
    assertThat(found("说明")).containsExactly(inChinese.id(), inUtf8.id(), mail.id());
    assertThat(found("文件名.txt")).hasSize(3);
    assertThat(found("退款")).isEmpty();
    assertThat(found("%")).isEmpty();
    assertThat(found(" ")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_file_that_cannot_be_read_is_evidence_all_the_same(Kind kind) {
    in(kind);
    byte[] broken = Samples.concat(Samples.isoMedia("mp42"), Exif.box("moov", Exif.box("mvhd")));
    EvidenceItem film = submit(first, broken, EvidenceKind.UNBOXING, BUYER);
    EvidenceItem bomb = submit(first, Samples.bomb(), EvidenceKind.OTHER, BUYER);
    EvidenceItem cut = submit(first, Samples.truncatedJpeg(), EvidenceKind.OTHER, BUYER);
    sweep.run();
    for (EvidenceItem item : List.of(film, bomb, cut)) {
      assertThat(insight(item).state()).isNotEqualTo(State.WAITING);
      assertThat(store.content(item.sha256()).exists()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_read_before_the_virus_scanner_has_answered_and_never_what_is_infected(Kind kind) {
    in(kind);
    EvidenceItem mail = submit(first, Samples.mail(), EvidenceKind.OTHER, BUYER);
    EvidenceItem photo =
        submit(first, Scene.number(first).jpeg(), EvidenceKind.PHOTO_OF_ITEM, BUYER);
    scanned(mail, Scan.PENDING);
    scanned(photo, Scan.PENDING);
    for (int run = 0; run < 5; run++) {
      sweep.run();
    }
    assertThat(insight(mail).state()).isEqualTo(State.WAITING);
    assertThat(insight(photo).state()).isEqualTo(State.WAITING);
    assertThat(found("YOUR parcel")).isEmpty();

    scanned(mail, Scan.CLEAN);
    scanned(photo, Scan.INFECTED);
    sweep.run();

    assertThat(insight(mail).state()).isEqualTo(State.READ);
    assertThat(found("YOUR parcel")).containsExactly(mail.id());
    assertThat(insight(photo).state()).isEqualTo(State.UNREADABLE);
    Fingerprint seen = Fingerprint.of(Scene.number(first).picture()).orElseThrow();
    assertThat(rows.candidates(new Picture(0, first, seen)))
        .noneMatch(picture -> picture.evidenceId() == photo.id());
  }

  private void scanned(EvidenceItem item, Scan scan) {
    jdbc.sql("update evidence_item set scan = ? where id = ?")
        .params(scan.name(), item.id())
        .update();
  }

  @ParameterizedTest
  @EnumSource
  void what_storage_does_not_give_is_tried_again_and_given_up_at_last(Kind kind)
      throws IOException {
    in(kind);
    EvidenceItem item = submit(first, Samples.text("away " + first), EvidenceKind.OTHER, BUYER);
    Path content;
    try (Stream<Path> files = Files.walk(directory)) {
      content = files.filter(file -> file.endsWith(item.sha256())).findFirst().orElseThrow();
    }
    Path aside = Files.move(content, directory.resolve("aside"));
    sweep.run();
    assertThat(insight(item).state()).isEqualTo(State.WAITING);
    Files.move(aside, content);
    sweep.run();
    assertThat(insight(item).state()).isEqualTo(State.READ);

    EvidenceItem lost = submit(first, Samples.text("lost " + first), EvidenceKind.OTHER, BUYER);
    try (Stream<Path> files = Files.walk(directory)) {
      Files.delete(files.filter(file -> file.endsWith(lost.sha256())).findFirst().orElseThrow());
    }
    for (int run = 0; run < 4; run++) {
      sweep.run();
    }
    assertThat(insight(lost).state()).isEqualTo(State.UNREADABLE);
  }

  @ParameterizedTest
  @EnumSource
  void what_a_killed_node_left_half_done_is_done_anew(Kind kind) {
    in(kind);
    Scene scene = Scene.number(first);
    EvidenceItem earlier = submit(first, scene.jpeg(), EvidenceKind.OTHER, BUYER);
    EvidenceItem later = submit(second, scene.resized(500, 375).jpeg(), EvidenceKind.OTHER, BUYER);
    sweep.run();
    FileInsight before = insight(later);
    rows.queue(second, later.id());
    sweep.run();
    rows.queue(first, earlier.id());
    sweep.run();
    assertThat(insight(later)).isEqualTo(before);
    assertThat(insight(earlier).twins()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void what_an_older_reader_read_is_read_again(Kind kind) {
    in(kind);
    EvidenceItem item = submit(first, Samples.mail(), EvidenceKind.OTHER, BUYER);
    rows.keep(new Unread(item.id(), first, 0), ContentReader.VERSION - 1, Reading.UNREADABLE, NOW);
    rows.unqueue(item.id());
    assertThat(insight(item).state()).isEqualTo(State.UNREADABLE);
    sweep.run();
    assertThat(Objects.requireNonNull(insight(item).facts().mail()).subject())
        .isEqualTo("Your parcel");
  }

  @ParameterizedTest
  @EnumSource
  void what_was_learnt_of_a_dispute_goes_with_its_evidence(Kind kind) {
    in(kind);
    Scene scene = Scene.number(first);
    EvidenceItem photo = submit(first, scene.jpeg(), EvidenceKind.OTHER, BUYER);
    submit(first, Samples.mail(), EvidenceKind.OTHER, BUYER);
    EvidenceItem copy = submit(second, scene.resized(500, 375).jpeg(), EvidenceKind.OTHER, BUYER);
    sweep.run();
    assertThat(insight(copy).twins()).hasSize(1);
    EvidenceItem unread = submit(first, Samples.text("late " + first), EvidenceKind.OTHER, BUYER);

    new EvidenceErasure(jdbc, rows).erase(first);
    sweep.run();

    assertThat(rows.readings(first)).isEmpty();
    assertThat(rows.texts(first)).isEmpty();
    assertThat(rows.lookalikes(first)).isEmpty();
    assertThat(
            rows.candidates(
                new Picture(copy.id(), second, Fingerprint.of(scene.picture()).orElseThrow())))
        .noneMatch(picture -> picture.evidenceId() == photo.id());
    assertThat(rows.unread(100)).noneMatch(waiting -> waiting.evidenceId() == unread.id());
    assertThat(insight(copy).twins()).isEmpty();
    assertThat(insight(copy).state()).isEqualTo(State.READ);
  }

  private void in(Kind kind) {
    DataSource database = kind.database();
    DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
    EvidenceSettings settings =
        new EvidenceSettings(
            directory, null, DataSize.ofMegabytes(25), DataSize.ofMegabytes(200), 30, 50_000_000);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    store = new DirectoryStore(directory, new Spool(DirectoryStore.incoming(directory)));
    jdbc = JdbcClient.create(database);
    evidenceRows = new EvidenceRows(jdbc);
    rows = new InsightRows(jdbc);
    sweep = new InsightSweep(evidenceRows, rows, new ContentReader(store), transactions, clock);
    items =
        new EvidenceItems(
            settings,
            disputes,
            looks,
            mock(Custody.class),
            evidenceRows,
            store,
            new Makings(evidenceRows, store, new Pictures(settings)),
            new SharedCopies(store),
            new VirusScanner(Clamd.NONE),
            transactions,
            clock);
    insights =
        new FileInsights(
            disputes,
            looks,
            orders,
            evidenceRows,
            rows,
            new Marketplace(
                ZoneId.of("Asia/Shanghai"), "CN", "Redress", URI.create("http://localhost")));
    when(disputes.get(anyLong())).thenAnswer(call -> view(call.getArgument(0)));
    when(disputes.lock(anyLong())).thenAnswer(call -> view(call.getArgument(0)));
    when(disputes.find(any()))
        .thenAnswer(
            call -> call.<Collection<Long>>getArgument(0).stream().map(this::view).toList());
    when(orders.line(any())).thenReturn(HintsTest.order(SHIPPED, DELIVERED));
    doAnswer(
            call -> {
              sweep.on(call.getArgument(0));
              return null;
            })
        .when(disputes)
        .record(any(EvidenceSubmitted.class), any());
  }

  private EvidenceItem submit(long dispute, byte[] content, EvidenceKind kind, Actor by) {
    return items.submit(
        new SubmitEvidence(
            dispute,
            UUID.randomUUID().toString(),
            kind,
            "说明",
            "文件名.txt",
            new ByteArrayInputStream(content)),
        by);
  }

  private FileInsight insight(EvidenceItem item) {
    return insight(item, CASE_WORKER);
  }

  private FileInsight insight(EvidenceItem item, Actor reader) {
    return Objects.requireNonNull(insights.of(item.disputeId(), reader).get(item.id()));
  }

  private List<Long> found(String words) {
    return insights.search(first, words, CASE_WORKER).stream()
        .map(found -> found.item().id())
        .toList();
  }

  private static Exif telephone(String taken) {
    return new Exif().by("Apple", "iPhone 15").taken(taken);
  }

  private static DisputeNumber number(long dispute) {
    return new DisputeNumber("D-" + dispute);
  }

  private DisputeView view(long dispute) {
    return view(dispute, "buyer", "seller");
  }

  private DisputeView view(long dispute, String buyer, String seller) {
    return new DisputeView(
        dispute,
        number(dispute),
        new OrderLineId("O-1", 1),
        buyer,
        seller,
        ProblemType.DAMAGED,
        "",
        Remedy.without(RemedyType.RESHIP),
        Stage.REVIEW,
        null,
        SHIPPED,
        null,
        "2026-11");
  }
}
