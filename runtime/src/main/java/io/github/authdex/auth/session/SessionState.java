package io.github.authdex.auth.session;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.json.ServerJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a login gave, in a form that a token store keeps.
 *
 * @param token goes on requests; empty if cookies alone do
 * @param cookies the Set-Cookie fields, in order
 * @param from where they came from
 * @param obtained when
 */
record SessionState(String token, List<String> cookies, URI from, Instant obtained) {
  private static final String LINE = "\n";

  Secret write() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("token", token);
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
        text(json, "/token"),
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
