package dev.redress.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What people see when something is wrong: what it is, in their language, and a way out. */
@Component
class ErrorPages implements ErrorViewResolver {

  private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 413, 500);

  private final Callers callers;
  private final Landing landing;

  ErrorPages(Callers callers, Landing landing) {
    this.callers = callers;
    this.landing = landing;
  }

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> facts) {
    int code = status.value();
    int explained = EXPLAINED.contains(code) ? code : status.is4xxClientError() ? 400 : 500;
    String wayOut =
        callers.signedIn().map(caller -> landing.pageOf(caller.roles())).orElse(Landing.PORTAL);
    ModelAndView page = new ModelAndView("error");
    page.setStatus(status);
    page.addObject("status", code);
    page.addObject("problem", "error." + explained);
    page.addObject("wayOut", wayOut);
    page.addObject("otherAccount", code == HttpStatus.FORBIDDEN.value() && callers.isSignedIn());
    return page;
  }
}
