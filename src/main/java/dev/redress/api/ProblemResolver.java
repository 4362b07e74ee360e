package dev.redress.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers every failure below {@code /api} as a problem, whoever met it: a controller, the search
 * for one, or, asked by the sign-in's filters, security.
 */
@Component
class ProblemResolver implements HandlerExceptionResolver {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);

  private final Problems problems;
  private final LocaleResolver language;
  private final ObjectMapper json;

  ProblemResolver(Problems problems, LocaleResolver language, ObjectMapper json) {
    this.problems = problems;
    this.language = language;
    this.json = json;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (!isApi(request)) {
      return null;
    }
    if (response.isCommitted()) {
      LOG.warn("A call failed while its answer was under way", failure);
      return new ModelAndView();
    }
    try {
      answer(request, response, failure);
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("The caller went away", e);
    }
    return new ModelAndView();
  }

  void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
      throws IOException {
    Problem problem = problems.of(failure, language.resolveLocale(request));
    if (failure instanceof ErrorResponse known) {
      known
          .getHeaders()
          .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }
    // A browser would answer the challenge with a window of its own.
    if (problem.status() == HttpStatus.UNAUTHORIZED.value()
        && request.getHeader("Sec-Fetch-Mode") == null) {
      response.setHeader(
          HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Redress\", charset=\"UTF-8\"");
    }
    byte[] body = json.writeValueAsBytes(problem);
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }
}
