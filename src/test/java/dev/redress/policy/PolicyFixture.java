package dev.redress.policy;

import dev.redress.guarantee.Marketplace;
import dev.redress.guarantee.ProblemType;
import dev.redress.policy.FilingSituation.Contact;
import dev.redress.policy.FilingSituation.GoodsReturn;
import dev.redress.policy.FilingSituation.Standing;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The built-in policy, and situations in which nothing speaks against a claim until one says so.
 */
final class PolicyFixture {

  static final Instant ESTIMATE = Instant.parse("2026-09-10T04:00:00Z");
  static final ExchangeRates RATES =
      new ExchangeRates(Map.of("CNY", new BigDecimal("0.14"), "BRL", new BigDecimal("0.18")));
  static final MarketplaceCalendar SHANGHAI = calendar("Asia/Shanghai", "CN");
  static final PolicyTables TABLES = PolicyTables.onClassPath();
  static final Policy POLICY = new Policy(TABLES, SHANGHAI, RATES);

  private PolicyFixture() {}

  static MarketplaceCalendar calendar(String zone, String country) {
    return new MarketplaceCalendar(marketplace(zone, country));
  }

  static Marketplace marketplace(String zone, String country) {
    return new Marketplace(
        ZoneId.of(zone), country, "Redress", URI.create("http://localhost:8080"));
  }

  static Filing aFiling(ProblemType type) {
    return new Filing(type);
  }

  /** A claim ten days after the estimated delivery, for which everything was done. */
  static final class Filing {
    private final ProblemType type;
    private Instant at = ESTIMATE.plus(Duration.ofDays(10));
    private Instant estimate = ESTIMATE;
    private String category = "PHYSICAL";
    private @Nullable Instant shippedAt = ESTIMATE.minus(Duration.ofDays(7));
    private @Nullable Instant deliveredAt;
    private @Nullable Instant returnedToSenderAt;
    private Contact contact = new Contact(ESTIMATE, false);
    private GoodsReturn goodsReturn = GoodsReturn.NONE;
    private Standing standing = Standing.CLEAR;

    private Filing(ProblemType type) {
      this.type = type;
    }

    Filing at(Instant time) {
      at = time;
      return this;
    }

    Filing estimatedFor(Instant time) {
      estimate = time;
      return this;
    }

    Filing of(String goods) {
      category = goods;
      return this;
    }

    Filing notShipped() {
      shippedAt = null;
      return this;
    }

    Filing deliveredAt(Instant time) {
      deliveredAt = time;
      return this;
    }

    Filing returnedToSender() {
      returnedToSenderAt = ESTIMATE;
      return this;
    }

    Filing contactedAt(Instant time) {
      contact = new Contact(time, false);
      return this;
    }

    Filing declinedBySeller() {
      contact = new Contact(contact.sellerContactedAt(), true);
      return this;
    }

    Filing notContacted() {
      contact = Contact.NONE;
      return this;
    }

    Filing with(GoodsReturn state) {
      goodsReturn = state;
      return this;
    }

    Filing with(Standing state) {
      standing = state;
      return this;
    }

    FilingSituation situation() {
      Parcel parcel =
          new Parcel(
              estimate.minus(Duration.ofDays(5)),
              estimate,
              shippedAt,
              deliveredAt,
              returnedToSenderAt,
              null,
              false);
      return new FilingSituation(type, at, category, parcel, contact, goodsReturn, standing);
    }

    Eligibility asked() {
      return asked(POLICY);
    }

    Eligibility asked(Policy policy) {
      return policy.eligibility(situation()).result();
    }
  }
}
