package io.github.authdex.generator.emit.collection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The scripts of a collection, in JavaScript, by what of {@code pm} they use of Postman's. Their
 * text is constant; what they must know of the API is data, each in a variable of the collection,
 * and the credentials stay in the environment.
 */
public final class CollectionScripts {
  /** The variable that says which credentials requests carry. */
  public static final String CREDENTIALS = "authdex_credentials";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<Script, List<ObjectNode>> needed;
  private final List<String> inherited;
  private final List<String> carried;

  /** Makes the scripts of {@code collection}. */
  public CollectionScripts(ApiCollection collection) {
    this.needed = collection.scripts();
    this.inherited = collection.auth().carried();
    this.carried = collection.carried();
  }

  /** Returns whether requests carry credentials, so that a check of them can fail. */
  public boolean checks() {
    return !carried.isEmpty();
  }

  /** Returns whether a step reads the request or sends others. */
  public boolean readsRequests() {
    Set<Script> alone = EnumSet.of(Script.COMPOSE_VALUES, Script.DATE_JWTS, Script.SIGN_JWTS);
    return signsByPrivateKey() || !alone.containsAll(needed.keySet());
  }

  /** Returns the lines of what must run before each request, in order. */
  public List<String> steps() {
    return steps(needed.keySet());
  }

  /** Returns the lines of those that do one of {@code some}. */
  public List<String> steps(Set<Script> some) {
    return needed.keySet().stream()
        .filter(some::contains)
        .flatMap(script -> files(script).stream())
        .filter(file -> !file.equals("read-xml.js") || readsXml())
        .distinct()
        .flatMap(file -> lines(CollectionScripts.class, file))
        .toList();
  }

  /** Returns whether a step asks {@code pm.signJwt} to sign by a private key. */
  public boolean signsByPrivateKey() {
    return needed.getOrDefault(Script.SIGN_JWTS, List.of()).stream()
        .anyMatch(jwt -> !jwt.get("algorithm").asText().startsWith("HS"));
  }

  private boolean readsXml() {
    return needed.getOrDefault(Script.LOG_IN, List.of()).stream()
        .anyMatch(session -> session.findValuesAsText("answer").contains("xml"));
  }

  /** Returns the lines of what notes the credentials of a request that {@code pm} shows whole. */
  public static List<String> note() {
    return lines(CollectionScripts.class, "note-credentials.js").toList();
  }

  /** Returns the lines of what fails a request that went out without a credential it notes. */
  public static List<String> check() {
    return lines(CollectionScripts.class, "check-credentials.js").toList();
  }

  /** Returns which credentials requests carry, as JSON for the check. */
  public String credentials() {
    ObjectNode credentials = JSON.objectNode();
    inherited.forEach(credentials.putArray("inherited")::add);
    carried.forEach(credentials.putArray("all")::add);
    return credentials.toString();
  }

  /** Returns what the steps read, as JSON, by the names of the collection's variables. */
  public Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    needed.forEach(
        (script, data) ->
            variables.put(script.variable(), JSON.arrayNode().addAll(data).toString()));
    return variables;
  }

  /**
   * Returns {@link #variables()} for a tool that fills references into what scripts read: in the
   * strings of the JSON what would open one is an escape, as are all characters beyond ASCII.
   */
  public Map<String, String> closedVariables() {
    Map<String, String> closed = new LinkedHashMap<>(variables());
    closed.replaceAll((name, json) -> closed(json));
    return closed;
  }

  private static String closed(String json) {
    StringBuilder closed = new StringBuilder();
    for (char c : json.replace("{{", "{\\u007b").replace("<<", "<\\u003c").toCharArray()) {
      closed.append(c < 0x7f ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return closed.toString();
  }

  /** Returns the lines of {@code file}, a resource beside {@code owner}. */
  public static Stream<String> lines(Class<?> owner, String file) {
    try (InputStream script = owner.getResourceAsStream(file)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // It lies in our own jar.
    }
  }

  /** Returns the files of its text, in order: those that send a request of their own share one. */
  private static List<String> files(Script script) {
    return switch (script) {
      case COMPOSE_VALUES -> List.of("compose-values.js");
      case ASK_VALUES -> List.of("read-answer.js", "ask-values.js");
      case FETCH_TOKENS -> List.of("read-answer.js", "fetch-tokens.js");
      case LOG_IN -> List.of("read-answer.js", "read-xml.js", "log-in.js");
      case DATE_JWTS -> List.of("date-jwts.js");
      case SIGN_JWTS -> List.of("sign-jwts.js");
      case SIGN -> List.of("sign.js");
    };
  }

  /** Returns {@code texts} behind each other. */
  @SafeVarargs
  public static List<String> joined(List<String>... texts) {
    List<String> all = new ArrayList<>();
    for (List<String> text : texts) {
      all.addAll(text);
    }
    return all;
  }
}
