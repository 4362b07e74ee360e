package dev.redress;

import static dev.redress.AccessTest.Person.ADMIN;
import static dev.redress.AccessTest.Person.ANONYMOUS;
import static dev.redress.AccessTest.Person.BUYER;
import static dev.redress.AccessTest.Person.CASE_WORKER;
import static dev.redress.AccessTest.Person.MANAGER;
import static dev.redress.AccessTest.Person.MARKETPLACE;
import static dev.redress.AccessTest.Person.MONITORING;
import static dev.redress.AccessTest.Person.OTHER_BUYER;
import static dev.redress.AccessTest.Person.OTHER_SELLER;
import static dev.redress.AccessTest.Person.SELLER;
import static dev.redress.AccessTest.Person.SENIOR_REVIEWER;
import static dev.redress.identity.FormToken.formToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dev.redress.disputes.DisputeView;
import dev.redress.evidence.EvidenceItem;
import dev.redress.evidence.EvidenceItems;
import dev.redress.evidence.SubmitEvidence;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.policy.Deadlines;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who gets in where: every address that a controller of ours answers, taken from the routes
 * themselves, as everybody, on the same dispute. An address without an expectation fails.
 */
@RedressTest
class AccessTest {

  /** The buyer and the seller of the dispute, another of each, and those who work here. */
  enum Person {
    ANONYMOUS(""),
    BUYER("buyer"),
    OTHER_BUYER("buyer2"),
    SELLER("seller"),
    OTHER_SELLER("seller2"),
    CASE_WORKER("case-worker"),
    SENIOR_REVIEWER("senior-reviewer"),
    MANAGER("manager"),
    ADMIN("admin"),
    MARKETPLACE("marketplace"),
    MONITORING("monitoring");

    private final String account;

    Person(String account) {
      this.account = account;
    }
  }

  /** What comes of trying a door. */
  private enum Outcome {
    IN,
    SIGN_IN,
    FORBIDDEN,
    NOT_FOUND,
    BROKEN
  }

  /** What everybody meets at one door. */
  private static final class Door {
    private final Map<Person, Outcome> expected = new EnumMap<>(Person.class);

    private Door(Outcome others) {
      Arrays.stream(Person.values()).forEach(person -> expected.put(person, others));
      expected.put(ANONYMOUS, Outcome.SIGN_IN);
    }

    private Door with(Outcome outcome, Person... people) {
      Arrays.stream(people).forEach(person -> expected.put(person, outcome));
      return this;
    }

    static Door toEveryone() {
      return new Door(Outcome.IN).with(Outcome.IN, ANONYMOUS);
    }

    static Door toEveryoneButNothingIsThere() {
      return new Door(Outcome.NOT_FOUND).with(Outcome.NOT_FOUND, ANONYMOUS);
    }

    static Door toSignedIn() {
      return new Door(Outcome.IN);
    }

    static Door toNobody() {
      return new Door(Outcome.SIGN_IN);
    }

    static Door toRoles(Person... people) {
      return new Door(Outcome.FORBIDDEN).with(Outcome.IN, people);
    }

    /** Who may know of the dispute may do it; to all others it does not exist. */
    static Door ofDispute(Person... people) {
      return new Door(Outcome.NOT_FOUND)
          .with(Outcome.FORBIDDEN, BUYER, SELLER, CASE_WORKER, SENIOR_REVIEWER, MANAGER)
          .with(Outcome.IN, people);
    }

    /** The portal is for the parties; there, staff is nobody. */
    static Door ofPortal(Person... people) {
      return new Door(Outcome.NOT_FOUND).with(Outcome.IN, people);
    }
  }

  private static final String TEXT = "{\"text\": \"x\"}";
  private static final String REMEDY = "\"remedy\": {\"type\": \"FULL_REFUND\"}";

  private static final Map<String, Door> DOORS = doors();

  /** A body that is right in form, so that nothing but the caller can be wrong. */
  private static final Map<String, String> BODIES = bodies();

  private static Map<String, Door> doors() {
    Map<String, Door> doors = new LinkedHashMap<>();

    // The REST face
    doors.put("GET /api/policy", Door.toEveryone());
    doors.put("GET /api/policy/{version}", Door.toEveryone());
    doors.put("GET /api/keys", Door.toEveryone());
    for (String managers :
        List.of(
            "GET /api/policy/versions",
            "POST /api/policy/versions",
            "GET /api/policy/versions/{version}",
            "GET /api/policy/versions/{version}/diff",
            "GET /api/policy/versions/{version}/files",
            "POST /api/policy/versions/{version}/approval",
            "POST /api/policy/versions/{version}/publication",
            "GET /api/policy/versions/{version}/replays")) {
      doors.put(managers, Door.toRoles(MANAGER));
    }
    Door noReplay = Door.toRoles().with(Outcome.NOT_FOUND, MANAGER);
    doors.put("POST /api/policy/versions/{version}/replays", noReplay);
    doors.put("GET /api/policy/replays/{id}", noReplay);
    doors.put("GET /api/policy/replays/{id}/disputes", noReplay);
    doors.put("POST /api/policy/replays/{id}/stop", noReplay);
    for (String managers :
        List.of(
            "GET /api/force-majeures",
            "POST /api/force-majeures",
            "POST /api/force-majeures/preview")) {
      doors.put(managers, Door.toRoles(MANAGER));
    }
    Door noForceMajeure = Door.toRoles().with(Outcome.NOT_FOUND, MANAGER);
    doors.put("GET /api/force-majeures/{id}", noForceMajeure);
    doors.put("POST /api/force-majeures/{id}/end", noForceMajeure);
    doors.put("POST /api/orders/import", Door.toRoles(MANAGER, MARKETPLACE));
    doors.put("PUT /api/orders/{orderNumber}/lines/{line}", Door.toRoles(MARKETPLACE));
    doors.put("POST /api/orders/{orderNumber}/lines/{line}/events", Door.toRoles(MARKETPLACE));
    Person[] listing = {
      BUYER, OTHER_BUYER, SELLER, OTHER_SELLER, CASE_WORKER, SENIOR_REVIEWER, MANAGER
    };
    doors.put("GET /api/orders", Door.toRoles(listing));
    doors.put(
        "GET /api/orders/{orderNumber}/lines/{line}",
        Door.ofDispute(BUYER, SELLER, CASE_WORKER, SENIOR_REVIEWER, MANAGER, MARKETPLACE));
    doors.put("POST /api/disputes", Door.toRoles(BUYER).with(Outcome.NOT_FOUND, OTHER_BUYER));
    doors.put("GET /api/disputes", Door.toRoles(listing));
    Person[] readers = {BUYER, SELLER, CASE_WORKER, SENIOR_REVIEWER, MANAGER};
    for (String read :
        List.of("", "/timeline", "/case-file", "/evidence/{id}", "/evidence/{id}/preview")) {
      doors.put("GET /api/disputes/{number}" + read, Door.ofDispute(readers));
    }
    doors.put("POST /api/disputes/{number}/evidence", Door.ofDispute(readers));
    doors.put("POST /api/disputes/{number}/evidence/{id}/withdrawal", Door.ofDispute(readers));
    for (String staff : List.of("restriction", "release")) {
      doors.put(
          "POST /api/disputes/{number}/evidence/{id}/" + staff,
          Door.ofDispute(CASE_WORKER, SENIOR_REVIEWER, MANAGER));
    }
    for (String staff : List.of("/evidence-insights", "/evidence-search")) {
      doors.put(
          "GET /api/disputes/{number}" + staff,
          Door.ofDispute(CASE_WORKER, SENIOR_REVIEWER, MANAGER));
    }
    for (String both :
        List.of(
            "messages",
            "offers",
            "offers/{id}/acceptance",
            "offers/{id}/decline",
            "evidence-answer",
            "appeal")) {
      doors.put("POST /api/disputes/{number}/" + both, Door.ofDispute(BUYER, SELLER));
    }
    doors.put("POST /api/disputes/{number}/deadlines/{id}/extension", Door.ofDispute(readers));
    for (String staff : List.of("pause", "resumption")) {
      doors.put(
          "POST /api/disputes/{number}/deadlines/{id}/" + staff,
          Door.ofDispute(CASE_WORKER, SENIOR_REVIEWER, MANAGER));
    }
    for (String buyers : List.of("claim", "return-shipment", "withdrawal")) {
      doors.put("POST /api/disputes/{number}/" + buyers, Door.ofDispute(BUYER));
    }
    for (String sellers : List.of("answer", "reply", "return-label", "return-receipt")) {
      doors.put("POST /api/disputes/{number}/" + sellers, Door.ofDispute(SELLER));
    }
    doors.put("POST /api/disputes/{number}/problem-type", Door.ofDispute(BUYER, CASE_WORKER));
    doors.put("PUT /api/accounts/{name}", Door.toRoles(ADMIN, MARKETPLACE));
    doors.put(
        "GET /api/accounts/{name}", Door.toRoles().with(Outcome.NOT_FOUND, ADMIN, MARKETPLACE));
    doors.put("GET /api/clock", Door.toRoles(MANAGER));
    doors.put("POST /api/clock", Door.toRoles(MANAGER));

    // The portal
    doors.put("GET /policy", Door.toEveryone());
    doors.put("GET /policy/{version}", Door.toEveryone());
    doors.put("GET /verification", Door.toEveryone());
    doors.put("GET /verification/Verify.java", Door.toEveryone());
    doors.put("GET /", Door.toSignedIn().with(Outcome.FORBIDDEN, MARKETPLACE, MONITORING));
    Door help = Door.toRoles(BUYER).with(Outcome.NOT_FOUND, OTHER_BUYER);
    doors.put("GET /orders/{orderNumber}/{line}/help", help);
    doors.put("POST /orders/{orderNumber}/{line}/help", help);
    for (String page :
        List.of(
            "",
            "/talk",
            "/grounds",
            "/case-file",
            "/claim",
            "/evidence/{id}",
            "/evidence/{id}/preview",
            "/evidence/{id}/thumbnail")) {
      doors.put("GET /disputes/{number}" + page, Door.ofPortal(BUYER, SELLER));
    }
    for (String form :
        List.of(
            "messages",
            "offers",
            "offers/{offer}/acceptance",
            "offers/{offer}/decline",
            "claim",
            "answer",
            "evidence",
            "evidence/{id}/withdrawal",
            "evidence-answer",
            "problem-type",
            "reply",
            "deadlines/{deadline}/extension",
            "withdrawal",
            "return-label",
            "return-shipment",
            "return-receipt",
            "appeal")) {
      doors.put("POST /disputes/{number}/" + form, Door.ofPortal(BUYER, SELLER));
    }

    // What the task forms call
    for (String call :
        List.of(
            "GET /casework/tasks/{taskId}",
            "GET /casework/tasks/{taskId}/admission",
            "GET /casework/words",
            "GET /casework/cards",
            "GET /casework/tasks/{taskId}/draft",
            "GET /casework/tasks/{taskId}/preview",
            "GET /casework/tasks/{taskId}/evidence-search",
            "GET /casework/tasks/{taskId}/precedents",
            "POST /casework/tasks/{taskId}/histories",
            "GET /casework/disputes/{number}",
            "POST /casework/tasks/{taskId}/draft",
            "POST /casework/tasks/{taskId}/problem-type",
            "POST /casework/tasks/{taskId}/evidence",
            "POST /casework/tasks/{taskId}/verification",
            "POST /casework/tasks/{taskId}/evidence/{id}/restriction",
            "POST /casework/tasks/{taskId}/evidence/{id}/release",
            "POST /casework/tasks/{taskId}/deadlines/{id}/extension",
            "GET /casework/disputes/{disputeId}/evidence/{id}",
            "GET /casework/disputes/{disputeId}/evidence/{id}/preview",
            "GET /casework/disputes/{disputeId}/evidence/{id}/thumbnail")) {
      doors.put(call, Door.toRoles(CASE_WORKER, SENIOR_REVIEWER));
    }
    Door deadlines = Door.toRoles(CASE_WORKER, SENIOR_REVIEWER, MANAGER);
    doors.put("GET /casework/disputes/{number}/deadlines", deadlines);
    for (String form : List.of("extension", "pause", "resumption")) {
      doors.put("POST /casework/disputes/{number}/deadlines/{id}/" + form, deadlines);
    }
    doors.put("GET /casework/disputes/{number}/custody", deadlines);
    doors.put("POST /casework/disputes/{number}/custody", deadlines);
    for (String form : List.of("restriction", "release")) {
      doors.put("POST /casework/disputes/{number}/custody/evidence/{id}/" + form, deadlines);
    }
    doors.put(
        "GET /casework/custody",
        Door.toRoles().with(Outcome.NOT_FOUND, CASE_WORKER, SENIOR_REVIEWER, MANAGER));
    doors.put(
        "GET /casework/deadlines",
        Door.toRoles().with(Outcome.NOT_FOUND, CASE_WORKER, SENIOR_REVIEWER, MANAGER));

    // What managers oversee
    for (String page : List.of("GET ", "POST ")) {
      doors.put(page + "/oversight/force-majeure", Door.toRoles(MANAGER));
    }
    doors.put("GET /oversight/staffing", Door.toRoles(MANAGER));
    doors.put("GET /oversight/steering", Door.toRoles(MANAGER));
    doors.put("POST /oversight/steering", Door.toRoles(MANAGER));
    Door noSteering = Door.toRoles().with(Outcome.NOT_FOUND, MANAGER);
    doors.put("GET /oversight/steering/{id}", noSteering);
    doors.put("POST /oversight/steering/{id}/confirmation", noSteering);
    doors.put("POST /oversight/force-majeure/preview", Door.toRoles(MANAGER));
    doors.put("GET /oversight/figures", Door.toRoles(MANAGER));
    Door noFigure = Door.toRoles().with(Outcome.NOT_FOUND, MANAGER);
    doors.put("GET /oversight/figures/tiles/{name}", noFigure);
    doors.put("GET /oversight/figures/tiles/{name}/csv", noFigure);
    for (String list : List.of("disputes", "disputes/csv", "deadlines", "deadlines/csv")) {
      doors.put("GET /oversight/figures/" + list, Door.toRoles(MANAGER));
    }
    Door nobodyThere = Door.toRoles().with(Outcome.NOT_FOUND, MANAGER);
    doors.put("GET /oversight/disputes", nobodyThere);
    doors.put("GET /oversight/cockpit/instances/{id}", nobodyThere);
    doors.put("GET /oversight/cockpit/instances/{id}/way", nobodyThere);
    doors.put("GET /oversight/cockpit/definitions/{id}/heat", nobodyThere);
    doors.put("GET /oversight/cockpit/words", Door.toRoles(MANAGER));
    doors.put("GET /oversight/disputes/{number}", Door.toRoles(MANAGER));
    doors.put("POST /oversight/disputes/{number}/inspections", Door.toRoles(MANAGER));
    for (String file : List.of("", "/preview", "/thumbnail")) {
      doors.put("GET /oversight/disputes/{number}/evidence/{id}" + file, Door.toRoles(MANAGER));
    }
    for (String step :
        List.of(
            "GET /oversight/policy",
            "POST /oversight/policy",
            "GET /oversight/policy/{version}",
            "POST /oversight/policy/{version}/approval",
            "POST /oversight/policy/{version}/publication")) {
      doors.put(step, Door.toRoles(MANAGER));
    }
    doors.put("POST /oversight/policy/{version}/replays", noReplay);
    doors.put("GET /oversight/policy/replays/{id}", noReplay);
    doors.put("POST /oversight/policy/replays/{id}/stop", noReplay);
    doors.put("POST /oversight/force-majeure/{id}/end", noForceMajeure);
    doors.put("GET /oversight/clock", Door.toRoles(MANAGER));
    doors.put("POST /oversight/clock/day", Door.toRoles(MANAGER));
    Door noDispute = Door.toRoles().with(Outcome.NOT_FOUND, MANAGER);
    doors.put("POST /oversight/clock/deadline", noDispute);

    // Signing in
    doors.put("GET /login", Door.toEveryone());
    doors.put("POST /language", Door.toEveryone());
    doors.put("GET /language", Door.toEveryone());
    doors.put("GET /staff", Door.toRoles(CASE_WORKER, SENIOR_REVIEWER, MANAGER, ADMIN));

    // The demonstration
    doors.put("GET /mailbox", Door.toEveryone());
    doors.put("GET /mailbox/{id}", Door.toEveryoneButNothingIsThere());
    doors.put("GET /mailbox/{id}/html", Door.toEveryoneButNothingIsThere());
    doors.put("POST /demo/payments/refunds", Door.toNobody());
    return doors;
  }

  private static Map<String, String> bodies() {
    Map<String, String> bodies = new LinkedHashMap<>();
    bodies.put(
        "PUT /api/orders/{orderNumber}/lines/{line}",
        """
        {"buyer": "x", "seller": "y", "sku": "S", "title": "T", "category": "PHYSICAL",
         "quantity": 1, "itemPrice": {"amount": "0.00", "currency": "USD"},
         "shippingPrice": {"amount": "0.00", "currency": "USD"},
         "tax": {"amount": "0.00", "currency": "EUR"}, "orderedAt": "2026-01-01T00:00:00Z",
         "shipBy": "2026-01-01T00:00:00Z", "estimatedDelivery": "2026-01-01T00:00:00Z"}
        """);
    bodies.put(
        "POST /api/orders/{orderNumber}/lines/{line}/events",
        "{\"type\": \"REFUNDED\", \"at\": \"2026-01-01T00:00:00Z\"}");
    bodies.put(
        "POST /api/disputes",
        "{\"orderNumber\": \"ORDER\", \"line\": 1, \"problemType\": \"EMPTY_BOX\","
            + " \"description\": \"x\", "
            + REMEDY
            + "}");
    bodies.put(
        "PUT /api/accounts/{name}",
        "{\"displayName\": \"x\", \"email\": \"x@x.example\", \"language\": \"en\","
            + " \"roles\": [\"BUYER\"]}");
    bodies.put(
        "POST /api/policy/versions/{version}/publication", "{\"effectiveFrom\": \"2020-01-01\"}");
    String forceMajeure =
        "{\"country\": \"XX\", \"concerns\": [], \"begins\": \"2020-01-01T00:00:00Z\","
            + " \"ends\": \"2020-01-01T00:00:00Z\", \"reason\": \"x\"}";
    bodies.put("POST /api/force-majeures", forceMajeure);
    bodies.put("POST /api/force-majeures/preview", forceMajeure);
    bodies.put("POST /api/clock", "{\"to\": \"2020-01-01T00:00:00Z\"}");
    String dispute = "POST /api/disputes/{number}/";
    bodies.put(dispute + "messages", TEXT);
    bodies.put(dispute + "reply", TEXT);
    bodies.put(dispute + "evidence-answer", TEXT);
    bodies.put(dispute + "evidence/{id}/withdrawal", "{\"reason\": \"x\"}");
    bodies.put(dispute + "evidence/{id}/restriction", "{\"ground\": \"ADDRESS\"}");
    bodies.put(dispute + "evidence/{id}/release", "{\"reason\": \"x\"}");
    bodies.put(dispute + "offers", "{" + REMEDY + "}");
    bodies.put(dispute + "claim", "{\"description\": \"x\", " + REMEDY + "}");
    bodies.put(dispute + "answer", "{\"answer\": \"CONTEST\", \"text\": \"x\"}");
    bodies.put(dispute + "problem-type", "{\"problemType\": \"DAMAGED\", \"reason\": \"x\"}");
    bodies.put(dispute + "deadlines/{id}/extension", "{\"hours\": 1, \"reason\": \"x\"}");
    bodies.put(
        dispute + "deadlines/{id}/pause", "{\"ground\": \"FORCE_MAJEURE\", \"reason\": \"x\"}");
    bodies.put(dispute + "deadlines/{id}/resumption", "{\"reason\": \"x\"}");
    bodies.put(dispute + "return-label", "{}");
    bodies.put(dispute + "return-shipment", "{\"carrier\": \"c\", \"tracking\": \"t\"}");
    bodies.put(dispute + "return-receipt", "{\"condition\": \"USED\"}");
    bodies.put(dispute + "appeal", "{\"parts\": [\"REFUND\"], \"text\": \"x\"}");
    return bodies;
  }

  @Autowired WebApplicationContext house;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Autowired UserDetailsService accounts;
  @Autowired EvidenceItems evidence;
  @Autowired Deadlines deadlines;

  private MockMvc mvc;

  @BeforeEach
  void doorway() {
    mvc = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
  }

  @Test
  void every_address_opens_to_whom_it_should_and_to_nobody_else() throws Exception {
    Map<String, String> there = aDisputeUnderReview();
    List<String> wrong = new ArrayList<>();
    for (String route : routesOfOurs()) {
      Door door = DOORS.get(route);
      if (door == null) {
        wrong.add(route + " has no expectation in this test");
        continue;
      }
      // Who gets in changes things: the next door is tried on a dispute that nobody has touched.
      Map<String, String> here = route.startsWith("GET ") ? there : aDisputeUnderReview();
      for (Person person : Person.values()) {
        MockHttpServletResponse answer = knock(route, person, here);
        Outcome met = outcome(answer);
        if (met != door.expected.get(person)) {
          wrong.add(
              "%s as %s: %s (%d), expected %s"
                  .formatted(route, person, met, answer.getStatus(), door.expected.get(person)));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void every_expectation_is_about_an_address_that_exists() {
    assertThat(routesOfOurs()).containsAll(DOORS.keySet());
  }

  @Test
  void what_no_controller_answers_opens_to_nobody_unknown() throws Exception {
    Map<String, String> nothing = Map.of();
    for (String path : List.of("/api/nothing", "/nothing", "/casework/x", "/oversight/x")) {
      assertThat(outcome(knock("GET " + path, ANONYMOUS, nothing)))
          .as(path)
          .isEqualTo(Outcome.SIGN_IN);
    }
    for (Person person : Person.values()) {
      assertThat(knock("GET /engine-rest/task", person, nothing).getStatus()).isNotEqualTo(200);
    }
  }

  private Set<String> routesOfOurs() {
    Set<String> found = new TreeSet<>();
    routes
        .getHandlerMethods()
        .forEach(
            (route, method) -> {
              if (method.getBeanType().getPackageName().startsWith("dev.redress.")) {
                route
                    .getPatternValues()
                    .forEach(
                        pattern ->
                            route
                                .getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> found.add(verb + " " + pattern)));
              }
            });
    return found;
  }

  private MockHttpServletResponse knock(String route, Person person, Map<String, String> there)
      throws Exception {
    HttpMethod method = HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
    String path = route.substring(route.indexOf(' ') + 1);
    for (Map.Entry<String, String> known : there.entrySet()) {
      path = path.replace(known.getKey(), known.getValue());
    }
    path = path.contains("/offers/") ? path.replace("{id}", there.get("{offer}")) : path;
    path = path.contains("/deadlines/") ? path.replace("{id}", there.get("{deadline}")) : path;
    path =
        path.startsWith("/mailbox/") || path.contains("/replays/")
            ? path.replace("{id}", "999999")
            : path;
    path = path.replace("{id}", there.getOrDefault("{evidence}", "1"));
    path = path.replace("{name}", "NO-NAME");
    AbstractMockHttpServletRequestBuilder<?> knock;
    if (path.startsWith("/casework/") && path.endsWith("/evidence")) {
      knock =
          request(method, path)
              .param("kind", "OTHER")
              .param("uploadId", UUID.randomUUID().toString())
              .header("Content-Disposition", "attachment; filename=x.txt")
              .contentType(MediaType.APPLICATION_OCTET_STREAM)
              .content("x");
    } else if (method.equals(HttpMethod.POST) && path.endsWith("/evidence")) {
      knock =
          multipart(path)
              .file(new MockMultipartFile("file", "x.txt", "text/plain", bytes("x")))
              .param("kind", "OTHER")
              .param("uploadId", UUID.randomUUID().toString())
              .param("formId", UUID.randomUUID().toString());
    } else if (List.of("POST /api/policy/versions", "POST /oversight/policy").contains(route)) {
      knock = multipart(path).file(new MockMultipartFile("files", "x.dmn", "", bytes("x")));
    } else {
      knock =
          request(method, path).param("formId", UUID.randomUUID().toString()).param("words", "x");
      String body = BODIES.get(route);
      if (path.endsWith("/import")) {
        knock.contentType("text/csv").content("nothing\n");
      } else if (body != null) {
        knock
            .contentType(MediaType.APPLICATION_JSON)
            .content(body.replace("ORDER", there.getOrDefault("{orderNumber}", "")));
      }
    }
    if (path.startsWith("/demo/")) {
      knock.header("Idempotency-Key", "x").content("{}").contentType(MediaType.APPLICATION_JSON);
    }
    knock.with(
        person == ANONYMOUS ? anonymous() : user(accounts.loadUserByUsername(person.account)));
    return mvc.perform(knock.with(formToken())).andReturn().getResponse();
  }

  private static Outcome outcome(MockHttpServletResponse answer) {
    String ledTo = String.valueOf(answer.getRedirectedUrl());
    return switch (answer.getStatus()) {
      case 401 -> Outcome.SIGN_IN;
      case 403 -> Outcome.FORBIDDEN;
      case 404 -> Outcome.NOT_FOUND;
      case 302 -> ledTo.endsWith("/login") ? Outcome.SIGN_IN : Outcome.IN;
      default -> answer.getStatus() >= 500 ? Outcome.BROKEN : Outcome.IN;
    };
  }

  /** What stands in addresses: a dispute of {@code buyer} and {@code seller} with all there is. */
  private Map<String, String> aDisputeUnderReview() throws IOException {
    DisputeUnderReview there = DisputeUnderReview.in(house);
    DisputeView dispute = there.dispute();
    EvidenceItem shown =
        evidence.submit(
            new SubmitEvidence(
                dispute.id(),
                UUID.randomUUID().toString(),
                EvidenceKind.OTHER,
                "",
                "x.png",
                new ByteArrayInputStream(aPicture())),
            new Actor(BUYER.account, Role.BUYER));
    return Map.of(
        "{orderNumber}",
        dispute.line().orderNumber(),
        "{line}",
        "1",
        "{number}",
        dispute.number().value(),
        "{disputeId}",
        Long.toString(dispute.id()),
        "{offer}",
        Long.toString(there.wish()),
        "{deadline}",
        Long.toString(deadlines.running(dispute.id()).get(0).id()),
        "{evidence}",
        Long.toString(shown.id()),
        "{taskId}",
        there.task(),
        "{version}",
        dispute.policyVersion());
  }

  private static byte[] aPicture() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
