package io.github.authdex.catalog.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Something that an entry states and evidence has to show.
 *
 * @param name as {@code of} names it, such as {@code servers}
 * @param parts narrower names, which all together are the claim too, such as {@code
 *     paths./public/**}; empty if it is shown as a whole or not at all
 */
public record Claim(String name, List<String> parts) {
  public Claim {
    parts = List.copyOf(parts);
  }

  /** Returns whether pages that are {@code of} these names show all of it. */
  public boolean isShown(Set<String> of) {
    return of.contains(name) || (!parts.isEmpty() && of.containsAll(parts));
  }

  /**
   * Returns what {@code entry} states: each scheme, and apart from it the scopes it lists and where
   * it takes tokens back; its servers, headers, paths, verifying call and refusal; of the
   * credentials those with a format or a variable. Titles and descriptions are no claims.
   */
  public static List<Claim> of(JsonNode entry) {
    List<Claim> claims = new ArrayList<>();
    names(entry.path("schemes"))
        .forEach(name -> claims.addAll(scheme(name, entry.path("schemes").path(name))));
    List<String> servers = new ArrayList<>();
    entry.path("servers").forEach(server -> servers.add("servers." + server(server)));
    claims.add(new Claim("servers", servers));
    add(claims, "headers", names(entry.path("headers")));
    add(claims, "credentials", credentials(entry.path("credentials")));
    add(claims, "paths", names(entry.path("paths")));
    for (String whole : List.of("verify", "refusal")) {
      if (entry.has(whole)) {
        claims.add(new Claim(whole, List.of()));
      }
    }
    return claims;
  }

  private static List<Claim> scheme(String name, JsonNode scheme) {
    List<Claim> claims = new ArrayList<>(List.of(new Claim(name, List.of())));
    if (scheme.findValues("scopes").stream().anyMatch(scopes -> !scopes.isEmpty())) {
      claims.add(new Claim(name + ".scopes", List.of()));
    }
    if (scheme.findValue("revocationUrl") != null) {
      claims.add(new Claim(name + ".revocationUrl", List.of()));
    }
    return claims;
  }

  private static String server(JsonNode server) {
    return server.path("name").asText(server.path("url").asText());
  }

  private static List<String> credentials(JsonNode credentials) {
    return names(credentials).stream()
        .filter(name -> credentials.path(name).has("format") || credentials.path(name).has("env"))
        .toList();
  }

  private static void add(List<Claim> claims, String field, List<String> parts) {
    if (!parts.isEmpty()) {
      claims.add(new Claim(field, parts.stream().map(part -> field + "." + part).toList()));
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
