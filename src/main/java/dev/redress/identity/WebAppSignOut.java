package dev.redress.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signing out of one of Camunda's web applications ends the one session that all share. */
final class WebAppSignOut extends OncePerRequestFilter {

  private static final RequestMatcher SIGN_OUT =
      Address.posting("/camunda/api/admin/auth/user/*/logout");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !SIGN_OUT.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (!HttpStatus.valueOf(response.getStatus()).isError()) {
      new SecurityContextLogoutHandler()
          .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
    }
  }
}
