package dev.redress.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A call that brings its password along, from a program: no other site can have caused it. A
 * browser marks what it sends with {@code Sec-Fetch-Site}, and may add a password it remembers to
 * what another site made it send: that is no system's call.
 */
final class SystemCall implements RequestMatcher {

  @Override
  public boolean matches(HttpServletRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization != null
        && authorization.toLowerCase(Locale.ROOT).startsWith("basic ")
        && request.getHeader("Sec-Fetch-Site") == null;
  }
}
