package dev.redress.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * How a call is answered that never reached the REST face: as that face answers every failure.
 * Nobody in this module needs to know its problems.
 */
final class RefusedAtTheDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final HandlerExceptionResolver failures;

  RefusedAtTheDoor(HandlerExceptionResolver failures) {
    this.failures = failures;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
    failures.resolveException(request, response, null, reason);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason) {
    failures.resolveException(request, response, null, reason);
  }
}
