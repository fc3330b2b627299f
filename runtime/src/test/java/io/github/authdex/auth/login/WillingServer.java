package io.github.authdex.auth.login;

import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.internal.text.PercentEncoding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * An authorization server at which everybody consents at once, and a resource that takes its
 * tokens, {@code /mcp}. A test changes what it says of itself and what it answers.
 */
final class WillingServer implements AutoCloseable {
  private final Loopback server = new Loopback(this::answer);

  /** Members of its metadata, in JSON; a quote is an apostrophe. */
  final Map<String, String> members = new ConcurrentHashMap<>();

  /** The authorization server that the resource names; itself if not set. */
  volatile String named = issuer();

  /** What the resource's description calls it. */
  volatile String described = "ORIGIN/mcp";

  /** The scope that the resource asks for. */
  volatile String scope = "read";

  /** What the resource does not take as Authorization. */
  final Set<String> refused = ConcurrentHashMap.newKeySet();

  volatile String tokenAnswer = "{'access_token':'t0ken','token_type':'Bearer'}";

  /** Where the browser goes from the page; back with a code if not set. */
  volatile UnaryOperator<URI> onward = WillingServer::consented;

  WillingServer() {
    members.put("issuer", "'ORIGIN'");
    members.put("authorization_endpoint", "'ORIGIN/authorize'");
    members.put("token_endpoint", "'ORIGIN/token'");
    members.put("registration_endpoint", "'ORIGIN/register'");
    members.put("code_challenge_methods_supported", "['S256']");
  }

  String issuer() {
    String root = server.uri("/").toString();
    return root.substring(0, root.length() - 1);
  }

  URI resource() {
    return server.uri("/mcp");
  }

  /** Returns what it was asked at {@code path}, query or content. */
  List<String> asked(String path) {
    return server.seen().stream()
        .filter(seen -> seen.target().split("\\?", 2)[0].equals(path))
        .map(seen -> seen.method().equals("GET") ? seen.target() : seen.body())
        .toList();
  }

  private Loopback.Answer answer(Loopback.Seen seen) {
    return switch (seen.target().split("\\?", 2)[0]) {
      case "/.well-known/oauth-authorization-server" -> json(metadata());
      case "/described" ->
          json("{'resource':'" + described + "','authorization_servers':['" + named + "']}");
      case "/register" -> json("{'client_id':'c" + asked("/register").size() + "'}");
      case "/token" -> json(tokenAnswer);
      case "/authorize" ->
          new Loopback.Answer(302, "", "Location: " + onward.apply(server.uri(seen.target())));
      case "/mcp" ->
          seen.header("authorization") == null || refused.contains(seen.header("authorization"))
              ? new Loopback.Answer(
                  401,
                  "who are you",
                  "WWW-Authenticate: Bearer resource_metadata=\"%s/described\", scope=\"%s\""
                      .formatted(issuer(), scope))
              : new Loopback.Answer(200, "came with " + seen.header("authorization"));
      default -> new Loopback.Answer(404, "none");
    };
  }

  private String metadata() {
    StringBuilder json = new StringBuilder();
    new TreeMap<>(members)
        .forEach(
            (name, value) ->
                json.append(json.isEmpty() ? "{" : ",").append("'" + name + "':" + value));
    return json + "}";
  }

  private Loopback.Answer json(String text) {
    return new Loopback.Answer(200, text.replace('\'', '"').replace("ORIGIN", issuer()));
  }

  /** Returns where {@code page} leads back to who has consented. */
  static URI consented(URI page) {
    Map<String, String> asked = parameters(page);
    return URI.create(
        asked.get("redirect_uri")
            + "?code=c0de&state="
            + PercentEncoding.encodeForm(asked.get("state")));
  }

  static Map<String, String> parameters(URI page) {
    Map<String, String> parameters = new HashMap<>();
    for (String parameter : page.getRawQuery().split("&", -1)) {
      String[] parts = parameter.split("=", 2);
      parameters.put(parts[0], PercentEncoding.decodeForm(parts[1]));
    }
    return parameters;
  }

  /** Opens {@code page} as a browser does, and returns what it ends at. */
  static HttpResponse<String> open(URI page) {
    HttpClient browser =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    try {
      return browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
