package dev.redress.negotiation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

interface OfferRepository extends CrudRepository<Offer, Long> {

  @Query("select * from offer where dispute_id = :disputeId order by id")
  List<Offer> findByDisputeIdOrderById(long disputeId);

  @Query("select * from offer where dispute_id = :disputeId and state = :state")
  List<Offer> findByDisputeIdAndState(long disputeId, OfferView.State state);

  @Query("select * from offer where id = :id and dispute_id = :disputeId")
  Optional<Offer> findByIdAndDisputeId(long id, long disputeId);
}
