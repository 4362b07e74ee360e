package dev.redress.api;

import static dev.redress.identity.FormToken.formToken;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Speaks to the REST face as its callers do, each test with orders and accounts of its own. */
final class ApiDriver {

  /** Somebody who calls; the roles stand in the token, as sign-in would put them there. */
  record As(String account, List<String> roles) {
    As(String account, String role) {
      this(account, List.of(role));
    }

    String[] authorities() {
      return roles.toArray(String[]::new);
    }
  }

  record Reply(int status, Map<String, String> headers, String text, JsonNode json) {
    String code() {
      return json.path("code").asText();
    }

    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  static final As MARKETPLACE = new As("marketplace", "MARKETPLACE");
  static final As MANAGER = new As("manager", "MANAGER");
  static final As CASE_WORKER = new As("case-worker", "CASE_WORKER");

  static final String CLAIM =
      """
      {"description": "The seller does not help.", "remedy": {"type": "FULL_REFUND"}}
      """;

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final MockMvc mvc;
  private final Clock clock;
  private final ObjectMapper json = new ObjectMapper();
  private final String suffix = "api" + COUNT.incrementAndGet();

  ApiDriver(WebApplicationContext house) {
    this.mvc = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
    this.clock = house.getBean(Clock.class);
  }

  As buyer() {
    return new As("buyer-" + suffix, "BUYER");
  }

  As seller() {
    return new As("seller-" + suffix, "SELLER");
  }

  As otherBuyer() {
    return new As("other-buyer-" + suffix, "BUYER");
  }

  As otherSeller() {
    return new As("other-seller-" + suffix, "SELLER");
  }

  /** The number of a new order between this buyer and seller: paid 30.00 USD, late by 30 days. */
  String order() {
    return order(30);
  }

  String order(int daysLate) {
    String number = newOrderNumber();
    Reply told = call(MARKETPLACE, HttpMethod.PUT, line(number), telling(daysLate));
    if (told.status() != 201) {
      throw new AssertionError(told);
    }
    return number;
  }

  String newOrderNumber() {
    return "T" + suffix + "-" + COUNT.incrementAndGet();
  }

  /** What time it is in the house; another test may have moved it. */
  Instant now() {
    return clock.instant();
  }

  String telling(int daysLate) {
    Instant due = clock.instant().minus(daysLate, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    return """
        {"buyer": "%s", "seller": "%s", "sku": "S-1", "title": "Kettle", "category": "PHYSICAL",
         "quantity": 1, "itemPrice": {"amount": "25.00", "currency": "USD"},
         "shippingPrice": {"amount": "5.00", "currency": "USD"},
         "tax": {"amount": "0.00", "currency": "USD"},
         "orderedAt": "%s", "shipBy": "%s", "shippedAt": "%s", "estimatedDelivery": "%s"}
        """
        .formatted(
            buyer().account(),
            seller().account(),
            due.minus(20, ChronoUnit.DAYS),
            due.minus(15, ChronoUnit.DAYS),
            due.minus(16, ChronoUnit.DAYS),
            due);
  }

  static String line(String orderNumber) {
    return "/api/orders/" + orderNumber + "/lines/1";
  }

  static String opening(String orderNumber) {
    return """
        {"orderNumber": "%s", "line": 1, "problemType": "NOT_RECEIVED",
         "description": "It never came.", "remedy": {"type": "FULL_REFUND"}}
        """
        .formatted(orderNumber);
  }

  /** The address of a new dispute between this buyer and this seller. */
  String dispute() {
    Reply opened = post(buyer(), "/api/disputes", opening(order()));
    if (opened.status() != 201) {
      throw new AssertionError(opened);
    }
    return opened.header("Location");
  }

  /** As {@link #dispute}, and the seller has declined what the buyer wants. */
  String declinedDispute() {
    String dispute = dispute();
    long wish = get(buyer(), dispute).json().at("/offers/0/id").asLong();
    Reply declined = post(seller(), dispute + "/offers/" + wish + "/decline", "");
    if (declined.status() != 204) {
      throw new AssertionError(declined);
    }
    return dispute;
  }

  Reply get(As caller, String path, String... headers) {
    return call(caller, HttpMethod.GET, path, "", headers);
  }

  Reply post(As caller, String path, String body, String... headers) {
    return call(caller, HttpMethod.POST, path, body, headers);
  }

  Reply call(As caller, HttpMethod method, String path, String body, String... headers) {
    MockHttpServletRequestBuilder request = request(method, URI.create(path));
    if (!body.isEmpty()) {
      request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request.with(user(caller.account()).roles(caller.authorities())).with(formToken()));
  }

  Reply anonymous(HttpMethod method, String path) {
    return send(request(method, URI.create(path)).with(formToken()));
  }

  Reply importCsv(As caller, String csv, String... headers) {
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.post("/api/orders/import")
            .contentType("text/csv")
            .content(csv.getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request.with(user(caller.account()).roles(caller.authorities())).with(formToken()));
  }

  /** A name that begins with a capital letter is a header, any other a field of the form. */
  Reply upload(As caller, String dispute, String name, String text, String... fields) {
    MockMultipartHttpServletRequestBuilder request =
        MockMvcRequestBuilders.multipart(dispute + "/evidence");
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    request.file(new MockMultipartFile("file", name, "application/octet-stream", content));
    for (int i = 0; i < fields.length; i += 2) {
      if (Character.isUpperCase(fields[i].charAt(0))) {
        request.header(fields[i], fields[i + 1]);
      } else {
        request.param(fields[i], fields[i + 1]);
      }
    }
    return send(request.with(user(caller.account()).roles(caller.authorities())).with(formToken()));
  }

  /** Several files as one form's {@code files}, by their names. */
  Reply submit(As caller, String path, Map<String, String> files) {
    MockMultipartHttpServletRequestBuilder request = MockMvcRequestBuilders.multipart(path);
    files.forEach(
        (name, text) ->
            request.file(
                new MockMultipartFile(
                    "files", name, "application/xml", text.getBytes(StandardCharsets.UTF_8))));
    return send(request.with(user(caller.account()).roles(caller.authorities())).with(formToken()));
  }

  private Reply send(RequestBuilder request) {
    try {
      MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      response.getHeaderNames().forEach(name -> headers.put(name, response.getHeader(name)));
      String text = response.getContentAsString(StandardCharsets.UTF_8);
      String type = String.valueOf(response.getContentType());
      JsonNode tree =
          type.contains("json") && !text.isEmpty() ? json.readTree(text) : json.missingNode();
      return new Reply(response.getStatus(), headers, text, tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new AssertionError("not answered", e);
    }
  }
}
