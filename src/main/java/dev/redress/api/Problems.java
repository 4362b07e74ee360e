package dev.redress.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.redress.claims.MayNotFileYet;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Refusal;
import dev.redress.policy.Ground;
import dev.redress.policy.Grounded;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says what went wrong, whatever it was, as a {@link Problem} in the caller's language. */
@Component
class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private static final String MISSING = "MISSING";
  private static final String WRONG_VALUE = "WRONG_VALUE";

  private static final String MONEY = "{\"amount\": \"25.00\", \"currency\": \"USD\"}";

  private final Phrasebook phrasebook;

  Problems(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  Problem of(Throwable failure, Locale locale) {
    if (failure instanceof Refusal refusal) {
      return refused(refusal, locale);
    }
    if (failure instanceof InvalidRequest invalid) {
      return invalid(List.of(field(invalid.field(), invalid.code(), locale)), locale);
    }
    if (failure instanceof HttpMessageNotReadableException unreadable) {
      return unreadable(unreadable.getMostSpecificCause(), unreadable.getCause(), locale);
    }
    if (failure instanceof MethodArgumentNotValidException invalid) {
      return invalid(
          invalid.getBindingResult().getFieldErrors().stream()
              .map(FieldError::getField)
              .distinct()
              .sorted()
              .map(name -> field(name, MISSING, locale))
              .toList(),
          locale);
    }
    if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
      return invalid(
          List.of(wrongValue(mismatch.getName(), mismatch.getRequiredType(), locale)), locale);
    }
    if (failure instanceof MissingServletRequestParameterException missing) {
      return invalid(List.of(field(missing.getParameterName(), MISSING, locale)), locale);
    }
    if (failure instanceof MissingServletRequestPartException missing) {
      return invalid(List.of(field(missing.getRequestPartName(), MISSING, locale)), locale);
    }
    if (failure instanceof CsrfException) {
      return problem(HttpStatus.FORBIDDEN, "SESSION_TOKEN_MISSING", locale);
    }
    HttpStatus status = statusOf(failure);
    if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
      LOG.error("A call failed", failure);
    }
    return plain(status, locale);
  }

  /** A claim that the policy refused for good: it stands in the case file and can be appealed. */
  Problem claimRefused(List<Ground> grounds, String disputeHref, String appealHref, Locale locale) {
    return problem(HttpStatus.UNPROCESSABLE_ENTITY, "CLAIM_REFUSED", locale)
        .withGrounds(GroundJson.of(grounds, phrasebook, locale), null)
        .appealable(disputeHref, appealHref);
  }

  private Problem refused(Refusal refusal, Locale locale) {
    HttpStatus status = HttpStatus.valueOf(refusal.kind().status());
    String sentence = phrasebook.say(refusal, locale);
    Problem problem = Problem.of(status.value(), refusal.code(), title(status, locale), sentence);
    if (!refusal.field().isEmpty()) {
      problem =
          problem.withErrors(
              List.of(new FieldProblem(refusal.field(), refusal.code(), sentence, List.of())));
    }
    if (refusal instanceof MayNotFileYet early) {
      return problem.withGrounds(GroundJson.of(early.grounds(), phrasebook, locale), early.from());
    }
    if (refusal instanceof Grounded grounded) {
      return problem.withGrounds(GroundJson.of(grounded.grounds(), phrasebook, locale), null);
    }
    return problem.withFacts(refusal.facts());
  }

  private Problem unreadable(Throwable root, @Nullable Throwable cause, Locale locale) {
    if (cause instanceof UnrecognizedPropertyException unknown) {
      return invalid(List.of(field(path(unknown), "UNKNOWN_FIELD", locale)), locale);
    }
    if (cause instanceof InvalidFormatException wrong) {
      return invalid(List.of(wrongValue(path(wrong), wrong.getTargetType(), locale)), locale);
    }
    if (cause instanceof MismatchedInputException mismatch && !mismatch.getPath().isEmpty()) {
      return invalid(List.of(wrongValue(path(mismatch), mismatch.getTargetType(), locale)), locale);
    }
    if (cause instanceof JsonMappingException mapping
        && !mapping.getPath().isEmpty()
        && root instanceof Refusal refusal) {
      return refused(refusal, locale);
    }
    if (cause instanceof JsonProcessingException) {
      return problem(HttpStatus.BAD_REQUEST, "MALFORMED_JSON", locale);
    }
    return problem(HttpStatus.BAD_REQUEST, "BODY_MISSING", locale);
  }

  private static String path(JsonMappingException at) {
    return at.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  private FieldProblem wrongValue(String name, @Nullable Class<?> wanted, Locale locale) {
    if (wanted != null && wanted.isEnum()) {
      List<String> allowed =
          Arrays.stream(Objects.requireNonNull(wanted.getEnumConstants()))
              .map(constant -> ((Enum<?>) constant).name())
              .toList();
      String detail =
          phrasebook.say(
              "problem.field.NOT_ONE_OF", Map.of("allowed", String.join(", ", allowed)), locale);
      return new FieldProblem(name, WRONG_VALUE, detail, allowed);
    }
    return field(name, wanted == Money.class ? "WRONG_MONEY" : WRONG_VALUE, locale);
  }

  private FieldProblem field(String name, String code, Locale locale) {
    String detail = phrasebook.say("problem.field." + code, Map.of("example", MONEY), locale);
    return new FieldProblem(name, code, detail, List.of());
  }

  private Problem invalid(List<FieldProblem> fields, Locale locale) {
    return problem(HttpStatus.BAD_REQUEST, "INVALID_REQUEST", locale).withErrors(fields);
  }

  private Problem plain(HttpStatus status, Locale locale) {
    String code =
        switch (status) {
          case UNAUTHORIZED -> "NOT_SIGNED_IN";
          case FORBIDDEN -> "NOT_ALLOWED";
          default -> status.name();
        };
    return problem(status, code, locale);
  }

  private Problem problem(HttpStatus status, String code, Locale locale) {
    return Problem.of(
        status.value(), code, title(status, locale), phrasebook.say("problem." + code, locale));
  }

  private String title(HttpStatus status, Locale locale) {
    return phrasebook.say("problem.title." + status.value(), locale);
  }

  private static HttpStatus statusOf(Throwable failure) {
    if (failure instanceof AuthenticationException) {
      return HttpStatus.UNAUTHORIZED;
    }
    if (failure instanceof AccessDeniedException) {
      return isSignedIn() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED;
    }
    if (failure instanceof PreconditionFailed) {
      return HttpStatus.PRECONDITION_FAILED;
    }
    if (failure instanceof BodyTooLarge || failure instanceof MaxUploadSizeExceededException) {
      return HttpStatus.PAYLOAD_TOO_LARGE;
    }
    if (Collisions.isCollision(failure)) {
      return HttpStatus.CONFLICT;
    }
    if (failure instanceof ErrorResponse known) {
      HttpStatus status = HttpStatus.resolve(known.getStatusCode().value());
      return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
    if (failure instanceof MultipartException) {
      return HttpStatus.BAD_REQUEST;
    }
    return HttpStatus.INTERNAL_SERVER_ERROR;
  }

  private static boolean isSignedIn() {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    return caller != null && !(caller instanceof AnonymousAuthenticationToken);
  }
}
