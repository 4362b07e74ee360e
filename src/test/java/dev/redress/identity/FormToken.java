package dev.redress.identity;

import jakarta.servlet.http.Cookie;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The token against forged requests, as a script in a page sends it. Spring's own {@code csrf()}
 * exchanges the house's token store for good, after which no browser gets into the house any more
 * that the tests share.
 */
public final class FormToken {

  private static final String TOKEN = "a-token";

  private FormToken() {}

  public static RequestPostProcessor formToken() {
    return FormToken::addTo;
  }

  private static MockHttpServletRequest addTo(MockHttpServletRequest request) {
    request.setCookies(new Cookie(SecurityConfiguration.CSRF_COOKIE, TOKEN));
    request.addHeader(SecurityConfiguration.CSRF_HEADER, TOKEN);
    return request;
  }
}
