package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Marketplace;
import dev.redress.guarantee.ReadOnce;
import dev.redress.guarantee.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of staff looked into case files, and why: each look stands on the dispute's timeline. */
@Service
@Transactional
public class Looks {

  private final Desk desk;
  private final ReadOnce<Look, Boolean> told;
  private final Marketplace marketplace;
  private final Clock clock;

  Looks(Desk desk, Timeline timeline, Marketplace marketplace, Clock clock) {
    this.desk = desk;
    this.told = new ReadOnce<>(look -> timeline.tells(look.event(), look.since()));
    this.marketplace = marketplace;
    this.clock = clock;
  }

  /** A look of that kind, on record since then. */
  private record Look(DisputeEvent event, Instant since) {}

  /**
   * Somebody looks into the case file. Of staff that stands on the timeline once a day for each
   * person, by the marketplace's days: a page that asks again and again must not flood it.
   */
  public void look(long id, Actor reader) {
    if (!reader.isStaff()) {
      return;
    }
    boolean saidWhy = reader.role() == Actor.Role.MANAGER && inspectedToday(id, reader);
    if (!saidWhy) {
      onceADay(new CaseFileViewed(id, reader));
    }
  }

  /** Keeps a look of this kind once a day for each person, by the marketplace's days. */
  void onceADay(DisputeEvent look) {
    if (!told.of(new Look(look, today())) && !desk.tells(look)) {
      desk.record(look);
    }
  }

  /**
   * A manager states why they look into a case file; it goes on its timeline, each time.
   *
   * @param ground null where none was chosen
   * @param reason in words; required where the ground does not say it all
   * @throws InspectionGroundMissing without a ground
   * @throws NotTheirs to anybody but managers
   */
  public void inspect(long id, @Nullable InspectionGround ground, String reason, Actor manager) {
    if (manager.role() != Actor.Role.MANAGER) {
      throw new NotTheirs();
    }
    if (ground == null) {
      throw new InspectionGroundMissing();
    }
    String why =
        ground == InspectionGround.OTHER
            ? Texts.required("reason", reason)
            : Texts.optional("reason", reason);
    desk.record(new CaseFileInspected(id, manager, ground, why));
  }

  /** Whether this manager has stated today, by the marketplace's days, why they look into it. */
  @Transactional(readOnly = true)
  public boolean inspectedToday(long id, Actor manager) {
    return told.of(
        new Look(new CaseFileInspected(id, manager, InspectionGround.OTHER, ""), today()));
  }

  private Instant today() {
    return clock.instant().atZone(marketplace.zone()).truncatedTo(ChronoUnit.DAYS).toInstant();
  }
}
