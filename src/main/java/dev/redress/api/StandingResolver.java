package dev.redress.api;

import dev.redress.casefile.CaseFiles;
import dev.redress.casefile.Standing;
import dev.redress.disputes.Disputes;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives controllers the dispute that the path's {@code number} names and as whom the caller stands
 * in it; for whoever is nobody there, it does not exist. Refuses a command whose {@code If-Match}
 * is not the dispute's tag; from then on nobody else changes the dispute before the command has.
 */
@Component
class StandingResolver implements HandlerMethodArgumentResolver {

  private final CaseFiles caseFiles;
  private final Disputes disputes;

  StandingResolver(CaseFiles caseFiles, Disputes disputes) {
    this.caseFiles = caseFiles;
    this.disputes = disputes;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Standing.class;
  }

  @Override
  public Standing resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Standing standing = caseFiles.find(number(request), CallerResolver.of(request));
    String wanted = request.getHeader(HttpHeaders.IF_MATCH);
    if (wanted != null) {
      long id = standing.dispute().id();
      disputes.lock(id);
      Tags.requireMatch(wanted, Tags.of(disputes.timeline(id)));
    }
    return standing;
  }

  private static String number(NativeWebRequest request) {
    Map<?, ?> variables =
        (Map<?, ?>)
            Objects.requireNonNull(
                request.getAttribute(
                    HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                    RequestAttributes.SCOPE_REQUEST));
    return String.valueOf(variables.get("number"));
  }
}
