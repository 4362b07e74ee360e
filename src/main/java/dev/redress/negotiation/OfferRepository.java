package dev.redress.negotiation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface OfferRepository extends CrudRepository<Offer, Long> {

  List<Offer> findByDisputeIdOrderById(long disputeId);

  List<Offer> findByDisputeIdAndState(long disputeId, OfferView.State state);

  Optional<Offer> findByIdAndDisputeId(long id, long disputeId);
}
