package io.github.authdex.site.view;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.CredentialSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where in a request a proof stands, and what stands there.
 *
 * @param in such as {@code header}
 * @param name as the API spells it; empty where a server names it
 * @param value with the names of credentials in angle brackets
 */
public record WireLine(String in, String name, String value) {
  /** Returns the lines of {@code bound}; none if it proves elsewhere than in the request. */
  static List<WireLine> of(BoundScheme bound, Map<String, CredentialSpec> credentials) {
    List<WireLine> lines = new ArrayList<>();
    List<WirePlace> places = bound.scheme().places();
    for (int i = 0; i < places.size(); i++) {
      WirePlace place = places.get(i);
      String value = i == 0 ? new ShownProof(bound, credentials).value() : "made for each request";
      lines.add(new WireLine(place.in().toString(), place.name(), value));
    }
    return lines;
  }

  /** Returns whether it is a line of the request's head, written with a colon. */
  public boolean isHeader() {
    return in.equals("header");
  }

  /** Returns what stands in front of the value. */
  public String label() {
    return switch (in) {
      case "header" -> name + ": ";
      case "query" -> "?" + name + "=";
      case "cookie" -> "Cookie: " + (name.isEmpty() ? "" : name + "=");
      case "body" -> "body field " + name + ": ";
      default -> "path segment {" + name + "}: ";
    };
  }
}
