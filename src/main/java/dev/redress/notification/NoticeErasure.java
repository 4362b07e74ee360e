package dev.redress.notification;

import dev.redress.guarantee.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All notices go, with their addresses. */
@Repository
class NoticeErasure implements PersonalData {

  private final JdbcClient jdbc;

  NoticeErasure(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void erase(long disputeId) {
    jdbc.sql("delete from notice where dispute_id = ?").param(disputeId).update();
  }
}
