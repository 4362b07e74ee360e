package dev.redress.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.demo.Mailbox.Mail;
import dev.redress.evidence.RestrictionGround;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.ProblemType;
import dev.redress.identity.Account;
import dev.redress.policy.PauseReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Somebody who calls the REST face with name and password, and reads their mail. What a person does
 * to a dispute goes by the actions that their case file offers them, and by nothing else.
 */
final class Person {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final House house;
  private final Account account;

  Person(House house, Account account) {
    this.house = house;
    this.account = account;
  }

  String account() {
    return account.name();
  }

  // What a buyer does

  Complaint opens(ProblemType problem, Goods goods, Map<String, ?> wanted) {
    house.marketplace().puts(goods.href(), goods.told()).succeeded();
    return opens(problem, goods.orderNumber(), wanted);
  }

  Complaint opens(ProblemType problem, String orderNumber, Map<String, ?> wanted) {
    Answer opened =
        posts(
                "/api/disputes",
                Map.of(
                    "orderNumber", orderNumber,
                    "line", 1,
                    "problemType", problem,
                    "description", "Something is wrong: " + problem,
                    "remedy", wanted))
            .succeeded();
    return new Complaint(house, opened.body().path("number").asText());
  }

  void filesClaim(Complaint dispute, Map<String, ?> wanted) {
    does("FILE_CLAIM", dispute, claim(wanted)).succeeded();
  }

  /** The claim is refused at once; answers with the grounds. */
  Answer filesClaimInVain(Complaint dispute, Map<String, ?> wanted) {
    Answer answer = posts(dispute.href() + "/claim", claim(wanted));
    dispute.holdsTogether();
    assertThat(answer.status()).isEqualTo(422);
    return answer;
  }

  void shipsBack(Complaint dispute) {
    does("REPORT_RETURN_SHIPMENT", dispute, Map.of("carrier", "DHL", "tracking", "RT-1"))
        .succeeded();
  }

  void withdraws(Complaint dispute, String reason) {
    does("WITHDRAW", dispute, Map.of("reason", reason)).succeeded();
  }

  void correctsProblem(Complaint dispute, ProblemType to, String reason) {
    does("CORRECT_PROBLEM_TYPE", dispute, Map.of("problemType", to, "reason", reason)).succeeded();
  }

  // What a seller does

  void acceptsClaim(Complaint dispute) {
    does("ANSWER_CLAIM", dispute, Map.of("answer", "ACCEPT")).succeeded();
  }

  void contests(Complaint dispute, String text) {
    does("ANSWER_CLAIM", dispute, Map.of("answer", "CONTEST", "text", text)).succeeded();
  }

  void replies(Complaint dispute, String text) {
    does("REPLY", dispute, Map.of("text", text)).succeeded();
  }

  void providesLabel(Complaint dispute) {
    does("PROVIDE_RETURN_LABEL", dispute, Map.of("note", "Drop it at any counter")).succeeded();
  }

  void receivesGoods(Complaint dispute) {
    does("CONFIRM_RETURN_RECEIPT", dispute, Map.of("condition", "AS_SENT")).succeeded();
  }

  // What both do

  void writes(Complaint dispute, String text) {
    does("WRITE_MESSAGE", dispute, Map.of("text", text)).succeeded();
  }

  void offers(Complaint dispute, Map<String, ?> remedy) {
    does("MAKE_OFFER", dispute, Map.of("remedy", remedy)).succeeded();
  }

  void acceptsOffer(Complaint dispute) {
    does("ACCEPT_OFFER", dispute, Map.of()).succeeded();
  }

  void declinesOffer(Complaint dispute) {
    does("DECLINE_OFFER", dispute, Map.of()).succeeded();
  }

  void answersEvidenceRequest(Complaint dispute, String text) {
    does("ANSWER_EVIDENCE_REQUEST", dispute, Map.of("text", text)).succeeded();
  }

  void takesMoreTime(Complaint dispute, int hours, String reason) {
    does("EXTEND_DEADLINE", dispute, Map.of("hours", hours, "reason", reason)).succeeded();
  }

  void appeals(Complaint dispute, Set<String> parts, String text) {
    does("FILE_APPEAL", dispute, Map.of("parts", parts, "text", text)).succeeded();
  }

  void submits(Complaint dispute, EvidenceKind kind, byte[] file) {
    tries(dispute, kind, UUID.randomUUID().toString(), file).succeeded();
    dispute.holdsTogether();
  }

  /** Submits a file, which the house may refuse. */
  Answer tries(Complaint dispute, EvidenceKind kind, String uploadId, byte[] file) {
    return uploads(action("SUBMIT_EVIDENCE", dispute).path("href").asText(), kind, uploadId, file);
  }

  Answer uploads(String href, EvidenceKind kind, String uploadId, byte[] file) {
    String boundary = "redress-" + UUID.randomUUID();
    String head =
        part(boundary, "kind", kind.name())
            + part(boundary, "uploadId", uploadId)
            + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"teapot.png\"\r\nContent-Type: image/png\r\n\r\n"
                .formatted(boundary);
    return send(
        "POST",
        href,
        "multipart/form-data; boundary=" + boundary,
        BodyPublishers.ofByteArrays(
            List.of(head.getBytes(UTF_8), file, ("\r\n--" + boundary + "--\r\n").getBytes(UTF_8))));
  }

  void withdrawsEvidence(Complaint dispute, String reason) {
    does("WITHDRAW_EVIDENCE", dispute, Map.of("reason", reason)).succeeded();
  }

  // What staff does

  void restrictsEvidence(Complaint dispute, RestrictionGround ground) {
    does("RESTRICT_EVIDENCE", dispute, Map.of("ground", ground)).succeeded();
  }

  void releasesEvidence(Complaint dispute, String reason) {
    does("RELEASE_EVIDENCE", dispute, Map.of("reason", reason)).succeeded();
  }

  void stopsTheClock(Complaint dispute, PauseReason ground, String reason) {
    does("PAUSE_DEADLINE", dispute, Map.of("ground", ground, "reason", reason)).succeeded();
  }

  void letsTheClockRunAgain(Complaint dispute, String reason) {
    does("RESUME_DEADLINE", dispute, Map.of("reason", reason)).succeeded();
  }

  /** Answers its address. */
  String declaresForceMajeure(String region, Duration lasting, String reason) {
    Answer declared =
        posts("/api/force-majeures", forceMajeure("CN", region, lasting, reason)).succeeded();
    return "/api/force-majeures/" + declared.body().path("id").asLong();
  }

  /** From now on. */
  Map<String, ?> forceMajeure(String country, String region, Duration lasting, String reason) {
    return Map.of(
        "country",
        country,
        "region",
        region,
        "concerns",
        Set.of("BUYER", "SELLER"),
        "begins",
        house.now(),
        "ends",
        house.now().plus(lasting),
        "reason",
        reason);
  }

  void endsForceMajeure(String href) {
    posts(href + "/end", Map.of()).succeeded();
  }

  // What a person sees

  /** The case file as this person reads it. */
  JsonNode reads(Complaint dispute) {
    return gets(dispute.href()).succeeded().body();
  }

  /** The case file as this person takes it out of the house: an archive. */
  Path takesAlong(Complaint dispute, Path folder) {
    HttpRequest request = request(dispute.href() + "/case-file").GET().build();
    Path archive = folder.resolve(dispute.number() + "-" + account.name() + ".zip");
    HttpResponse<Path> response = answer(request, BodyHandlers.ofFile(archive));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/zip");
    dispute.holdsTogether();
    return archive;
  }

  /** What stands at an address that is no JSON. */
  byte[] opens(String href) {
    HttpResponse<byte[]> response = answer(request(href).GET().build(), BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  /** The names of what this person may do to it now. */
  List<String> may(Complaint dispute) {
    return reads(dispute).path("actions").findValuesAsText("name");
  }

  /** The last decision: what the buyer gets, who pays, whether it counts against the seller. */
  void seesDecision(Complaint dispute, String outcome, String payer, boolean countsAsDefect) {
    JsonNode decisions = reads(dispute).path("decisions");
    JsonNode last = decisions.path(decisions.size() - 1);
    assertThat(last.path("outcome").asText()).isEqualTo(outcome);
    assertThat(last.path("payer").asText()).isEqualTo(payer);
    assertThat(last.path("countsAsDefect").asBoolean()).isEqualTo(countsAsDefect);
  }

  /** A mail about the dispute that says all this arrives, in this person's language. */
  void isTold(Complaint dispute, String... words) {
    House.soon(
        () ->
            assertThat(house.mailbox().mails(account.email()))
                .filteredOn(mail -> mail.subject().contains(dispute.number()))
                .allSatisfy(
                    mail ->
                        assertThat(mail.language()).isEqualTo(account.language().toLanguageTag()))
                .extracting(Person::asRead)
                .anySatisfy(mail -> assertThat(mail).contains(words)));
  }

  private static String asRead(Mail mail) {
    return mail.subject() + "\n" + mail.text();
  }

  // Calls

  Answer gets(String path) {
    return send("GET", path, "application/json", BodyPublishers.noBody());
  }

  Answer posts(String path, Object body) {
    return sendJson("POST", path, body);
  }

  Answer puts(String path, Object body) {
    return sendJson("PUT", path, body);
  }

  Answer postsFile(String path, String mediaType, BodyPublisher file) {
    return send("POST", path, mediaType, file);
  }

  private Answer does(String verb, Complaint dispute, Map<String, ?> body) {
    JsonNode action = action(verb, dispute);
    Answer answer = sendJson(action.path("method").asText(), action.path("href").asText(), body);
    dispute.holdsTogether();
    return answer;
  }

  private JsonNode action(String verb, Complaint dispute) {
    JsonNode actions = reads(dispute).path("actions");
    return StreamSupport.stream(actions.spliterator(), false)
        .filter(action -> action.path("name").asText().equals(verb))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "%s may not %s now, only %s"
                        .formatted(account.name(), verb, actions.findValuesAsText("name"))));
  }

  private Answer sendJson(String method, String path, Object body) {
    return send(method, path, "application/json", BodyPublishers.ofString(house.write(body)));
  }

  private Answer send(String method, String path, String mediaType, BodyPublisher body) {
    HttpRequest request =
        request(path).header("Content-Type", mediaType).method(method, body).build();
    HttpResponse<String> response = answer(request, BodyHandlers.ofString(UTF_8));
    return new Answer(response.statusCode(), house.read(response.body()));
  }

  private HttpRequest.Builder request(String path) {
    String credentials = account.name() + ":" + account.name();
    return HttpRequest.newBuilder(URI.create("http://localhost:" + house.port() + path))
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
  }

  private static <T> HttpResponse<T> answer(HttpRequest request, BodyHandler<T> body) {
    try {
      return HTTP.send(request, body);
    } catch (IOException e) {
      throw new UncheckedIOException(request.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> claim(Map<String, ?> wanted) {
    return Map.of("description", "We found no agreement", "remedy", wanted);
  }

  private static String part(String boundary, String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(boundary, name, value);
  }
}
