package dev.redress.api;

import dev.redress.casefile.Caller;
import dev.redress.guarantee.Actor.Role;
import java.security.Principal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Caller}: the signed-in account and its roles. */
final class CallerResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Caller resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return of(request);
  }

  static Caller of(NativeWebRequest request) {
    Principal principal = request.getUserPrincipal();
    if (principal == null) {
      throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(Role.values())
        .filter(role -> role != Role.SYSTEM && request.isUserInRole(role.name()))
        .forEach(roles::add);
    return new Caller(principal.getName(), roles);
  }
}
