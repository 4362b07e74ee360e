package dev.redress.disputes;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Stage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

interface DisputeRepository extends CrudRepository<Dispute, Long> {

  /** Every command's first statement: written out, since a derived query is derived each time. */
  @Query("select * from dispute where id = :id for update")
  Optional<Dispute> lock(long id);

  /** The next page of the open ones. */
  @Query(
      """
      select * from dispute where closed_at is null and id > :after
      order by id fetch first :limit rows only
      """)
  List<Dispute> openAfter(long after, int limit);

  /** Closed before that instant and not erased yet, the earliest first. */
  @Query(
      """
      select id from dispute where erased_at is null and closed_at < :closedBefore
      order by closed_at fetch first :limit rows only
      """)
  List<Long> toErase(Instant closedBefore, int limit);

  /** Those of them in which something was decided or agreed. */
  @Query("select * from dispute where id in (:ids) and outcome is not null")
  List<Dispute> decidedAmong(Collection<Long> ids);

  /** Answers how many were written: none where the version is another by now. */
  @Modifying
  @Query(
      """
      update dispute
      set problem_type = :problemType, stage = :stage, outcome = :outcome, closed_at = :closedAt,
          open_line = :openLine, peer_group = :peerGroup,
          precedent_for = :precedentFor, erased_at = :erasedAt, chain_length = :chainLength, chain_head = :chainHead,
          version = version + 1
      where id = :id and version = :version
      """)
  int write(
      long id,
      long version,
      ProblemType problemType,
      Stage stage,
      @Nullable Outcome outcome,
      @Nullable Instant closedAt,
      @Nullable String openLine,
      String peerGroup,
      @Nullable String precedentFor,
      @Nullable Instant erasedAt,
      int chainLength,
      String chainHead);

  /** Those of them whose two parties had a dispute before. */
  @Query(
      """
      select id from dispute later where id in (:ids) and exists (
        select 1 from dispute earlier
        where earlier.buyer = later.buyer and earlier.seller = later.seller
          and earlier.id < later.id)
      """)
  List<Long> repeatedAmong(Collection<Long> ids);

  /** The latest decided ones of a peer group, without one of them. */
  @Query(
      """
      select * from dispute where precedent_for = :peerGroup and id <> :without
      order by id desc fetch first :limit rows only
      """)
  List<Dispute> precedents(String peerGroup, long without, int limit);

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
