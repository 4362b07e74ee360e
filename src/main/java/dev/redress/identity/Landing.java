package dev.redress.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where an account's work begins. */
@Component
class Landing {

  static final String TASKLIST = "/camunda/app/tasklist/default/";
  static final String COCKPIT = "/camunda/app/cockpit/default/";
  static final String STAFF = "/staff";
  static final String PORTAL = "/";

  /** The page to send somebody to who asked for none. */
  String pageOf(Set<Role> roles) {
    if (roles.contains(Role.BUYER) || roles.contains(Role.SELLER)) {
      return PORTAL;
    }
    if (roles.contains(Role.CASE_WORKER) || roles.contains(Role.SENIOR_REVIEWER)) {
      return TASKLIST;
    }
    if (roles.contains(Role.MANAGER)) {
      return COCKPIT;
    }
    return roles.contains(Role.ADMIN) ? STAFF : PORTAL;
  }

  /** Back to the page that was asked for, else where the work begins. */
  AuthenticationSuccessHandler afterSignIn() {
    return new SavedRequestAwareAuthenticationSuccessHandler() {
      @Override
      protected String determineTargetUrl(
          HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedIn caller
            ? pageOf(caller.roles())
            : PORTAL;
      }
    };
  }
}
