package dev.redress.claims;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface ClaimRepository extends CrudRepository<Claim, Long> {

  Optional<Claim> findByDisputeId(long disputeId);
}
