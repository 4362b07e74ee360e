package dev.redress.appeals;

import dev.redress.guarantee.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words of an appeal go; its parts, its verdict and its times stay. */
@Repository
class AppealErasure implements PersonalData {

  private final JdbcClient jdbc;

  AppealErasure(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void erase(long disputeId) {
    jdbc.sql("update appeal set text = '' where dispute_id = ?").param(disputeId).update();
  }
}
