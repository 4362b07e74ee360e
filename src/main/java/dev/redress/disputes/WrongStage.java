package dev.redress.disputes;

import dev.redress.guarantee.Refusal;
import dev.redress.guarantee.Stage;

/** This cannot be done in the stage in which the dispute is. */
public final class WrongStage extends Refusal {

  public WrongStage(Stage stage) {
    super(Fact.of("stage", stage));
  }

  /** Refuses unless the dispute is in one of the stages. */
  public static void unless(DisputeView dispute, Stage first, Stage... others) {
    if (!dispute.isOpen()) {
      throw new DisputeIsClosed(dispute.number().value());
    }
    if (dispute.stage() != first && !java.util.List.of(others).contains(dispute.stage())) {
      throw new WrongStage(dispute.stage());
    }
  }
}
