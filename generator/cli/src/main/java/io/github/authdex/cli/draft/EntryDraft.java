package io.github.authdex.cli.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.credential.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An entry in the making, what is to be said of it, and the secrets that must not get into it. */
public final class EntryDraft {
  private final ObjectNode root = JsonNodeFactory.instance.objectNode();
  private final ObjectNode schemes = JsonNodeFactory.instance.objectNode();
  private final ObjectNode credentials = JsonNodeFactory.instance.objectNode();
  private final ArrayNode servers = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode security = JsonNodeFactory.instance.arrayNode();
  private final Set<String> notes = new LinkedHashSet<>();
  private final SeenSecrets secrets = new SeenSecrets();

  EntryDraft() {
    root.set("servers", servers);
    root.set("credentials", credentials);
    root.set("schemes", schemes);
    root.set("security", security);
  }

  ObjectNode root() {
    return root;
  }

  ObjectNode schemes() {
    return schemes;
  }

  /** Returns what a person should know of the draft, each once. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  SeenSecrets secrets() {
    return secrets;
  }

  void note(String words) {
    notes.add(words);
  }

  /** Returns the URL of its first server; empty if it has none. */
  public String server() {
    return servers.path(0).path("url").asText();
  }

  /** Returns the names of its schemes. */
  public List<String> schemeNames() {
    List<String> names = new ArrayList<>();
    schemes.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Returns a field of text at the top; empty if it is not known. */
  public String get(String field) {
    return root.path(field).asText();
  }

  /**
   * Adds a page of the provider's that somebody has read on {@code seen}, which shows {@code of}.
   *
   * @param quote what stands there, or empty
   */
  public void evidence(String of, String url, LocalDate seen, String quote) {
    ObjectNode page =
        root.withArray("/evidence")
            .addObject()
            .put("of", of)
            .put("source", "provider-docs")
            .put("url", url)
            .put("seen", seen.toString());
    if (!quote.isEmpty()) {
      page.put("quote", quote);
    }
  }

  /** Sets a field of text at the top; one that is empty is left out. */
  public void text(String field, String value) {
    if (!value.isBlank()) {
      root.put(field, value.strip().replaceAll("\\s+", " "));
    }
  }

  ObjectNode server(String url) {
    for (JsonNode server : servers) {
      if (server.path("url").asText().equals(url)) {
        return (ObjectNode) server;
      }
    }
    ObjectNode server = servers.addObject().put("url", url);
    for (String variable : Template.names(url)) {
      server.withObject("/variables").putObject(variable).put("description", Gaps.SENTENCE);
    }
    return server;
  }

  /** Declares {@code name}, which the provider may call otherwise. */
  void credential(String name) {
    if (!name.isEmpty() && !credentials.has(name)) {
      credentials.putObject(name).put("title", CredentialName.title(name));
    }
  }

  /** Declares {@code name} no more. */
  void forget(String name) {
    credentials.remove(name);
  }

  /** Adds {@code scheme} unless one like it is there, and returns its name. */
  String scheme(String name, ObjectNode scheme) {
    for (Map.Entry<String, JsonNode> known : schemes.properties()) {
      if (known.getValue().equals(scheme)) {
        return known.getKey();
      }
    }
    String free = name;
    for (int i = 2; schemes.has(free); i++) {
      free = name + i;
    }
    schemes.set(free, scheme);
    for (String role : List.of("key", "token", "username", "password")) {
      if (scheme.path(role).isTextual()) {
        credential(scheme.path(role).asText());
      }
    }
    return free;
  }

  /** Adds a set of schemes that go together, unless it is there. */
  void alternative(Collection<String> names) {
    ObjectNode alternative = JsonNodeFactory.instance.objectNode();
    names.forEach(alternative::putArray);
    List<JsonNode> known = new ArrayList<>();
    security.forEach(known::add);
    if (!known.contains(alternative)) {
      security.add(alternative);
    }
  }
}
