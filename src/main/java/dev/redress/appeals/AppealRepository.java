package dev.redress.appeals;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

interface AppealRepository extends CrudRepository<Appeal, Long> {

  @Query("select * from appeal where dispute_id = :disputeId order by id")
  List<Appeal> findByDisputeIdOrderById(long disputeId);
}
