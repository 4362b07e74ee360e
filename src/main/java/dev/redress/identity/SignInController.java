package dev.redress.identity;

import dev.redress.guarantee.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The door: signing in, choosing a language, and the staff's signposts. */
@Controller
class SignInController {

  private final Accounts accounts;
  private final Callers callers;
  private final Landing landing;
  private final AccountLocaleResolver languages;
  private final boolean demonstration;

  SignInController(
      Accounts accounts,
      Callers callers,
      Landing landing,
      AccountLocaleResolver languages,
      Environment environment) {
    this.accounts = accounts;
    this.callers = callers;
    this.landing = landing;
    this.languages = languages;
    this.demonstration = environment.acceptsProfiles(Profiles.of("default"));
  }

  @GetMapping("/login")
  String signIn(
      @RequestParam(name = AccountLocaleResolver.CHOICE, required = false) @Nullable String choice,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (choice != null) {
      languages.setLocale(request, response, Locale.forLanguageTag(choice));
    }
    Optional<SignedIn> signedIn = callers.signedIn();
    if (signedIn.isPresent()) {
      return "redirect:" + landing.pageOf(signedIn.get().roles());
    }
    model.addAttribute("demonstration", demonstration);
    return "login";
  }

  /** Changes the language of the account, or of this browser, and goes back to the page. */
  @PostMapping("/language")
  String language(
      @RequestParam(AccountLocaleResolver.CHOICE) String choice,
      @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String referer,
      HttpServletRequest request,
      HttpServletResponse response) {
    Locale language = Languages.nearest(Locale.forLanguageTag(choice));
    languages.setLocale(request, response, language);
    callers
        .signedIn()
        .ifPresent(
            caller -> {
              accounts.setLanguage(caller.getUsername(), language);
              speak(caller.speaking(language), request, response);
            });
    return "redirect:" + pathOf(referer);
  }

  /** In which language the pages speak, for Camunda's web applications to speak it too. */
  @GetMapping("/language")
  @ResponseBody
  Map<String, String> language(Locale locale) {
    return Map.of("language", Languages.nearest(locale).toLanguageTag());
  }

  @GetMapping("/staff")
  String staff(Model model) {
    model.addAttribute("demonstration", demonstration);
    return "staff";
  }

  private static void speak(
      SignedIn caller, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities()));
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
  }

  /** Only the path: nobody is led elsewhere from here. */
  private static String pathOf(@Nullable String referer) {
    if (referer == null) {
      return Landing.PORTAL;
    }
    try {
      URI page = new URI(referer);
      String path = page.getRawPath();
      if (path == null || !path.startsWith("/") || path.startsWith("//")) {
        return Landing.PORTAL;
      }
      return page.getRawQuery() == null || path.equals("/login")
          ? path
          : path + "?" + page.getRawQuery();
    } catch (URISyntaxException notAnAddress) {
      return Landing.PORTAL;
    }
  }
}
