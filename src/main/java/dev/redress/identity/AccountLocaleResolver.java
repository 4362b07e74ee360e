package dev.redress.identity;

import dev.redress.guarantee.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * In which language to answer: the account's; before signing in, the one chosen by {@code ?lang=}
 * or earlier (a cookie), else what the browser prefers.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class AccountLocaleResolver implements LocaleResolver {

  static final String CHOICE = "lang";

  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final Callers callers;

  AccountLocaleResolver(Callers callers) {
    this.callers = callers;
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return callers
        .signedIn()
        .map(SignedIn::language)
        .or(() -> chosen(request))
        .orElseGet(() -> Languages.nearest(request.getLocale()));
  }

  private static Optional<Locale> chosen(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(CHOICE))
        .or(
            () ->
                Optional.ofNullable(WebUtils.getCookie(request, CHOICE))
                    .map(jakarta.servlet.http.Cookie::getValue))
        .map(Locale::forLanguageTag)
        .filter(wish -> !wish.getLanguage().isEmpty())
        .map(Languages::nearest);
  }

  /** Remembers the choice in this browser. */
  @Override
  public void setLocale(
      HttpServletRequest request,
      @Nullable HttpServletResponse response,
      @Nullable Locale language) {
    if (response == null || language == null) {
      return;
    }
    ResponseCookie cookie =
        ResponseCookie.from(CHOICE, Languages.nearest(language).toLanguageTag())
            .path("/")
            .maxAge(REMEMBERED)
            .sameSite("Lax")
            .secure(request.isSecure())
            .httpOnly(true)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
