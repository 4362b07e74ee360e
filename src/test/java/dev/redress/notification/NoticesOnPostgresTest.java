package dev.redress.notification;

import dev.redress.Databases;
import javax.sql.DataSource;

class NoticesOnPostgresTest extends NoticesContract {

  @Override
  DataSource database() {
    return Databases.postgres();
  }
}
