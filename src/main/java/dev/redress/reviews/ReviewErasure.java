package dev.redress.reviews;

import dev.redress.disputes.Disputes;
import dev.redress.guarantee.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Questions, answers, names and parcels go; how long a review and a return took stays, and how far
 * two people agreed.
 */
@Repository
class ReviewErasure implements PersonalData {

  private final JdbcClient jdbc;
  private final BlindReviewProcess blindReviews;
  private final Disputes disputes;

  ReviewErasure(JdbcClient jdbc, BlindReviewProcess blindReviews, Disputes disputes) {
    this.jdbc = jdbc;
    this.blindReviews = blindReviews;
    this.disputes = disputes;
  }

  @Override
  public void erase(long disputeId) {
    blindReviews.erased(disputes.get(disputeId).number().value());
    jdbc.sql("delete from blind_review where dispute_id = ? and reviewed_at is null")
        .param(disputeId)
        .update();
    jdbc.sql("update blind_review set first_reviewer = null, reviewer = null where dispute_id = ?")
        .param(disputeId)
        .update();
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
