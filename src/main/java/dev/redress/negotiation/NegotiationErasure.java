package dev.redress.negotiation;

import dev.redress.guarantee.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What both sides wrote and offered each other goes; what came of it stands in the decision. */
@Repository
class NegotiationErasure implements PersonalData {

  private final JdbcClient jdbc;

  NegotiationErasure(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void erase(long disputeId) {
    jdbc.sql("delete from message where dispute_id = ?").param(disputeId).update();
    jdbc.sql("delete from offer where dispute_id = ?").param(disputeId).update();
  }
}
