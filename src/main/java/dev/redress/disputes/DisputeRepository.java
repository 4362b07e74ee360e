package dev.redress.disputes;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Stage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

interface DisputeRepository extends CrudRepository<Dispute, Long> {

  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<Dispute> findWithLockById(long id);

  Optional<Dispute> findByNumber(String number);

  Optional<Dispute> findByOpenLine(String openLine);

  boolean existsByOpenLine(String openLine);

  boolean existsByOrderNumberAndLine(String orderNumber, int line);

  boolean existsByOrderNumberAndLineAndClosedAtIsNotNullAndOutcomeIn(
      String orderNumber, int line, Collection<Outcome> outcomes);

  List<Dispute> findByBuyerAndIdLessThanOrderByIdDesc(String buyer, long before, Limit limit);

  List<Dispute> findByBuyerAndStageAndIdLessThanOrderByIdDesc(
      String buyer, Stage stage, long before, Limit limit);

  List<Dispute> findBySellerAndIdLessThanOrderByIdDesc(String seller, long before, Limit limit);

  List<Dispute> findBySellerAndStageAndIdLessThanOrderByIdDesc(
      String seller, Stage stage, long before, Limit limit);

  List<Dispute> findByIdLessThanOrderByIdDesc(long before, Limit limit);

  List<Dispute> findByStageAndIdLessThanOrderByIdDesc(Stage stage, long before, Limit limit);
}
