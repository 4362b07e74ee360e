package dev.redress.policy;

import dev.redress.guarantee.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who moved a deadline and why goes; when it was due and when it ended stays. */
@Repository
class DeadlineErasure implements PersonalData {

  private final JdbcClient jdbc;

  DeadlineErasure(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void erase(long disputeId) {
    jdbc.sql("delete from deadline_change where dispute_id = ?").param(disputeId).update();
  }
}
