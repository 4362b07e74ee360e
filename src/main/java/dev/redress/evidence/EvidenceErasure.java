package dev.redress.evidence;

import dev.redress.guarantee.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All evidence goes with what was read from it, and its files with the next sweep, since no item
 * names them any more.
 */
@Repository
class EvidenceErasure implements PersonalData {

  private final JdbcClient jdbc;
  private final InsightRows insights;

  EvidenceErasure(JdbcClient jdbc, InsightRows insights) {
    this.jdbc = jdbc;
    this.insights = insights;
  }

  @Override
  public void erase(long disputeId) {
    insights.erase(disputeId);
    jdbc.sql("delete from evidence_mark where dispute_id = ?").param(disputeId).update();
    jdbc.sql("delete from evidence_item where dispute_id = ?").param(disputeId).update();
  }
}
