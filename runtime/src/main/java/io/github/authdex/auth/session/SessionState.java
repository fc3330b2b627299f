package io.github.authdex.auth.session;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.json.ServerJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a login gave, in a form that a token store keeps.
 *
 * @param tokens go on requests, in the order of the scheme; none if cookies alone do
 * @param cookies the Set-Cookie fields, in order
 * @param from where they came from
 * @param obtained when
 */
record SessionState(List<String> tokens, List<String> cookies, URI from, Instant obtained) {
  private static final String LINE = "\n";

  Secret write() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("token", tokens.isEmpty() ? "" : tokens.get(0));
    for (int i = 1; i < tokens.size(); i++) {
      fields.put("token" + i, tokens.get(i));
    }
    fields.put("cookies", String.join(LINE, cookies));
    fields.put("from", from.toString());
    fields.put("obtained", obtained.toString());
    return Secret.of(new String(ServerJson.object(fields), StandardCharsets.UTF_8));
  }

  /** Reads what {@link #write} wrote. */
  static SessionState read(Secret kept) {
    Optional<ServerJson> json = ServerJson.read(kept.reveal().getBytes(StandardCharsets.UTF_8));
    String cookies = text(json, "/cookies");
    return new SessionState(
        tokens(json),
        cookies.isEmpty() ? List.of() : List.of(cookies.split(LINE, -1)),
        URI.create(text(json, "/from")),
        Instant.parse(text(json, "/obtained")));
  }

  /** Returns a jar with the cookies of the login. */
  CookieJar jar() {
    CookieJar jar = new CookieJar();
    cookies.forEach(field -> jar.store(field, from, obtained));
    return jar;
  }

  private static List<String> tokens(Optional<ServerJson> json) {
    List<String> tokens = new ArrayList<>(List.of(text(json, "/token")));
    for (Optional<String> next = more(json, 1);
        next.isPresent();
        next = more(json, tokens.size())) {
      tokens.add(next.get());
    }
    return tokens;
  }

  private static Optional<String> more(Optional<ServerJson> json, int number) {
    return json.flatMap(fields -> fields.text("/token" + number));
  }

  private static String text(Optional<ServerJson> json, String pointer) {
    return json.flatMap(fields -> fields.text(pointer))
        .orElseThrow(
            () -> new IllegalStateException("Expected a session in the token store at " + pointer));
  }

  /** Shows where it came from. */
  @Override
  public String toString() {
    return "session from " + from.getHost();
  }
}
