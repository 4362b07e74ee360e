package dev.redress.disputes;

import dev.redress.guarantee.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Names, the complaint, drafts, the words of decisions and the contents of the timeline go; its
 * hashes, outcomes, amounts and times stay.
 */
@Repository
class CaseFileErasure implements PersonalData {

  private final JdbcClient jdbc;

  CaseFileErasure(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void erase(long disputeId) {
    jdbc.sql("update dispute set buyer = '', seller = '', description = '' where id = ?")
        .param(disputeId)
        .update();
    jdbc.sql("delete from task_draft where dispute_id = ?").param(disputeId).update();
    jdbc.sql(
            """
            update decision set account = '', text = '', text_en = null, departure = null
            where dispute_id = ?
            """)
        .param(disputeId)
        .update();
    jdbc.sql(
            """
            update timeline_entry set account = '', facts = '', seal = '', salt = null
            where dispute_id = ?
            """)
        .param(disputeId)
        .update();
  }
}
