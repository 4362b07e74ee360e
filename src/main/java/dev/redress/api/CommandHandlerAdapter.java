package dev.redress.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Gives our controllers' methods that change something what every command needs: a bounded number
 * of tries where two commands collide and, below {@code /api}, idempotency keys and {@code
 * If-Match}. It stands between the dispatcher and the controllers, since only from there both the
 * transaction and its answer are in reach.
 */
@Component
class CommandHandlerAdapter implements HandlerAdapter, Ordered {

  private static final Set<String> SAFE =
      Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

  private final RequestMappingHandlerAdapter controllers;
  private final Commands commands;

  CommandHandlerAdapter(
      @Lazy @Qualifier("requestMappingHandlerAdapter") RequestMappingHandlerAdapter controllers,
      Commands commands) {
    this.controllers = controllers;
    this.commands = commands;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public boolean supports(Object handler) {
    return handler instanceof HandlerMethod method
        && method.getBeanType().getPackageName().startsWith("dev.redress.");
  }

  @Override
  public @Nullable ModelAndView handle(
      HttpServletRequest request, HttpServletResponse response, Object handler) throws Exception {
    if (SAFE.contains(request.getMethod())) {
      return controllers.handle(request, response, handler);
    }
    Commands.Step command = (asked, answered) -> controllers.handle(asked, answered, handler);
    boolean once = ((HandlerMethod) handler).hasMethodAnnotation(OwnTransactions.class);
    String key = request.getHeader(IdempotencyKey.HEADER);
    String caller = request.getRemoteUser();
    if (ProblemResolver.isApi(request) && caller != null) {
      if (key != null && request.getMethod().equals(HttpMethod.POST.name())) {
        IdempotencyKey idempotency =
            new IdempotencyKey(caller, key, request.getMethod(), request.getRequestURI());
        if (once) {
          commands.keepAfterwards(idempotency, request, response, command);
        } else {
          commands.keep(idempotency, request, response, command);
        }
        return null;
      }
      if (!once && request.getHeader(HttpHeaders.IF_MATCH) != null) {
        commands.inOneTransaction(request, response, command);
        return null;
      }
    }
    return once ? command.run(request, response) : commands.retried(request, response, command);
  }

  @Override
  @Deprecated
  @SuppressWarnings("deprecation")
  public long getLastModified(HttpServletRequest request, Object handler) {
    return controllers.getLastModified(request, handler);
  }
}
