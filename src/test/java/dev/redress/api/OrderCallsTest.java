package dev.redress.api;

import static dev.redress.api.ApiDriver.MANAGER;
import static dev.redress.api.ApiDriver.MARKETPLACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.RedressTest;
import dev.redress.api.ApiDriver.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;

@RedressTest
class OrderCallsTest {

  @Autowired WebApplicationContext house;
  private ApiDriver api;

  @BeforeEach
  void driver() {
    api = new ApiDriver(house);
  }

  @Test
  void the_marketplace_tells_of_a_line_again_and_again() {
    String line = ApiDriver.line(api.newOrderNumber());

    Reply created = api.call(MARKETPLACE, HttpMethod.PUT, line, api.telling(30));
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    Reply changed = api.call(MARKETPLACE, HttpMethod.PUT, line, api.telling(31));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isNotEqualTo(created.header("ETag"));

    Reply stale =
        api.call(
            MARKETPLACE, HttpMethod.PUT, line, api.telling(32), "If-Match", created.header("ETag"));
    assertThat(stale.status()).isEqualTo(412);
    Reply current =
        api.call(
            MARKETPLACE, HttpMethod.PUT, line, api.telling(32), "If-Match", changed.header("ETag"));
    assertThat(current.status()).isEqualTo(200);
  }

  @Test
  void a_line_says_where_it_goes_if_that_was_told() {
    String line = ApiDriver.line(api.newOrderNumber());
    String telling = api.telling(30);
    Reply unknown = api.call(MARKETPLACE, HttpMethod.PUT, line, telling);
    assertThat(unknown.json().path("shipToCountry").isNull()).isTrue();
    Reply told =
        api.call(
            MARKETPLACE,
            HttpMethod.PUT,
            line,
            telling.replaceFirst("\\{", "{\"shipToCountry\": \"CN\", \"shipToRegion\": \"广东\", "));
    assertThat(told.json().at("/shipToRegion").asText()).isEqualTo("广东");
    Reply nowhere =
        api.call(
            MARKETPLACE,
            HttpMethod.PUT,
            line,
            telling.replaceFirst("\\{", "{\"shipToCountry\": \"China\", "));
    assertThat(nowhere.status()).isEqualTo(422);
    assertThat(nowhere.json().at("/errors/0/field").asText()).isEqualTo("shipToCountry");
  }

  @Test
  void a_telling_that_cannot_be_right_is_refused_field_by_field() {
    String line = ApiDriver.line(api.newOrderNumber());

    Reply negative =
        api.call(MARKETPLACE, HttpMethod.PUT, line, api.telling(30).replace("25.00", "-25.00"));
    assertThat(negative.status()).isEqualTo(422);
    assertThat(negative.json().at("/errors/0/field").asText()).isEqualTo("itemPrice");
    Reply tooFine =
        api.call(MARKETPLACE, HttpMethod.PUT, line, api.telling(30).replace("25.00", "25.001"));
    assertThat(tooFine.status()).isEqualTo(400);
    assertThat(tooFine.json().at("/errors/0/code").asText()).isEqualTo("WRONG_MONEY");
  }

  @Test
  void a_delivery_and_a_refund_are_reported_once() {
    String order = api.order();
    String events = ApiDriver.line(order) + "/events";
    String delivered = "{\"type\": \"DELIVERED\", \"at\": \"%s\"}".formatted(api.now());
    String refunded =
        """
        {"type": "REFUNDED", "at": "%s", "reference": "r-1",
         "amount": {"amount": "10.00", "currency": "USD"}}
        """
            .formatted(api.now());

    assertThat(api.post(MARKETPLACE, events, delivered).status()).isEqualTo(202);
    assertThat(api.post(MARKETPLACE, events, refunded).status()).isEqualTo(202);
    assertThat(api.post(MARKETPLACE, events, refunded).status()).isEqualTo(202);

    JsonNode line = api.get(api.buyer(), ApiDriver.line(order)).json();
    assertThat(line.at("/refunded/amount").asText()).isEqualTo("10.00");
    assertThat(line.at("/deliveredAt").asText()).endsWith("Z");
    Reply unknown = api.post(MARKETPLACE, ApiDriver.line("NONE") + "/events", delivered);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.code()).isEqualTo("UNKNOWN_ORDER_LINE");
  }

  @Test
  void a_line_says_what_can_be_done_about_it() {
    String order = api.order();

    Reply read = api.get(api.buyer(), ApiDriver.line(order));

    assertThat(read.status()).isEqualTo(200);
    JsonNode help = read.json().at("/help");
    assertThat(help.at("/mayOpen").asBoolean()).isTrue();
    assertThat(help.at("/problems").size()).isEqualTo(14);
    JsonNode notReceived = help.at("/problems/0");
    assertThat(notReceived.at("/problemType").asText()).isEqualTo("NOT_RECEIVED");
    assertThat(notReceived.at("/claim/may").asBoolean()).isFalse();
    assertThat(notReceived.at("/claim/grounds/0/rule").asText()).isEqualTo("E-05");
    assertThat(notReceived.at("/evidenceWanted").size()).isPositive();

    api.post(api.buyer(), "/api/disputes", ApiDriver.opening(order));
    JsonNode now = api.get(api.buyer(), ApiDriver.line(order)).json().at("/help");
    assertThat(now.at("/mayOpen").asBoolean()).isFalse();
    assertThat(now.at("/whyNot").asText()).isEqualTo("DISPUTE_ALREADY_OPEN");
    Reply twice = api.post(api.buyer(), "/api/disputes", ApiDriver.opening(order));
    assertThat(twice.code()).isEqualTo("DISPUTE_ALREADY_OPEN");
  }

  @Test
  void another_s_order_does_not_exist_for_the_caller() {
    String order = api.order();

    assertThat(api.get(api.otherBuyer(), ApiDriver.line(order)).status()).isEqualTo(404);
    assertThat(api.get(api.otherSeller(), ApiDriver.line(order)).status()).isEqualTo(404);
    assertThat(api.get(api.seller(), ApiDriver.line(order)).status()).isEqualTo(200);
    assertThat(api.get(MANAGER, ApiDriver.line(order)).status()).isEqualTo(200);
    Reply open = api.post(api.otherBuyer(), "/api/disputes", ApiDriver.opening(order));
    assertThat(open.status()).isEqualTo(404);
  }

  @Test
  void orders_are_listed_page_by_page_the_newest_first() {
    List<String> lines = new ArrayList<>();
    for (int days = 33; days > 30; days--) {
      lines.add(ApiDriver.line(api.order(days)));
    }

    Reply first = api.get(api.buyer(), "/api/orders?limit=2");
    assertThat(first.json().at("/items/0/href").asText()).isEqualTo(lines.get(2));
    assertThat(first.json().at("/items/0/help/mayOpen").asBoolean()).isTrue();
    Reply second =
        api.get(api.buyer(), "/api/orders?limit=2&cursor=" + first.json().at("/next").asText());
    assertThat(second.json().at("/items").size()).isEqualTo(1);
    assertThat(second.json().at("/items/0/href").asText()).isEqualTo(lines.get(0));
    assertThat(api.get(api.seller(), "/api/orders").json().at("/items").size()).isEqualTo(3);
    assertThat(api.get(MANAGER, "/api/orders?limit=1").json().at("/items").size()).isEqualTo(1);
    assertThat(api.get(api.buyer(), "/api/orders?cursor=bm9uZQ").status()).isEqualTo(400);
  }

  @Test
  void a_file_of_orders_is_imported_and_its_bad_rows_are_named() {
    String header =
        "order_number,line,buyer,seller,sku,title,category,quantity,currency,item_price,"
            + "shipping_price,tax,ordered_at,ship_by,shipped_at,estimated_delivery,delivered_at,order_status\n";
    String row =
        "%s,1,b,s,S,Kettle,PHYSICAL,1,USD,%s,5.00,0.00,2026-01-01T00:00:00Z,2026-01-05T00:00:00Z,"
            + ",2026-01-20T00:00:00Z,,shipped\n";
    String good = row.formatted(api.newOrderNumber(), "25.00");
    String bad = row.formatted(api.newOrderNumber(), "-1.00");

    Reply taken = api.importCsv(MANAGER, header + good + bad);

    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    assertThat(taken.json().at("/accepted").asInt()).as(taken.text()).isEqualTo(1);
    assertThat(taken.json().at("/rejected/0/line").asInt()).isEqualTo(3);
    assertThat(taken.json().at("/rejected/0/column").asText()).isEqualTo("item_price");
    assertThat(taken.json().at("/rejected/0/reason").asText()).isEqualTo("NEGATIVE_AMOUNT");
    assertThat(taken.json().at("/rejected/0/detail").asText()).contains(" ");
    Reply again = api.importCsv(MARKETPLACE, header + good);
    assertThat(again.json().at("/unchanged").asInt()).isEqualTo(1);
    assertThat(api.importCsv(api.buyer(), header + good).status()).isEqualTo(403);
  }
}
