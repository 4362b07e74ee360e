package dev.redress.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as it stands on the wire: {@code application/problem+json} (RFC 9457).
 *
 * @param code stable across releases; {@code type} is made of it
 * @param detail in the caller's language
 * @param errors what is wrong, field by field
 * @param facts what met the rule that refused, by name
 * @param grounds every rule of the policy that speaks against a claim or an appeal
 * @param from when time alone will have overcome the grounds, null where it will not
 * @param dispute where the dispute that this is about can be read
 * @param appeal where the refusal can be appealed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
    URI type,
    String title,
    int status,
    String code,
    String detail,
    List<FieldProblem> errors,
    Map<String, Object> facts,
    List<GroundJson> grounds,
    @Nullable Instant from,
    @Nullable String dispute,
    @Nullable String appeal) {

  static Problem of(int status, String code, String title, String detail) {
    return new Problem(
        typeOf(code),
        title,
        status,
        code,
        detail,
        List.of(),
        Map.of(),
        List.of(),
        null,
        null,
        null);
  }

  private static URI typeOf(String code) {
    return URI.create("urn:redress:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  Problem withErrors(List<FieldProblem> fields) {
    return new Problem(
        type, title, status, code, detail, fields, facts, grounds, from, dispute, appeal);
  }

  Problem withFacts(Map<String, Object> known) {
    return new Problem(
        type, title, status, code, detail, errors, known, grounds, from, dispute, appeal);
  }

  Problem withGrounds(List<GroundJson> against, @Nullable Instant until) {
    return new Problem(
        type, title, status, code, detail, errors, facts, against, until, dispute, appeal);
  }

  Problem appealable(String disputeHref, String appealHref) {
    return new Problem(
        type, title, status, code, detail, errors, facts, grounds, from, disputeHref, appealHref);
  }
}
