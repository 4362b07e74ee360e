package dev.redress.reviews;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface EvidenceRequestRepository extends CrudRepository<EvidenceRequest, Long> {

  List<EvidenceRequest> findByDisputeIdOrderById(long disputeId);

  Optional<EvidenceRequest> findByDisputeIdAndState(
      long disputeId, EvidenceRequestView.State state);
}
