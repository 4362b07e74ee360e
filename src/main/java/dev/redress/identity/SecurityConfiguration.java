package dev.redress.identity;

import io.github.wimdeblauwe.htmx.spring.boot.security.HxRefreshHeaderAuthenticationEntryPoint;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * One sign-in for pages, Camunda's web applications and the REST face. People sign in with a form
 * and have a session; systems send HTTP Basic with each call and have none.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

  /** Camunda's web applications have cookie and header of the default names for themselves. */
  static final String CSRF_COOKIE = "REDRESS-XSRF-TOKEN";

  static final String CSRF_HEADER = "X-REDRESS-XSRF-TOKEN";

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'self'";

  /** Camunda writes a policy of its own, with a nonce for its scripts. */
  private static final RequestMatcher OUR_PAGES =
      new NegatedRequestMatcher(Address.of("/camunda/**"));

  private static final RequestMatcher CHANGES_WITH_CALLER =
      new NegatedRequestMatcher(
          Address.of(
              "/css/**",
              "/js/**",
              "/img/**",
              "/webjars/**",
              "/camunda/lib/**",
              "/camunda/assets/**",
              "/camunda/app/*/*.js",
              "/camunda/app/*/*.css"));

  @Bean
  @Order(50)
  SecurityFilterChain systemsAndScripts(
      HttpSecurity http,
      Routes routes,
      @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures)
      throws Exception {
    RefusedAtTheDoor refused = new RefusedAtTheDoor(failures);
    return headers(http)
        .securityMatcher(Address.of("/api/**"))
        .authorizeHttpRequests(requests -> open(requests, routes))
        .httpBasic(basic -> basic.authenticationEntryPoint(refused))
        .exceptionHandling(it -> it.authenticationEntryPoint(refused).accessDeniedHandler(refused))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfTokens())
                    .csrfTokenRequestHandler(new CsrfTokens())
                    .ignoringRequestMatchers(new SystemCall()))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .build();
  }

  /** Monitoring brings its password with every call. */
  @Bean
  @Order(60)
  SecurityFilterChain monitoring(HttpSecurity http, Routes routes) throws Exception {
    return headers(http)
        .securityMatcher(Address.of("/actuator/**"))
        .authorizeHttpRequests(requests -> open(requests, routes))
        .httpBasic(Customizer.withDefaults())
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .build();
  }

  @Bean
  @Order(100)
  SecurityFilterChain people(HttpSecurity http, Routes routes, Landing landing) throws Exception {
    return headers(http)
        .authorizeHttpRequests(requests -> open(requests, routes))
        .formLogin(
            form -> form.loginPage("/login").successHandler(landing.afterSignIn()).permitAll())
        .logout(logout -> logout.logoutSuccessUrl("/login?signed-out").permitAll())
        .exceptionHandling(
            it ->
                it.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                        Address.of("/camunda/api/**"))
                    .defaultAuthenticationEntryPointFor(
                        new HxRefreshHeaderAuthenticationEntryPoint(),
                        new RequestHeaderRequestMatcher("HX-Request"))
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), Address.of("/**")))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfTokens())
                    .csrfTokenRequestHandler(new CsrfTokens())
                    // Camunda's own filter guards it, with its own token.
                    .ignoringRequestMatchers(Address.of("/camunda/**")))
        .addFilterAfter(new WebAppSignOut(), AuthorizationFilter.class)
        .build();
  }

  private static HttpSecurity headers(HttpSecurity http) throws Exception {
    return http.headers(
        headers ->
            headers
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(
                    new DelegatingRequestMatcherHeaderWriter(
                        CHANGES_WITH_CALLER, new CacheControlHeadersWriter()))
                .addHeaderWriter(
                    new DelegatingRequestMatcherHeaderWriter(
                        OUR_PAGES, new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY)))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN)));
  }

  private static void open(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      Routes routes) {
    // The request itself was let in; error pages and forwards only finish it.
    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll();
    for (Route route : routes.all()) {
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl address =
          requests.requestMatchers(Address.of(route));
      switch (route.to()) {
        case ANYONE -> address.permitAll();
        case SIGNED_IN -> address.authenticated();
        case ROLES ->
            address.hasAnyAuthority(
                route.roles().stream().map(Role::authority).toArray(String[]::new));
        case NOBODY -> address.denyAll();
      }
    }
    requests.anyRequest().denyAll();
  }

  /** Scripts of the task forms read the cookie and send it back in the header. */
  private static CookieCsrfTokenRepository csrfTokens() {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieName(CSRF_COOKIE);
    tokens.setHeaderName(CSRF_HEADER);
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
    return tokens;
  }

  @Bean
  UserDetailsService accountsForSignIn(Accounts accounts) {
    return name ->
        accounts
            .credentials(name)
            .map(found -> new SignedIn(found.account(), found.passwordHash()))
            .orElseThrow(() -> new UsernameNotFoundException(name));
  }

  /** A bean of its own: {@link Accounts} needs it, and sign-in needs {@link Accounts}. */
  @Configuration(proxyBeanMethods = false)
  static class Passwords {
    @Bean
    PasswordEncoder passwordEncoder() {
      return new RememberedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }
  }
}
