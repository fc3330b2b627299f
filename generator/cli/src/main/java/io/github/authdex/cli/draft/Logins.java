package io.github.authdex.cli.draft;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.credential.SecretNames;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Log-ins as traffic shows them: a request with a password, and what later requests carry of it.
 */
final class Logins {
  private static final int LEAST = 8;

  private final List<SeenRequest> requests;
  private final Consumer<String> told;
  private final Set<SeenRequest> found = new HashSet<>();

  Logins(List<SeenRequest> requests, Consumer<String> told) {
    this.requests = requests;
    this.told = told;
    for (int i = 0; i < requests.size(); i++) {
      if (issues(requests.get(i), requests.subList(i + 1, requests.size()))) {
        found.add(requests.get(i));
      }
    }
  }

  /** Returns whether {@code request} got with a secret what later requests carry. */
  boolean isOne(SeenRequest request) {
    return found.contains(request);
  }

  private static boolean issues(SeenRequest request, List<SeenRequest> later) {
    if (!hasPassword(request) || request.answer().isEmpty()) {
      return false;
    }
    Set<String> issued = new HashSet<>(JsonLeaves.all(request.answer().get().content()).values());
    request.answer().get().headers().forEach(field -> issued.add(field.value()));
    Cookies.of(request.answer().get()).forEach(cookie -> issued.add(cookie.value()));
    issued.removeIf(value -> value.length() < LEAST);
    return later.stream()
        .flatMap(call -> Stream.concat(call.headers().stream(), call.query().stream()))
        .anyMatch(field -> issued.stream().anyMatch(field.value()::contains));
  }

  /** Returns the names of cookies that the answer to a password set. */
  Set<String> cookies() {
    Set<String> names = new HashSet<>();
    found.stream()
        .flatMap(request -> request.answer().stream())
        .forEach(answer -> Cookies.of(answer).forEach(cookie -> names.add(cookie.name())));
    return names;
  }

  private static boolean hasPassword(SeenRequest request) {
    return request.fields().stream()
        .anyMatch(
            field -> field.name().matches("(?i).*(?:passw|pwd|passphrase|secret|api_?key).*"));
  }

  /** Returns the scheme by which {@code proof} was issued before {@code request}, if it was. */
  Optional<ObjectNode> issuing(SeenRequest request, Proof proof) {
    for (SeenRequest earlier : requests.subList(0, requests.indexOf(request))) {
      Optional<ObjectNode> token =
          isOne(earlier) ? earlier.answer().flatMap(a -> token(a, proof)) : Optional.empty();
      if (token.isPresent()) {
        ObjectNode scheme = login(earlier);
        scheme.set("token", token.get());
        return Optional.of(scheme);
      }
    }
    return Optional.empty();
  }

  /** Returns the scheme whose cookies {@code request} sends, if a log-in before it set any. */
  Optional<ObjectNode> cookieSession(SeenRequest request) {
    for (SeenRequest earlier : requests.subList(0, requests.indexOf(request))) {
      boolean sent =
          isOne(earlier)
              && earlier.answer().stream()
                  .flatMap(answer -> Cookies.of(answer).stream())
                  .anyMatch(Cookies.of(request)::contains);
      if (sent) {
        return Optional.of(login(earlier).put("cookies", true));
      }
    }
    return Optional.empty();
  }

  private static Optional<ObjectNode> token(SeenAnswer answer, Proof proof) {
    String value = proof.values().get(0);
    if (value.length() < LEAST || !(proof.isOf("bearer") || proof.isOf("apikey"))) {
      return Optional.empty();
    }
    ObjectNode token = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<JsonPointer, String> leaf : JsonLeaves.all(answer.content()).entrySet()) {
      if (leaf.getValue().equals(value)) {
        return Optional.of(
            place(token.put("from", "body").put("field", leaf.getKey().toString()), proof));
      }
    }
    return answer.headers().stream()
        .filter(field -> field.value().equals(value) && !field.isCalled("Set-Cookie"))
        .findFirst()
        .map(field -> place(token.put("from", "header").put("field", field.name()), proof));
  }

  private static ObjectNode place(ObjectNode token, Proof proof) {
    ObjectNode scheme = proof.scheme();
    if (proof.isOf("bearer")) {
      return token.put("in", "header").put("name", "Authorization").put("prefix", "Bearer ");
    }
    token.put("in", scheme.path("in").asText()).put("name", scheme.path("name").asText());
    return scheme.has("prefix") ? token.put("prefix", scheme.path("prefix").asText()) : token;
  }

  private ObjectNode login(SeenRequest request) {
    ObjectNode scheme = JsonNodeFactory.instance.objectNode().put("kind", "session");
    ObjectNode login = scheme.putObject("login");
    if (!request.method().equals("POST")) {
      login.put("method", request.method());
    }
    login.put("url", request.place()).put("format", request.isJson() ? "json" : "form");
    ObjectNode fields = login.putObject("fields");
    for (SeenField field : request.fields()) {
      fields.put(field.name(), "{" + credential(field.name()) + "}");
    }
    if (request.isJson() && JsonLeaves.all(request.content()).size() > request.fields().size()) {
      told.accept("the log-in has fields below its top, which the draft lacks");
    }
    return scheme;
  }

  /** Returns what the caller gives for a field: all of it, since nothing seen is copied. */
  private static String credential(String field) {
    if (field.matches("(?i).*(?:passw|pwd|passphrase).*")) {
      return "password";
    }
    boolean user = field.matches("(?i)(?:user|user_?name|login|e-?mail|account)");
    return user && !SecretNames.isSecret(field) ? "username" : CredentialName.of(field);
  }
}
