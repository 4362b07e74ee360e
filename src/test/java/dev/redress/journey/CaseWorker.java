package dev.redress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.identity.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A case worker or senior reviewer with Tasklist open: takes tasks and completes them by the calls
 * that Tasklist and its forms make, in one session.
 */
final class CaseWorker {

  static final String REVIEW = "UserTask_ReviewClaim";
  static final String APPROVAL = "UserTask_ApproveDecision";
  static final String APPEAL = "UserTask_ReviewAppeal";
  static final String BLIND = "UserTask_ReviewBlind";

  private static final Pattern VERSION = Pattern.compile("data-version=\"(\\d+)\"");

  private static final String ENGINE = "/camunda/api/engine/engine/default";

  private final House house;
  private final String account;
  private final Visitor browser;

  CaseWorker(House house, String account) {
    this.house = house;
    this.account = account;
    this.browser = Visitor.signedIn(house.port(), account);
    assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
  }

  /** Takes the task when it is there, fills the form in and completes it. */
  void completes(String task, Complaint dispute, Map<String, String> form) {
    takes(task, dispute).succeeded();
    assertThat(fillsIn(task, dispute, form)).as("what the form shows").isEmpty();
    submits(task, dispute).succeeded();
    dispute.holdsTogether();
  }

  /** Claims the task for this person. */
  Answer takes(String task, Complaint dispute) {
    return engine(task, dispute, "claim", Map.of("userId", account));
  }

  /** As Tasklist's cross beside the name does. */
  Answer putsBack(String task, Complaint dispute) {
    return engine(task, dispute, "unclaim", Map.of());
  }

  /** A manager takes the task from this person, for others. */
  void loses(String task, Complaint dispute) {
    Visitor manager = Visitor.signedIn(house.port(), "manager");
    manager.get("/camunda/app/cockpit/default/");
    String path = ENGINE + "/task/" + id(task, dispute) + "/unclaim";
    assertThat(manager.postJson(path, house.write(Map.of())).statusCode()).isEqualTo(204);
  }

  /** Saves the form; answers the codes of what it then shows to be wrong. */
  List<String> fillsIn(String task, Complaint dispute, Map<String, String> form) {
    return saves(task, dispute, form, version(task, dispute))
        .body()
        .path("problems")
        .findValuesAsText("code");
  }

  /** Saves the form as it stands in a window that showed this version of the draft. */
  Answer saves(String task, Complaint dispute, Map<String, String> form, long basedOn) {
    Map<String, String> fields = new HashMap<>(form);
    fields.put("basedOn", Long.toString(basedOn));
    HttpResponse<String> saved =
        browser.post("/casework/tasks/" + id(task, dispute) + "/draft", fields);
    return new Answer(saved.statusCode(), house.read(saved.body()));
  }

  /** The version of the draft that the form shows. */
  long version(String task, Complaint dispute) {
    Matcher shown = VERSION.matcher(reads(task, dispute));
    return shown.find() ? Long.parseLong(shown.group(1)) : 0;
  }

  /** Completes the task as Tasklist's button does. */
  Answer submits(String task, Complaint dispute) {
    return submits(task, dispute, Map.of());
  }

  /** Completes the task with variables that whoever calls the engine could make up. */
  Answer submits(String task, Complaint dispute, Map<String, ?> variables) {
    return engine(task, dispute, "complete", Map.of("variables", variables));
  }

  /** Whether the dispute's task lies in Tasklist now. */
  boolean sees(String task, Complaint dispute) {
    return find(task, dispute).isPresent();
  }

  /** Whether a list in Tasklist, by the name that the engine has for it, shows the task. */
  boolean sees(String list, String task, Complaint dispute) {
    JsonNode filters = house.read(browser.get(ENGINE + "/filter").body());
    String filter =
        StreamSupport.stream(filters.spliterator(), false)
            .filter(found -> found.path("name").asText().equals(list))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no list " + list + " in " + filters))
            .path("id")
            .asText();
    JsonNode shown = house.read(browser.get(ENGINE + "/filter/" + filter + "/list").body());
    return find(task, dispute)
        .map(found -> shown.findValuesAsText("id").contains(found.path("id").asText()))
        .orElse(false);
  }

  /** Tries to take a task whose id somebody else has told. */
  Answer takesById(String taskId) {
    HttpResponse<String> answer =
        browser.postJson(
            ENGINE + "/task/" + taskId + "/claim", house.write(Map.of("userId", account)));
    return new Answer(answer.statusCode(), house.read(answer.body()));
  }

  /** Why this person may not take the task, in words; empty where they may. */
  List<String> isToldWhyNot(String task, Complaint dispute) {
    HttpResponse<String> answer =
        browser.get("/casework/tasks/" + id(task, dispute) + "/admission");
    return house.read(answer.body()).path("problems").findValuesAsText("text");
  }

  /** What stands in the form's place for whoever may not take the task. */
  String isRefusedTheForm(String task, Complaint dispute) {
    HttpResponse<String> answer = browser.getHtml("/casework/tasks/" + id(task, dispute));
    assertThat(answer.statusCode()).isEqualTo(422);
    return house.read(answer.body()).path("problems").path(0).path("text").asText();
  }

  /** The card of the task in the list. */
  JsonNode card(String task, Complaint dispute) {
    String taskId = id(task, dispute);
    return house.read(browser.get("/casework/cards?task=" + taskId).body()).path(taskId);
  }

  /** Does what the form does at once, beside the draft. */
  Answer acts(String task, Complaint dispute, String act, Map<String, String> fields) {
    HttpResponse<String> done =
        browser.post("/casework/tasks/" + id(task, dispute) + "/" + act, fields);
    return new Answer(done.statusCode(), house.read(done.body()));
  }

  /** The decision as both sides would read it. */
  String previews(String task, Complaint dispute) {
    return page(task, dispute, "/preview");
  }

  /** What was saved last at the form, by whomever. */
  String readsDraft(String task, Complaint dispute) {
    return page(task, dispute, "/draft");
  }

  private String page(String task, Complaint dispute, String part) {
    HttpResponse<String> page = browser.get("/casework/tasks/" + id(task, dispute) + part);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return page.body();
  }

  /** Calls the engine by hand, about a dispute's task. */
  Answer calls(String task, Complaint dispute, String verb, Map<String, ?> body) {
    return engine(task, dispute, verb, body);
  }

  /** Calls the engine by hand. */
  Answer calls(String path, Map<String, ?> body) {
    HttpResponse<String> answer = browser.postJson(ENGINE + path, house.write(body));
    return new Answer(answer.statusCode(), house.read(answer.body()));
  }

  String instance(String task, Complaint dispute) {
    return waiting(task, dispute).path("processInstanceId").asText();
  }

  String execution(String task, Complaint dispute) {
    return waiting(task, dispute).path("executionId").asText();
  }

  /** The jobs of a process as the engine shows them to this person. */
  JsonNode jobs(String instance) {
    return house.read(browser.get(ENGINE + "/job?processInstanceId=" + instance).body());
  }

  /** A page of staff, for what comes of opening it. */
  void opens(String path) {
    assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
  }

  /** The page that the embedded form shows. */
  String reads(String task, Complaint dispute) {
    HttpResponse<String> page = browser.get("/casework/tasks/" + id(task, dispute));
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  /** Both parties' history, which goes on record. */
  String asksForHistories(String task, Complaint dispute) {
    return shown(browser.post("/casework/tasks/" + id(task, dispute) + "/histories", Map.of()));
  }

  /** How disputes like this one were decided. */
  String precedentsOf(String task, Complaint dispute) {
    return shown(browser.get("/casework/tasks/" + id(task, dispute) + "/precedents"));
  }

  private static String shown(HttpResponse<String> page) {
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return page.body();
  }

  private Answer engine(String task, Complaint dispute, String verb, Map<String, ?> body) {
    HttpResponse<String> answer =
        browser.postJson(ENGINE + "/task/" + id(task, dispute) + "/" + verb, house.write(body));
    dispute.holdsTogether();
    return new Answer(answer.statusCode(), house.read(answer.body()));
  }

  /** Waits until the task is there. */
  String id(String task, Complaint dispute) {
    return waiting(task, dispute).path("id").asText();
  }

  private JsonNode waiting(String task, Complaint dispute) {
    House.soon(() -> assertThat(find(task, dispute)).as("%s in Tasklist", task).isPresent());
    return find(task, dispute).orElseThrow();
  }

  private Optional<JsonNode> find(String task, Complaint dispute) {
    return StreamSupport.stream(tasks(dispute).spliterator(), false)
        .filter(found -> found.path("taskDefinitionKey").asText().equals(task))
        .findFirst();
  }

  private JsonNode tasks(Complaint dispute) {
    HttpResponse<String> answer =
        browser.get(ENGINE + "/task?processInstanceBusinessKeyLike=" + dispute.number() + "%25");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return house.read(answer.body());
  }
}
