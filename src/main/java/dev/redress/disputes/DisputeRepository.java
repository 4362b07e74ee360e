package dev.redress.disputes;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Stage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

interface DisputeRepository extends CrudRepository<Dispute, Long> {

  /** Every command's first statement: written out, since a derived query is derived each time. */
  @Query("select * from dispute where id = :id for update")
  Optional<Dispute> lock(long id);

  Optional<Dispute> findByNumber(String number);

  Optional<Dispute> findByOpenLine(String openLine);

  boolean existsByOpenLine(String openLine);

  boolean existsByOrderNumberAndLine(String orderNumber, int line);

  @Query(
      """
      select exists (
        select 1 from dispute
        where order_number = :orderNumber and line = :line
          and closed_at is not null and outcome in (:outcomes))
      """)
  boolean wasClosedAs(String orderNumber, int line, Collection<Outcome> outcomes);

  List<Dispute> findByBuyerAndIdLessThanOrderByIdDesc(String buyer, long before, Limit limit);

  List<Dispute> findByBuyerAndStageAndIdLessThanOrderByIdDesc(
      String buyer, Stage stage, long before, Limit limit);

  List<Dispute> findBySellerAndIdLessThanOrderByIdDesc(String seller, long before, Limit limit);

  List<Dispute> findBySellerAndStageAndIdLessThanOrderByIdDesc(
      String seller, Stage stage, long before, Limit limit);

  List<Dispute> findByIdLessThanOrderByIdDesc(long before, Limit limit);

  List<Dispute> findByStageAndIdLessThanOrderByIdDesc(Stage stage, long before, Limit limit);
}
