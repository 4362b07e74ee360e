package dev.redress.reviews;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface GoodsReturnRepository extends CrudRepository<GoodsReturn, Long> {

  List<GoodsReturn> findByDisputeIdOrderById(long disputeId);

  List<GoodsReturn> findByOrderNumberAndLineAndEndedAtIsNull(String orderNumber, int line);
}
