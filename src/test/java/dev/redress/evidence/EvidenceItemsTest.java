package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.redress.disputes.Custody;
import dev.redress.disputes.DisputeIsClosed;
import dev.redress.disputes.DisputeNumber;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.KeptFile;
import dev.redress.disputes.Looks;
import dev.redress.disputes.NotAParty;
import dev.redress.disputes.NotTheirs;
import dev.redress.disputes.Seal;
import dev.redress.evidence.EvidenceStore.Rendition;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.RemedyType;
import dev.redress.guarantee.Stage;
import dev.redress.guarantee.Texts;
import dev.redress.orders.OrderLineId;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.util.unit.DataSize;

class EvidenceItemsTest {

  private static final long DISPUTE = 7;
  private static final Actor BUYER = Actor.of(Party.BUYER, "buyer");
  private static final Actor SELLER = Actor.of(Party.SELLER, "seller");
  private static final Actor CASE_WORKER = new Actor("case-worker", Role.CASE_WORKER);
  private static final Instant NOW = Instant.parse("2026-11-05T02:00:00.123456Z");

  private final Path directory;
  private final EmbeddedDatabase database;
  private final Disputes disputes = mock(Disputes.class);
  private final Looks looks = mock(Looks.class);
  private final Custody custody = mock(Custody.class);
  private final EvidenceStore store;
  private final EvidenceSettings settings;
  private final EvidenceRows rows;
  private final EvidenceItems items;
  private final DataSourceTransactionManager transactions;
  private final EvidenceSweep sweep;
  private boolean diskIsFull;

  EvidenceItemsTest(@TempDir Path directory) {
    this.directory = directory;
    database =
        new EmbeddedDatabaseBuilder()
            .generateUniqueName(true)
            .setType(EmbeddedDatabaseType.H2)
            .addScript("classpath:db/migration/V080__evidence.sql")
            .addScript("classpath:db/migration/V081__evidence_checks.sql")
            .addScript("classpath:db/migration/V082__evidence_made.sql")
            .addScript("classpath:db/migration/V083__evidence_marks.sql")
            .addScript("classpath:db/migration/V084__scan_tried.sql")
            .addScript("classpath:db/migration/V085__evidence_lock.sql")
            .addScript("classpath:db/migration/V086__evidence_insight.sql")
            .build();
    settings =
        new EvidenceSettings(
            directory, null, DataSize.ofMegabytes(1), DataSize.ofMegabytes(2), 3, 50_000_000);
    store =
        new DirectoryStore(
            directory,
            new Spool(DirectoryStore.incoming(directory)) {
              @Override
              void write(FileChannel channel, ByteBuffer bytes) throws IOException {
                if (diskIsFull) {
                  channel.write(bytes.slice(0, bytes.remaining() / 2));
                  throw new IOException("No space left on device");
                }
                super.write(channel, bytes);
              }
            });
    rows = new EvidenceRows(JdbcClient.create(database));
    transactions = new DataSourceTransactionManager(database);
    sweep = new EvidenceSweep(store, rows, transactions);
    items = items(new Pictures(settings));
    dispute(null);
  }

  private EvidenceItems items(Pictures pictures) {
    return new EvidenceItems(
        settings,
        disputes,
        looks,
        custody,
        rows,
        store,
        new Makings(rows, store, pictures),
        new SharedCopies(store),
        new VirusScanner(Clamd.NONE),
        transactions,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void stop() {
    database.shutdown();
  }

  @Test
  void a_photo_becomes_part_of_the_case_file() throws IOException {
    byte[] photo = Samples.photoOfATelephone();
    EvidenceItem item =
        items.submit(
            new SubmitEvidence(
                DISPUTE, "u-1", EvidenceKind.UNBOXING, " 箱子是空的 ", "空盒.jpg", stream(photo)),
            BUYER);

    assertThat(item.fileName()).isEqualTo("空盒.jpg");
    assertThat(item.description()).isEqualTo("箱子是空的");
    assertThat(item.mediaType()).isEqualTo("image/jpeg");
    assertThat(item.size()).isEqualTo(photo.length);
    assertThat(item.sha256()).isEqualTo(Samples.sha256(photo));
    assertThat(item.by()).isEqualTo(BUYER);
    assertThat(item.at()).isEqualTo(NOW);
    assertThat(item.hasPreview()).isTrue();
    assertThat(items.list(DISPUTE)).containsExactly(item);
    assertThat(items.get(DISPUTE, item.id())).isEqualTo(item);
    assertThat(items.file(item, BUYER).content().getContentAsByteArray()).isEqualTo(photo);
    assertThat(items.preview(item, BUYER).contentLength()).isPositive();
    assertThat(items.thumbnail(item, BUYER).contentLength())
        .isLessThan(items.preview(item, BUYER).contentLength());
    verify(disputes)
        .record(
            new EvidenceSubmitted(
                DISPUTE, BUYER, item.id(), EvidenceKind.UNBOXING, "空盒.jpg", item.sha256()),
            item.sealed().seal());
    String hash = item.sha256();
    assertThat(directory.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash))
        .exists();
    assertThat(unnamed()).isEmpty();
  }

  @Test
  void a_file_without_a_picture_has_no_preview() {
    EvidenceItem item = submit("u-1", Samples.pdf(), SELLER);
    assertThat(item.mediaType()).isEqualTo("application/pdf");
    assertThat(item.hasPreview()).isFalse();
    assertThatThrownBy(() -> items.preview(item, BUYER)).isInstanceOf(UnknownEvidence.class);
    assertThatThrownBy(() -> items.thumbnail(item, BUYER)).isInstanceOf(UnknownEvidence.class);
  }

  @Test
  void a_picture_with_too_many_pixels_is_evidence_without_preview() {
    assertThat(submit("u-1", Samples.bomb(), BUYER).hasPreview()).isFalse();
  }

  @Test
  void the_same_upload_twice_is_one_item() {
    EvidenceItem first = submit("u-1", Samples.jpeg(), BUYER);
    assertThat(submit("u-1", Samples.jpeg(), BUYER)).isEqualTo(first);
    assertThat(items.list(DISPUTE)).hasSize(1);
    verify(disputes, times(1)).record(any(), any());
    assertThat(unnamed()).isEmpty();
  }

  @Test
  void the_answer_to_an_upload_is_still_given_when_the_dispute_is_closed_or_full() {
    EvidenceItem first = submit("u-1", Samples.text("1"), BUYER);
    submit("u-2", Samples.text("2"), BUYER);
    submit("u-3", Samples.text("3"), BUYER);
    assertThat(submit("u-1", Samples.text("1"), BUYER)).isEqualTo(first);
    dispute(NOW);
    assertThat(submit("u-1", Samples.text("1"), BUYER)).isEqualTo(first);
  }

  @Test
  void an_upload_id_stands_for_one_file_of_one_person() {
    submit("u-1", Samples.jpeg(), BUYER);
    assertThatThrownBy(() -> submit("u-1", Samples.png(), BUYER))
        .isInstanceOf(UploadIdReused.class);
    assertThat(submit("u-1", Samples.png(), SELLER).by()).isEqualTo(SELLER);
    for (String malformed : new String[] {"", " ", "a/b", "x".repeat(65)}) {
      assertThatThrownBy(() -> submit(malformed, Samples.jpeg(), BUYER))
          .isInstanceOf(UploadIdMalformed.class);
    }
  }

  @Test
  void the_same_content_twice_is_two_items_and_one_file() throws IOException {
    EvidenceItem first = submit("u-1", Samples.text("same"), BUYER);
    EvidenceItem second = submit("u-1", Samples.text("same"), SELLER);
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(named()).hasSize(1);
  }

  @Test
  void what_was_made_of_a_content_stays_when_the_same_comes_again() throws IOException {
    EvidenceItem first = submit("u-1", Samples.photoOfATelephone(), BUYER);
    byte[] preview = items.preview(first, SELLER).getContentAsByteArray();
    Pictures later = mock(Pictures.class);
    when(later.of(any(), any()))
        .thenReturn(new Pictures(settings).of(write(Samples.jpeg(300, 200)), EvidenceType.JPEG));

    EvidenceItem second =
        items(later).submit(command("u-2", "a.jpg", stream(Samples.photoOfATelephone())), SELLER);

    assertThat(second.made()).isEqualTo(first.made()).contains("PREVIEW", "THUMBNAIL", "COPY");
    assertThat(items.preview(second, BUYER).getContentAsByteArray()).isEqualTo(preview);
    assertThat(verified()).containsOnly(KeptFile.State.INTACT).hasSize(8);
  }

  @Test
  void another_picture_in_the_place_of_a_preview_gives_way_when_the_content_comes_again()
      throws IOException {
    EvidenceItem first = submit("u-1", Samples.photoOfATelephone(), BUYER);
    byte[] preview = items.preview(first, SELLER).getContentAsByteArray();
    Path file = standing(first, Rendition.PREVIEW);
    Files.write(file, Samples.jpeg(300, 200));
    assertThat(verified()).contains(KeptFile.State.ALTERED);
    assertThatThrownBy(() -> items.preview(first, SELLER)).isInstanceOf(FileAltered.class);
    verify(custody).doubt(DISPUTE);
    Files.delete(file);
    assertThat(verified()).contains(KeptFile.State.MISSING);
    assertThatThrownBy(() -> items.preview(first, SELLER)).isInstanceOf(FileLost.class);

    submit("u-2", Samples.photoOfATelephone(), SELLER);

    assertThat(items.preview(first, SELLER).getContentAsByteArray()).isEqualTo(preview);
    assertThat(verified()).containsOnly(KeptFile.State.INTACT);
  }

  @Test
  void an_item_vouches_for_what_is_shown_of_it_and_one_of_before_still_holds() {
    EvidenceItem item = submit("u-1", Samples.photoOfATelephone(), BUYER);
    JdbcClient jdbc = JdbcClient.create(database);
    for (String altered :
        List.of("has_preview = false", "shared = 'WHOLE'", "made = '{}'", "made = 'x'")) {
      jdbc.sql("update evidence_item set " + altered).update();
      assertThat(items.get(DISPUTE, item.id()).sealed()).as(altered).isNotEqualTo(item.sealed());
      assertThat(verified()).as(altered).contains(KeptFile.State.INTACT);
      jdbc.sql("update evidence_item set has_preview = true, shared = 'COPY', made = ?")
          .param(item.made())
          .update();
    }
    assertThat(items.get(DISPUTE, item.id()).sealed()).isEqualTo(item.sealed());

    jdbc.sql("update evidence_item set made = null").update();
    EvidenceItem before = items.get(DISPUTE, item.id());
    assertThat(before.sealed().seal())
        .isEqualTo(
            Seal.of(
                item.id(),
                item.kind(),
                item.fileName(),
                item.description(),
                item.mediaType(),
                item.size(),
                item.sha256(),
                "buyer",
                Role.BUYER,
                NOW));
    assertThat(verified()).containsExactly(KeptFile.State.INTACT);
  }

  private Path standing(EvidenceItem item, Rendition rendition) throws IOException {
    return store.rendition(item.sha256(), rendition).getFile().toPath();
  }

  private List<KeptFile.State> verified() {
    return new EvidenceCustody(rows, store).verify(DISPUTE).stream().map(KeptFile::state).toList();
  }

  private Path write(byte[] content) throws IOException {
    return Files.write(Files.createTempFile("evidence", ".jpg"), content);
  }

  @Test
  void what_is_no_evidence_is_refused_whatever_its_name_says() {
    assertThatThrownBy(() -> submit("u-1", Samples.html(), BUYER))
        .isInstanceOf(TypeNotAllowed.class);
    assertThatThrownBy(() -> submit("u-1", Samples.lockedPdf("secret"), BUYER))
        .isInstanceOf(PasswordProtected.class);
    assertThatThrownBy(
            () -> submit("u-1", Samples.concat(Samples.jpeg(), Samples.archive()), BUYER))
        .isInstanceOf(TwoFilesInOne.class);
    assertThatThrownBy(() -> submit("u-1", new byte[0], BUYER)).isInstanceOf(FileEmpty.class);
    assertThatThrownBy(() -> submit("u-1", Samples.damagedJpeg(), BUYER))
        .isInstanceOf(UnreadableImage.class);
    assertNothingHappened();
  }

  @Test
  void a_file_above_the_limit_is_not_read_to_its_end() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };
    assertThatThrownBy(() -> items.submit(command("u-1", "chat.txt", endless), BUYER))
        .isInstanceOfSatisfying(
            FileTooLarge.class,
            refusal -> assertThat(refusal.facts()).containsEntry("megabytes", 1L));
    assertNothingHappened();
  }

  @Test
  void a_video_may_be_larger_than_a_photo() {
    byte[] video = Samples.concat(Samples.isoMedia("mp42"), new byte[1_500_000]);
    assertThat(submit("u-1", video, BUYER).size()).isEqualTo(video.length);
  }

  @Test
  void each_side_may_submit_so_many_files() {
    for (int i = 0; i < 3; i++) {
      submit("u-" + i, Samples.text("file " + i), BUYER);
    }
    assertThatThrownBy(() -> submit("u-4", Samples.text("one more"), BUYER))
        .isInstanceOf(TooManyFiles.class);
    submit("u-4", Samples.text("one more"), SELLER);
    submit("u-4", Samples.text("one more"), CASE_WORKER);
    assertThat(items.list(DISPUTE)).hasSize(5);
  }

  @Test
  void only_the_parties_and_staff_submit_evidence() {
    for (Actor stranger :
        List.of(
            Actor.of(Party.BUYER, "buyer2"),
            Actor.of(Party.SELLER, "buyer"),
            new Actor("marketplace", Role.MARKETPLACE),
            Actor.SYSTEM)) {
      assertThatThrownBy(() -> submit("u-1", Samples.jpeg(), stranger))
          .isInstanceOf(NotAParty.class);
    }
    assertNothingHappened();
  }

  @Test
  void nothing_is_added_to_a_closed_dispute() {
    dispute(NOW);
    assertThatThrownBy(() -> submit("u-1", Samples.jpeg(), BUYER))
        .isInstanceOf(DisputeIsClosed.class);
    assertNothingHappened();
  }

  @Test
  void nothing_is_added_to_a_dispute_that_closed_while_the_file_travelled() {
    DisputeView closed = view(NOW);
    when(disputes.lock(DISPUTE)).thenReturn(closed);
    assertThatThrownBy(() -> submit("u-1", Samples.text("late"), BUYER))
        .isInstanceOf(DisputeIsClosed.class);
    assertNothingHappened();
  }

  @Test
  void an_item_of_another_dispute_is_unknown() {
    EvidenceItem item = submit("u-1", Samples.jpeg(), BUYER);
    assertThatThrownBy(() -> items.get(DISPUTE + 1, item.id())).isInstanceOf(UnknownEvidence.class);
  }

  @Test
  void a_withdrawn_item_opens_to_its_submitter_and_to_staff_only() throws IOException {
    byte[] photo = Samples.jpeg();
    EvidenceItem shown = submit("u-1", photo, BUYER);
    items.withdraw(DISPUTE, shown.id(), " The wrong picture ", BUYER);

    EvidenceItem item = items.get(DISPUTE, shown.id());
    assertThat(item.withdrawal()).isEqualTo(new Withdrawal(BUYER, NOW, "The wrong picture"));
    assertThat(items.list(DISPUTE, BUYER)).containsExactly(item);
    assertThat(items.list(DISPUTE, CASE_WORKER)).containsExactly(item);
    assertThat(items.file(item, BUYER).content().getContentAsByteArray()).isEqualTo(photo);
    assertThat(items.file(item, CASE_WORKER).content().getContentAsByteArray()).isEqualTo(photo);

    EvidenceItem others = items.list(DISPUTE, SELLER).get(0);
    assertThat(others.withdrawal()).isEqualTo(item.withdrawal());
    assertThat(others.fileName()).isEmpty();
    assertThat(others.hasPreview()).isFalse();
    assertThatThrownBy(() -> items.file(item, SELLER)).isInstanceOf(EvidenceIsWithdrawn.class);
    assertThatThrownBy(() -> items.thumbnail(item, SELLER)).isInstanceOf(EvidenceIsWithdrawn.class);
  }

  @Test
  void only_its_submitter_withdraws_an_item_once_with_a_reason_while_the_dispute_is_open() {
    long id = submit("u-1", Samples.pdf(), BUYER).id();
    assertThatThrownBy(() -> items.withdraw(DISPUTE, id, "x", SELLER))
        .isInstanceOf(EvidenceOfAnother.class);
    assertThatThrownBy(() -> items.withdraw(DISPUTE, id, "x", CASE_WORKER))
        .isInstanceOf(EvidenceOfAnother.class);
    assertThatThrownBy(() -> items.withdraw(DISPUTE, id, " ", BUYER))
        .isInstanceOf(Texts.TextMissing.class);
    assertThatThrownBy(() -> items.withdraw(DISPUTE + 1, id, "x", BUYER))
        .isInstanceOf(UnknownEvidence.class);
    dispute(NOW);
    assertThatThrownBy(() -> items.withdraw(DISPUTE, id, "x", BUYER))
        .isInstanceOf(DisputeIsClosed.class);
    dispute(null);
    items.withdraw(DISPUTE, id, "x", BUYER);
    assertThatThrownBy(() -> items.withdraw(DISPUTE, id, "x", BUYER))
        .isInstanceOf(EvidenceIsWithdrawn.class);
  }

  @Test
  void a_restricted_item_says_on_what_ground_it_stays_closed_to_the_other_side() {
    long id = submit("u-1", Samples.jpeg(), BUYER).id();
    items.restrict(DISPUTE, id, RestrictionGround.MEDICAL, "A doctor's letter", CASE_WORKER);

    EvidenceItem item = items.get(DISPUTE, id);
    assertThat(item.restriction())
        .isEqualTo(
            new Restriction(RestrictionGround.MEDICAL, CASE_WORKER, NOW, "A doctor's letter"));
    assertThat(items.file(item, BUYER).content().exists()).isTrue();
    assertThat(items.file(item, CASE_WORKER).content().exists()).isTrue();
    assertThat(items.list(DISPUTE, SELLER).get(0).restriction()).isEqualTo(item.restriction());
    assertThatThrownBy(() -> items.file(item, SELLER))
        .isInstanceOfSatisfying(
            EvidenceIsRestricted.class,
            refusal ->
                assertThat(refusal.facts()).containsEntry("ground", RestrictionGround.MEDICAL));

    items.release(DISPUTE, id, "It says nothing of health", CASE_WORKER);
    EvidenceItem released = items.get(DISPUTE, id);
    assertThat(released.isRestricted()).isFalse();
    assertThat(items.file(released, SELLER).content().exists()).isTrue();
  }

  @Test
  void only_staff_restricts_and_releases_and_each_once() {
    long id = submit("u-1", Samples.pdf(), BUYER).id();
    assertThatThrownBy(() -> items.restrict(DISPUTE, id, RestrictionGround.ADDRESS, "", BUYER))
        .isInstanceOf(NotTheirs.class);
    assertThatThrownBy(() -> items.release(DISPUTE, id, "x", CASE_WORKER))
        .isInstanceOf(NotRestricted.class);
    items.restrict(DISPUTE, id, RestrictionGround.ADDRESS, "", CASE_WORKER);
    assertThatThrownBy(
            () -> items.restrict(DISPUTE, id, RestrictionGround.ADDRESS, "", CASE_WORKER))
        .isInstanceOf(AlreadyRestricted.class);
    assertThatThrownBy(() -> items.release(DISPUTE, id, "x", BUYER)).isInstanceOf(NotTheirs.class);
    assertThatThrownBy(() -> items.release(DISPUTE, id, " ", CASE_WORKER))
        .isInstanceOf(Texts.TextMissing.class);
  }

  @Test
  void a_description_has_an_end() {
    assertThatThrownBy(
            () ->
                items.submit(
                    new SubmitEvidence(
                        DISPUTE,
                        "u-1",
                        EvidenceKind.OTHER,
                        "x".repeat(EvidenceItems.LONGEST_DESCRIPTION + 1),
                        "a.txt",
                        stream(Samples.text("a"))),
                    BUYER))
        .isInstanceOf(Texts.TextTooLong.class);
  }

  @Test
  void a_full_disk_leaves_nothing_half_done() {
    diskIsFull = true;
    assertThatThrownBy(() -> submit("u-1", Samples.pdf(), BUYER)).isInstanceOf(NotStored.class);
    assertNothingHappened();
    diskIsFull = false;
    assertThat(submit("u-1", Samples.pdf(), BUYER).id()).isPositive();
  }

  @Test
  void an_upload_that_breaks_off_leaves_nothing_half_done() {
    InputStream broken =
        new FilterInputStream(stream(new byte[0])) {
          private int left = 100_000;

          @Override
          public int read(byte[] buffer, int from, int length) throws IOException {
            if (left <= 0) {
              throw new IOException("Connection reset");
            }
            int read = Math.min(left, length);
            java.util.Arrays.fill(buffer, from, from + read, (byte) 'x');
            left -= read;
            return read;
          }
        };
    assertThatThrownBy(() -> items.submit(command("u-1", "chat.txt", broken), BUYER))
        .isInstanceOf(UncheckedIOException.class)
        .isNotInstanceOf(NotStored.class);
    assertNothingHappened();
  }

  @Test
  void an_item_that_cannot_be_recorded_is_not_there() {
    doThrow(new IllegalStateException("timeline")).when(disputes).record(any(), any());
    assertThatThrownBy(() -> submit("u-1", Samples.pdf(), BUYER))
        .isInstanceOf(IllegalStateException.class);
    assertThat(items.list(DISPUTE)).isEmpty();
  }

  @Test
  void what_no_item_names_is_swept_after_a_day_and_nothing_else() throws IOException {
    EvidenceItem kept = submit("u-1", Samples.jpeg(), BUYER);
    doThrow(new IllegalStateException("timeline")).when(disputes).record(any(), any());
    assertThatThrownBy(() -> submit("u-2", Samples.png(), BUYER))
        .isInstanceOf(IllegalStateException.class);
    Files.write(directory.resolve("incoming").resolve("crashed.part"), new byte[10]);
    assertThat(named()).hasSize(8);

    assertThat(sweep.run()).isZero();

    age(Duration.ofHours(25));
    assertThat(sweep.run()).isEqualTo(5);
    assertThat(named()).hasSize(4);
    assertThat(unnamed()).isEmpty();
    assertThat(items.file(kept, CASE_WORKER).content().exists()).isTrue();
    assertThat(items.preview(kept, BUYER).exists()).isTrue();
  }

  @Test
  void the_files_of_an_erased_dispute_go_with_the_next_sweep_but_what_another_shows() {
    JdbcClient jdbc = JdbcClient.create(database);
    EvidenceItem own = submit("u-1", Samples.jpeg(), BUYER);
    EvidenceItem shared = submit("u-2", Samples.text("shared"), BUYER);
    items.restrict(DISPUTE, own.id(), RestrictionGround.ADDRESS, "", CASE_WORKER);
    jdbc.sql("update evidence_item set dispute_id = ? where id = ?")
        .params(DISPUTE + 1, submit("u-3", Samples.text("shared"), SELLER).id())
        .update();

    new EvidenceErasure(jdbc, new InsightRows(jdbc)).erase(DISPUTE);
    assertThat(items.list(DISPUTE)).isEmpty();
    assertThat(rows.marks(DISPUTE)).isEmpty();

    // the photo, its preview, its thumbnail and the copy for the other party
    assertThat(sweep.run(Duration.ofDays(-1))).isEqualTo(4);
    assertThat(store.verify(own.sha256())).isEqualTo(KeptFile.State.MISSING);
    assertThat(store.verify(shared.sha256())).isEqualTo(KeptFile.State.INTACT);
  }

  @Test
  void content_submitted_anew_while_it_is_swept_stays() throws Exception {
    byte[] content = Samples.jpeg();
    doThrow(new IllegalStateException("timeline")).doNothing().when(disputes).record(any(), any());
    assertThatThrownBy(() -> submit("u-1", content, BUYER))
        .isInstanceOf(IllegalStateException.class);
    age(Duration.ofHours(25));

    List<CompletableFuture<EvidenceItem>> anew = new ArrayList<>();
    new EvidenceSweep(sweptBeside(() -> anew.add(submitBeside("u-2", content))), rows, transactions)
        .run();

    EvidenceItem item = anew.get(0).get(10, TimeUnit.SECONDS);
    assertThat(items.file(item, BUYER).content().getContentAsByteArray()).isEqualTo(content);
    assertThat(items.preview(item, BUYER).exists()).isTrue();
    assertThat(verified()).containsOnly(KeptFile.State.INTACT);
  }

  /** The store, with something that happens when the sweep has found an orphan and deletes it. */
  private EvidenceStore sweptBeside(Runnable other) {
    AtomicBoolean first = new AtomicBoolean(true);
    return new DirectoryStore(directory) {
      @Override
      public int sweep(Duration age, Orphans orphans) {
        return super.sweep(
            age,
            (sha256, deletion) ->
                orphans.delete(
                    sha256,
                    () -> {
                      if (first.getAndSet(false)) {
                        other.run();
                      }
                      deletion.run();
                    }));
      }
    };
  }

  /** Answers when it is under way, or done where nothing holds it up. */
  private CompletableFuture<EvidenceItem> submitBeside(String uploadId, byte[] content) {
    CompletableFuture<EvidenceItem> submitted =
        CompletableFuture.supplyAsync(() -> submit(uploadId, content, BUYER));
    await().pollDelay(Duration.ofMillis(300)).until(() -> true);
    return submitted;
  }

  private EvidenceItem submit(String uploadId, byte[] content, Actor by) {
    return items.submit(command(uploadId, "photo.jpg", stream(content)), by);
  }

  private static SubmitEvidence command(String uploadId, String fileName, InputStream content) {
    return new SubmitEvidence(DISPUTE, uploadId, EvidenceKind.PHOTO_OF_ITEM, "", fileName, content);
  }

  private static InputStream stream(byte[] content) {
    return new ByteArrayInputStream(content);
  }

  private void assertNothingHappened() {
    assertThat(items.list(DISPUTE)).isEmpty();
    verify(disputes, never()).record(any(), any());
    assertThat(named()).isEmpty();
    assertThat(unnamed()).isEmpty();
  }

  private List<Path> named() {
    return files(directory).filter(file -> directory.relativize(file).getNameCount() == 3).toList();
  }

  private List<Path> unnamed() {
    return files(directory).filter(file -> directory.relativize(file).getNameCount() < 3).toList();
  }

  private static Stream<Path> files(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void age(Duration by) throws IOException {
    for (Path file : files(directory).toList()) {
      Instant written = Files.getLastModifiedTime(file).toInstant();
      Files.setLastModifiedTime(file, FileTime.from(written.minus(by)));
    }
  }

  private void dispute(@Nullable Instant closedAt) {
    DisputeView view = view(closedAt);
    when(disputes.get(anyLong())).thenReturn(view);
    when(disputes.lock(anyLong())).thenReturn(view);
  }

  private static DisputeView view(@Nullable Instant closedAt) {
    return new DisputeView(
        DISPUTE,
        DisputeNumber.parse("D-0000-0000"),
        new OrderLineId("1001", 1),
        "buyer",
        "seller",
        ProblemType.EMPTY_BOX,
        "The box was empty",
        Remedy.without(RemedyType.RESHIP),
        closedAt == null ? Stage.REVIEW : Stage.CLOSED,
        null,
        NOW.minus(Duration.ofDays(3)),
        closedAt,
        "2026-11");
  }
}
