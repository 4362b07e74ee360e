package dev.redress;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabasesTest {

  @Test
  void the_migrations_run_on_h2() {
    assertThat(orderLinesIn(Databases.h2())).isZero();
  }

  @Test
  void the_migrations_run_on_postgresql() {
    assertThat(orderLinesIn(Databases.postgres())).isZero();
  }

  private static int orderLinesIn(DataSource database) {
    return JdbcClient.create(database)
        .sql("select count(*) from order_line")
        .query(Integer.class)
        .single();
  }
}
