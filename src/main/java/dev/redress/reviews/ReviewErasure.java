package dev.redress.reviews;

import dev.redress.guarantee.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions, answers, names and parcels go; how long a review and a return took stays. */
@Repository
class ReviewErasure implements PersonalData {

  private final JdbcClient jdbc;

  ReviewErasure(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void erase(long disputeId) {
    jdbc.sql("delete from evidence_request where dispute_id = ?").param(disputeId).update();
    jdbc.sql(
            """
            update review set reviewer = null, reviewer_role = null, sent_back = '', referral = '' where dispute_id = ?
            """)
        .param(disputeId)
        .update();
    jdbc.sql(
            """
            update goods_return
            set label_carrier = null, label_tracking = null, label_note = null, carrier = null,
                tracking = null
            where dispute_id = ?
            """)
        .param(disputeId)
        .update();
  }
}
