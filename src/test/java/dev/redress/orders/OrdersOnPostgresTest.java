package dev.redress.orders;

import dev.redress.Databases;

class OrdersOnPostgresTest extends OrdersContract {

  OrdersOnPostgresTest() {
    super(Databases.postgres());
  }
}
