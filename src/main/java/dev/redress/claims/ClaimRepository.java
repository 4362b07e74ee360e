package dev.redress.claims;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

interface ClaimRepository extends CrudRepository<Claim, Long> {

  @Query("select * from claim where dispute_id = :disputeId")
  Optional<Claim> of(long disputeId);

  @Query("select * from claim where dispute_id in (:disputeIds)")
  List<Claim> among(Collection<Long> disputeIds);
}
