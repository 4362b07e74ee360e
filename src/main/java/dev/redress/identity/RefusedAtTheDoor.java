package dev.redress.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.guarantee.Languages;
import dev.redress.guarantee.Phrasebook;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** How the REST face answers a call that never reached it: a problem (RFC 9457). */
final class RefusedAtTheDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final Phrasebook phrasebook;
  private final ObjectMapper json;

  RefusedAtTheDoor(Phrasebook phrasebook, ObjectMapper json) {
    this.phrasebook = phrasebook;
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    // A browser would answer the challenge with a window of its own.
    if (request.getHeader("Sec-Fetch-Mode") == null) {
      response.setHeader(
          HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Redress\", charset=\"UTF-8\"");
    }
    answer(request, response, HttpStatus.UNAUTHORIZED, "NOT_SIGNED_IN");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    answer(
        request,
        response,
        HttpStatus.FORBIDDEN,
        reason instanceof CsrfException ? "SESSION_TOKEN_MISSING" : "NOT_ALLOWED");
  }

  private void answer(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
      throws IOException {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.value());
    problem.put("code", code);
    problem.put("detail", phrasebook.say("refusal." + code, languageOf(request)));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
  }

  private static Locale languageOf(HttpServletRequest request) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn caller
        ? caller.language()
        : Languages.nearest(request.getLocale());
  }
}
