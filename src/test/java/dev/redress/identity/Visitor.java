package dev.redress.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Somebody with a browser: keeps cookies, sends forms with their token, follows nothing. */
public final class Visitor {

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI house;

  public Visitor(int port) {
    this.house = URI.create("http://localhost:" + port);
  }

  /** A visitor who has signed in; the password is the name. */
  public static Visitor signedIn(int port, String account) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(account, account);
    return visitor;
  }

  public HttpResponse<String> signIn(String account, String password) {
    get("/login");
    return post("/login", Map.of("username", account, "password", password));
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(house.resolve(path));
    request.header("Accept", "text/html,*/*;q=0.8");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** As a script that takes nothing but a page. */
  public HttpResponse<String> getHtml(String path) {
    return send(HttpRequest.newBuilder(house.resolve(path)).header("Accept", "text/html").build());
  }

  /** As a script in a page would send it: with the token from the cookie. */
  public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(house.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html,*/*;q=0.8")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    cookie("REDRESS-XSRF-TOKEN").ifPresent(token -> request.header("X-REDRESS-XSRF-TOKEN", token));
    return send(request.build());
  }

  /** As Camunda's pages send it: with the token of their own cookie. */
  public HttpResponse<String> postJson(String path, String json) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(house.resolve(path))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json));
    cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
    return send(request.build());
  }

  public Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /** The path that an answer leads to. */
  public static String ledTo(HttpResponse<?> answer) {
    String location = answer.headers().firstValue("Location").orElse("nowhere");
    URI uri = URI.create(location);
    return uri.getRawQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getRawQuery();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
