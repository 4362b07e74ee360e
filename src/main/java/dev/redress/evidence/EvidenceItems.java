package dev.redress.evidence;

import dev.redress.disputes.Custody;
import dev.redress.disputes.DisputeEvent;
import dev.redress.disputes.DisputeIsClosed;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.Looks;
import dev.redress.disputes.NotAParty;
import dev.redress.disputes.NotTheirs;
import dev.redress.evidence.EvidenceItem.Withheld;
import dev.redress.evidence.EvidenceRows.Side;
import dev.redress.evidence.EvidenceStore.Received;
import dev.redress.evidence.EvidenceStore.Rendition;
import dev.redress.evidence.Makings.Made;
import dev.redress.evidence.VirusScanner.Answer;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All evidence. Who may see a dispute is the caller's to check; an item can only be had through the
 * dispute that it belongs to.
 */
@Service
public class EvidenceItems {

  /** Of what a file shows, in characters: also percent-encoded it fits into a head. */
  static final int LONGEST_DESCRIPTION = 500;

  private static final Logger LOG = LoggerFactory.getLogger(EvidenceItems.class);
  private static final Pattern UPLOAD_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final EvidenceSettings settings;
  private final Disputes disputes;
  private final Looks looks;
  private final Custody custody;
  private final EvidenceRows rows;
  private final EvidenceStore store;
  private final Makings makings;
  private final SharedCopies copies;
  private final VirusScanner scanner;
  private final TypeDetection detection = new TypeDetection();
  private final TransactionTemplate transaction;
  private final Clock clock;

  EvidenceItems(
      EvidenceSettings settings,
      Disputes disputes,
      Looks looks,
      Custody custody,
      EvidenceRows rows,
      EvidenceStore store,
      Makings makings,
      SharedCopies copies,
      VirusScanner scanner,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.settings = settings;
    this.disputes = disputes;
    this.looks = looks;
    this.custody = custody;
    this.rows = rows;
    this.store = store;
    this.makings = makings;
    this.copies = copies;
    this.scanner = scanner;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Takes a file into the case file: streamed to storage, hashed, checked by content, on disk
   * before this returns. The same upload id with the same content answers the item again. The file
   * travels before the transaction begins, so that a slow upload holds nobody up.
   *
   * @throws NotAParty for anyone but the two parties and staff
   * @throws DisputeIsClosed nothing is added to a closed dispute
   * @throws TypeNotAllowed and {@link FileEmpty}, {@link FileTooLarge}, {@link UnreadableImage},
   *     {@link TwoFilesInOne}, {@link PasswordProtected}, {@link Infected}: what is wrong with the
   *     file
   * @throws TooManyFiles for this side of the dispute
   * @throws UploadIdReused where the id stands for another content; {@link UploadIdMalformed}
   * @throws Texts.TextTooLong the description
   * @throws NotStored where storage is full or broken
   * @throws UncheckedIOException where the content cannot be read to its end
   */
  public EvidenceItem submit(SubmitEvidence command, Actor by) {
    if (!UPLOAD_ID.matcher(command.uploadId()).matches()) {
      throw new UploadIdMalformed();
    }
    String description = Texts.optional("description", command.description(), LONGEST_DESCRIPTION);
    refuseEarly(command, by);
    byte[] start = startOf(command.content());
    EvidenceType type = detection.of(start);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), command.content());
    try (Received received = store.receive(whole, settings.limitFor(type))) {
      Checked checked = check(received, type);
      return Objects.requireNonNull(
          transaction.execute(status -> keep(command, description, type, received, checked, by)));
    } catch (NotStored failure) {
      LOG.error("A file for dispute {} could not be stored", command.disputeId(), failure);
      throw failure;
    }
  }

  public EvidenceLimits limits() {
    return new EvidenceLimits(
        settings.maxFileSize().toMegabytes(),
        settings.maxVideoSize().toMegabytes(),
        settings.filesPerSide());
  }

  /**
   * How many files more somebody may submit in a dispute.
   *
   * @param items all that it has
   * @throws NotAParty for anyone but the two parties and staff
   */
  public int left(DisputeView dispute, List<EvidenceItem> items, Actor by) {
    Side side = sideOf(dispute, by);
    long submitted = items.stream().filter(item -> sideOf(dispute, item.by()) == side).count();
    return (int) Math.max(0, settings.filesPerSide() - submitted);
  }

  /**
   * Its submitter rests on an item no more. It stays in the case file, and open to staff.
   *
   * @throws EvidenceOfAnother for anyone but whoever submitted it
   * @throws EvidenceIsWithdrawn already
   * @throws DisputeIsClosed nothing is taken back from a closed dispute
   */
  public void withdraw(long disputeId, long id, String reason, Actor by) {
    transaction.executeWithoutResult(
        status -> {
          DisputeView dispute = disputes.lock(disputeId);
          EvidenceItem item = get(disputeId, id);
          if (!item.by().equals(by)) {
            throw new EvidenceOfAnother();
          }
          if (!dispute.isOpen()) {
            throw new DisputeIsClosed(dispute.number().value());
          }
          if (item.isWithdrawn()) {
            throw new EvidenceIsWithdrawn();
          }
          String why = Texts.required("reason", reason);
          mark(
              item,
              EvidenceMark.Kind.WITHDRAWN,
              null,
              new EvidenceWithdrawn(disputeId, by, id, item.kind(), why),
              why);
        });
  }

  /**
   * Staff keeps an item from the other side, also in a closed dispute.
   *
   * @throws NotTheirs for anyone but staff
   * @throws AlreadyRestricted where it is kept from it already
   */
  public void restrict(
      long disputeId, long id, RestrictionGround ground, String reason, Actor staff) {
    transaction.executeWithoutResult(
        status -> {
          EvidenceItem item = forStaff(disputeId, id, staff);
          if (item.isRestricted()) {
            throw new AlreadyRestricted();
          }
          String why = Texts.optional("reason", reason);
          mark(
              item,
              EvidenceMark.Kind.RESTRICTED,
              ground,
              new EvidenceRestricted(disputeId, staff, id, item.kind(), ground, why),
              why);
        });
  }

  /**
   * Staff lets both sides open an item again.
   *
   * @throws NotTheirs for anyone but staff
   * @throws NotRestricted where nobody keeps it from anybody
   */
  public void release(long disputeId, long id, String reason, Actor staff) {
    transaction.executeWithoutResult(
        status -> {
          EvidenceItem item = forStaff(disputeId, id, staff);
          if (!item.isRestricted()) {
            throw new NotRestricted();
          }
          String why = Texts.required("reason", reason);
          mark(
              item,
              EvidenceMark.Kind.RELEASED,
              null,
              new EvidenceReleased(disputeId, staff, id, item.kind(), why),
              why);
        });
  }

  /** All items of a dispute, the oldest first, in full: for staff and the house itself. */
  public List<EvidenceItem> list(long disputeId) {
    return rows.of(disputeId);
  }

  /** As {@link #list(long)}, with what this reader may see of each. */
  public List<EvidenceItem> list(long disputeId, Actor reader) {
    return rows.of(disputeId).stream().map(item -> item.asSeenBy(reader)).toList();
  }

  /**
   * One item, in full.
   *
   * @throws UnknownEvidence also where it belongs to another dispute
   */
  public EvidenceItem get(long disputeId, long id) {
    return rows.find(disputeId, id).orElseThrow(() -> new UnknownEvidence(id));
  }

  /**
   * What this reader gets of an item; to be served by {@link EvidenceDownload} only. The other
   * party gets a copy without what a device wrote beside the picture, such as where it was.
   *
   * @throws EvidenceIsRestricted where staff keeps it from this reader
   * @throws EvidenceIsWithdrawn where it is another's, who withdrew it
   * @throws EvidenceWithheld where {@link EvidenceItem#withheldFrom} says so
   * @throws FileLost where storage has it no more
   * @throws FileAltered where another stands in the place of what was made for the other party
   */
  public EvidenceFile file(EvidenceItem item, Actor reader) {
    open(item, reader);
    Optional<Withheld> withheld = item.withheldFrom(reader);
    if (withheld.isPresent()) {
      throw new EvidenceWithheld(withheld.get());
    }
    EvidenceType type = EvidenceType.of(item.mediaType()).orElseThrow();
    Shared shared = item.getsOriginal(reader) ? Shared.WHOLE : item.shared();
    if (shared == Shared.COPY && type.isPicture()) {
      type = EvidenceType.JPEG;
    }
    return new EvidenceFile(
        DownloadName.of(item, type),
        type.mediaType(),
        shared,
        asRecorded(
            item,
            () ->
                there(copies.read(item.sha256(), shared, made -> makings.read(item, made)), item)));
  }

  /**
   * A JPEG of at most 1600 pixels a side, upright, without metadata.
   *
   * @throws UnknownEvidence where the item has no preview, or is infected
   * @throws FileAltered where it is not the one that was made
   * @see #file for what is refused besides
   */
  public Resource preview(EvidenceItem item, Actor reader) {
    return rendition(item, Rendition.PREVIEW, reader);
  }

  /**
   * As {@link #preview}, of at most 320 pixels a side.
   *
   * @throws UnknownEvidence where the item has no preview, or is infected
   * @see #file for what is refused besides
   */
  public Resource thumbnail(EvidenceItem item, Actor reader) {
    return rendition(item, Rendition.THUMBNAIL, reader);
  }

  private Resource rendition(EvidenceItem item, Rendition rendition, Actor reader) {
    open(item, reader);
    if (!item.isSeen()) {
      throw new UnknownEvidence(item.id());
    }
    return asRecorded(item, () -> makings.read(item, rendition));
  }

  /** What is found not to be as it was recorded is looked into, whoever found it. */
  private Resource asRecorded(EvidenceItem item, Supplier<Resource> read) {
    try {
      return read.get();
    } catch (FileLost | FileAltered found) {
      custody.doubt(item.disputeId());
      throw found;
    }
  }

  private void open(EvidenceItem item, Actor reader) {
    if (item.opensTo(reader)) {
      looks.look(item.disputeId(), reader);
      return;
    }
    Restriction restriction = item.restriction();
    if (restriction != null) {
      throw new EvidenceIsRestricted(restriction);
    }
    throw new EvidenceIsWithdrawn();
  }

  private EvidenceItem forStaff(long disputeId, long id, Actor staff) {
    disputes.lock(disputeId);
    if (!staff.isStaff()) {
      throw new NotTheirs();
    }
    return get(disputeId, id);
  }

  private void mark(
      EvidenceItem item,
      EvidenceMark.Kind kind,
      @Nullable RestrictionGround ground,
      DisputeEvent event,
      String reason) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    EvidenceMark mark =
        new EvidenceMark(item.id(), item.disputeId(), kind, ground, reason, event.actor(), now);
    rows.add(mark);
    disputes.record(event, mark.sealed().seal());
  }

  private static Resource there(Resource file, EvidenceItem item) {
    if (!file.exists()) {
      throw new FileLost(item.fileName());
    }
    return file;
  }

  /** Nobody should send 25 MB to learn what could be said before; it is asked again at the end. */
  private void refuseEarly(SubmitEvidence command, Actor by) {
    DisputeView dispute = disputes.get(command.disputeId());
    Side side = sideOf(dispute, by);
    if (rows.uploaded(dispute.id(), by.account(), command.uploadId()).isEmpty()) {
      refuseIfClosedOrFull(dispute, side);
    }
  }

  private void refuseIfClosedOrFull(DisputeView dispute, Side side) {
    if (!dispute.isOpen()) {
      throw new DisputeIsClosed(dispute.number().value());
    }
    if (rows.count(dispute.id(), side) >= settings.filesPerSide()) {
      throw new TooManyFiles(settings.filesPerSide());
    }
  }

  /** What was found out about a file, and made of it, before it is recorded. */
  private record Checked(Scan scan, Made made) {}

  private Checked check(Received received, EvidenceType type) {
    Inspection.pass(received.file(), type);
    Answer answer = scanner.scan(new FileSystemResource(received.file()), received.size());
    if (answer.scan() == Scan.INFECTED) {
      throw new Infected(answer.signature());
    }
    return new Checked(answer.scan(), makings.of(received, type));
  }

  private EvidenceItem keep(
      SubmitEvidence command,
      String description,
      EvidenceType type,
      Received received,
      Checked checked,
      Actor by) {
    DisputeView dispute = disputes.lock(command.disputeId());
    Side side = sideOf(dispute, by);
    Optional<EvidenceItem> earlier = rows.uploaded(dispute.id(), by.account(), command.uploadId());
    if (earlier.isPresent()) {
      return sameContent(earlier.get(), received);
    }
    refuseIfClosedOrFull(dispute, side);
    rows.holdName(received.sha256());
    makings.store(checked.made(), received.sha256());
    received.keep();
    EvidenceItem item =
        new EvidenceItem(
            0,
            dispute.id(),
            command.kind(),
            DownloadName.cleaned(command.fileName(), type),
            description,
            type.mediaType(),
            received.size(),
            received.sha256(),
            by,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            checked.made().hasPreview(),
            checked.scan(),
            checked.made().shared(),
            checked.made().hashes(),
            null,
            null);
    EvidenceItem added = item.withId(rows.add(item, side, command.uploadId()));
    disputes.record(
        new EvidenceSubmitted(
            dispute.id(), by, added.id(), added.kind(), added.fileName(), added.sha256()),
        added.sealed().seal());
    return added;
  }

  private static EvidenceItem sameContent(EvidenceItem earlier, Received received) {
    if (!earlier.sha256().equals(received.sha256())) {
      throw new UploadIdReused();
    }
    return earlier;
  }

  private static Side sideOf(DisputeView dispute, Actor by) {
    if (by.isStaff()) {
      return Side.STAFF;
    }
    return switch (dispute.partyOf(by)) {
      case BUYER -> Side.BUYER;
      case SELLER -> Side.SELLER;
    };
  }

  private static byte[] startOf(InputStream content) {
    try {
      byte[] start = content.readNBytes(TypeDetection.START);
      if (start.length == 0) {
        throw new FileEmpty();
      }
      return start;
    } catch (IOException e) {
      throw new UncheckedIOException("The upload broke off", e);
    }
  }
}
