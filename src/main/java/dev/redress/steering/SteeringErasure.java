package dev.redress.steering;

import dev.redress.guarantee.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done to an erased dispute's things goes; that it was done, its chain tells. */
@Repository
class SteeringErasure implements PersonalData {

  private final JdbcClient jdbc;

  SteeringErasure(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void erase(long disputeId) {
    jdbc.sql("delete from steering_item where dispute_id = ?").param(disputeId).update();
    jdbc.sql("delete from pinned_priority where dispute_id = ?").param(disputeId).update();
  }
}
