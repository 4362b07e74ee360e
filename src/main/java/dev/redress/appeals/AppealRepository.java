package dev.redress.appeals;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface AppealRepository extends CrudRepository<Appeal, Long> {

  List<Appeal> findByDisputeIdOrderById(long disputeId);
}
