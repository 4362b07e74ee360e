package dev.redress.claims;

import dev.redress.guarantee.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words of both sides go; what was claimed, when, and why it was refused stays. */
@Repository
class ClaimErasure implements PersonalData {

  private final JdbcClient jdbc;

  ClaimErasure(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void erase(long disputeId) {
    jdbc.sql(
            """
            update claim
            set description = '', answer_text = case when answer_text is null then null else '' end
            where dispute_id = ?
            """)
        .param(disputeId)
        .update();
  }
}
