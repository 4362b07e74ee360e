package dev.redress.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Matches a request by its whole path, whichever servlet serves it: Spring's own matchers leave out
 * the part that a servlet is mapped to, and would not see that {@code /camunda/api} is meant.
 */
final class Address implements RequestMatcher {

  private final @Nullable HttpMethod method;
  private final List<PathPattern> patterns;

  private Address(@Nullable HttpMethod method, List<String> patterns) {
    this.method = method;
    this.patterns = patterns.stream().map(PathPatternParser.defaultInstance::parse).toList();
  }

  static Address of(Route route) {
    return new Address(route.method(), route.patterns());
  }

  static Address of(String... patterns) {
    return new Address(null, List.of(patterns));
  }

  static Address posting(String... patterns) {
    return new Address(HttpMethod.POST, List.of(patterns));
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    if (method != null && !method.matches(request.getMethod()) && !isHeadOfGet(request)) {
      return false;
    }
    return leadsTo(request.getRequestURI().substring(request.getContextPath().length()));
  }

  boolean leadsTo(String path) {
    PathContainer container = PathContainer.parsePath(path);
    return patterns.stream().anyMatch(pattern -> pattern.matches(container));
  }

  private boolean isHeadOfGet(HttpServletRequest request) {
    return HttpMethod.GET.equals(method) && HttpMethod.HEAD.matches(request.getMethod());
  }
}
