package dev.redress.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Runs the methods of controllers, ours that change something with what every command needs: a
 * bounded number of tries where two commands collide, and idempotency keys and {@code If-Match}
 * below {@code /api}. Around the controller, since only from there both the transaction and its
 * answer are in reach.
 */
final class CommandHandlerAdapter extends RequestMappingHandlerAdapter {

  private static final Set<String> SAFE =
      Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

  private final ObjectProvider<Commands> commands;

  CommandHandlerAdapter(ObjectProvider<Commands> commands) {
    this.commands = commands;
  }

  @Override
  protected @Nullable ModelAndView invokeHandlerMethod(
      HttpServletRequest request, HttpServletResponse response, HandlerMethod method)
      throws Exception {
    if (SAFE.contains(request.getMethod())
        || !method.getBeanType().getPackageName().startsWith("dev.redress.")) {
      return super.invokeHandlerMethod(request, response, method);
    }
    Commands.Step command = (asked, answered) -> super.invokeHandlerMethod(asked, answered, method);
    boolean once = method.hasMethodAnnotation(OwnTransactions.class);
    String key = request.getHeader(IdempotencyKey.HEADER);
    String caller = request.getRemoteUser();
    if (ProblemResolver.isApi(request) && caller != null) {
      if (key != null && request.getMethod().equals(HttpMethod.POST.name())) {
        IdempotencyKey idempotency =
            new IdempotencyKey(caller, key, request.getMethod(), request.getRequestURI());
        if (once) {
          commands.getObject().keepAfterwards(idempotency, request, response, command);
        } else {
          commands.getObject().keep(idempotency, request, response, command);
        }
        return null;
      }
      if (!once && request.getHeader(HttpHeaders.IF_MATCH) != null) {
        commands.getObject().inOneTransaction(request, response, command);
        return null;
      }
    }
    return once
        ? command.run(request, response)
        : commands.getObject().retried(request, response, command);
  }
}
