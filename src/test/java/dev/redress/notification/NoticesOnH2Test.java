package dev.redress.notification;

import dev.redress.Databases;
import javax.sql.DataSource;

class NoticesOnH2Test extends NoticesContract {

  @Override
  DataSource database() {
    return Databases.h2();
  }
}
