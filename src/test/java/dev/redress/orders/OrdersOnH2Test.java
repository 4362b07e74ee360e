package dev.redress.orders;

import dev.redress.Databases;

class OrdersOnH2Test extends OrdersContract {

  OrdersOnH2Test() {
    super(Databases.h2());
  }
}
