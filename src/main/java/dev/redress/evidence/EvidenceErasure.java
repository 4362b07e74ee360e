package dev.redress.evidence;

import dev.redress.guarantee.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All evidence goes, and its files with the next sweep, since no item names them any more. */
@Repository
class EvidenceErasure implements PersonalData {

  private final JdbcClient jdbc;

  EvidenceErasure(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void erase(long disputeId) {
    jdbc.sql("delete from evidence_mark where dispute_id = ?").param(disputeId).update();
    jdbc.sql("delete from evidence_item where dispute_id = ?").param(disputeId).update();
  }
}
