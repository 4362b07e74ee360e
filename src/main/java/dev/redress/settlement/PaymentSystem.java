package dev.redress.settlement;

import java.net.URI;

/** Where the marketplace's payment system takes refunds, and the bearer token it knows us by. */
public interface PaymentSystem {

  URI refunds();

  String token();
}
