package io.github.authdex.catalog.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.catalog.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The schemes of an entry beside those of a reading, field by field. */
final class ComparedSchemes {
  private static final Set<String> FIELDS =
      new LinkedHashSet<>(
          List.of(
              "kind",
              "in",
              "name",
              "prefix",
              "username",
              "password",
              "authorizationUrl",
              "tokenUrl",
              "clientAuthentication",
              "pkce"));

  private ComparedSchemes() {}

  /**
   * A scheme of the entry, or a flow of one.
   *
   * @param facts what a reading may say of it, by field
   */
  private record Form(String scheme, Map<String, String> facts) {}

  /** Returns in what they differ; each scheme is set against the one that is most like it. */
  static List<String> differences(Entry entry, JsonNode tree, JsonNode reading) {
    List<Form> forms = new ArrayList<>();
    entry
        .schemes()
        .forEach(
            (name, scheme) -> forms.addAll(forms(entry, scheme, tree.path("schemes").path(name))));
    Set<String> met = new LinkedHashSet<>();
    List<String> differences = new ArrayList<>();
    for (JsonNode scheme : reading) {
      Map<String, String> read = read(scheme);
      Form nearest = nearest(forms, read);
      if (nearest == null) {
        differences.add("scheme: entry none; reading " + read);
      } else {
        met.add(nearest.scheme());
        unequal(nearest, read)
            .forEach(
                field ->
                    differences.add(
                        nearest.scheme()
                            + "."
                            + field
                            + ": entry "
                            + nearest.facts().getOrDefault(field, "none")
                            + "; reading "
                            + read.get(field)));
      }
    }
    entry.schemes().keySet().stream()
        .filter(name -> !met.contains(name))
        .forEach(name -> differences.add("scheme: entry " + name + "; reading none"));
    return differences;
  }

  private static Form nearest(List<Form> forms, Map<String, String> read) {
    Form nearest = null;
    for (Form form : forms) {
      boolean sameKind = form.facts().get("kind").equals(read.get("kind"));
      if (sameKind
          && (nearest == null || unequal(form, read).size() < unequal(nearest, read).size())) {
        nearest = form;
      }
    }
    return nearest;
  }

  private static List<String> unequal(Form form, Map<String, String> read) {
    return read.keySet().stream()
        .filter(field -> !isEqual(field, form.facts().get(field), read.get(field)))
        .toList();
  }

  private static boolean isEqual(String field, String own, String read) {
    if (own == null) {
      return false;
    }
    return switch (field) {
      case "username", "password" -> isSent(own, read);
      case "name" -> own.equalsIgnoreCase(read);
      case "prefix" ->
          own.equals(read) || (own.equalsIgnoreCase("Bearer ") && own.equalsIgnoreCase(read));
      default -> own.equals(read);
    };
  }

  /** A reading tells in words what the caller holds, that it is empty, or a literal word. */
  private static boolean isSent(String own, String read) {
    if (read.isEmpty() || read.startsWith("empty")) {
      return own.isEmpty();
    }
    boolean literal = read.contains("(literal)");
    String word = read.replaceFirst("\\s*\\(literal\\).*", "");
    return own.contains(Wire.HELD) ? !literal : own.equals(word);
  }

  /** What a reading does not say is not compared, but a key without a prefix has none. */
  private static Map<String, String> read(JsonNode scheme) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (String field : FIELDS) {
      if (scheme.hasNonNull(field)) {
        facts.put(field, scheme.path(field).asText());
      }
    }
    if ("apikey".equals(facts.get("kind")) && facts.containsKey("name")) {
      facts.putIfAbsent("prefix", "");
    }
    return keyed(facts);
  }

  /** A bearer token is a key with a prefix, whichever it is called. */
  private static Map<String, String> keyed(Map<String, String> facts) {
    if ("Bearer ".equalsIgnoreCase(facts.get("prefix")) && "apikey".equals(facts.get("kind"))) {
      facts.put("kind", "bearer");
    } else if ("bearer".equals(facts.get("kind"))
        && !"Bearer ".equalsIgnoreCase(facts.getOrDefault("prefix", "Bearer "))) {
      facts.put("kind", "apikey");
    }
    return facts;
  }

  private static List<Form> forms(Entry entry, BoundScheme scheme, JsonNode tree) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("kind", scheme.scheme().kind());
    if (!scheme.scheme().places().isEmpty()) {
      WirePlace place = scheme.scheme().places().get(0);
      facts.put("in", place.in().toString());
      facts.put("name", place.name());
    }
    facts.put("prefix", scheme.scheme().prefix());
    if (scheme.scheme().kind().equals("basic")) {
      facts.put("username", sent(scheme, "username"));
      facts.put("password", sent(scheme, "password"));
    }
    keyed(facts);
    List<Form> forms = new ArrayList<>();
    for (JsonNode flow : tree.path("flows")) {
      Map<String, String> ofFlow = new TreeMap<>(facts);
      ofFlow.put(
          "clientAuthentication", tree.path("clientAuthentication").asText("client_secret_basic"));
      ofFlow.put("pkce", flow.path("pkce").asText("unknown"));
      List.of("authorizationUrl", "tokenUrl")
          .forEach(
              url ->
                  ofFlow.put(url, entry.servers().get(0).endpoint(flow.path(url).asText("none"))));
      forms.add(new Form(scheme.name(), ofFlow));
    }
    return forms.isEmpty() ? List.of(new Form(scheme.name(), facts)) : forms;
  }

  private static String sent(BoundScheme scheme, String role) {
    String template = scheme.templates().get(role);
    if (template != null) {
      return template.replaceAll("\\{[^}]*\\}", Wire.HELD);
    }
    return scheme.player(role).isEmpty() ? "" : Wire.HELD;
  }
}
