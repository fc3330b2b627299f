package io.github.authdex.cli.draft;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** OAuth 2.0 as traffic shows it: who is asked for consent, and who gives tokens for what. */
final class TokenRequests {
  /** The parameters that the standards say are sent (RFC 6749, 7636, 7521, 8628). */
  private static final Set<String> STANDARD =
      Set.of(
          "grant_type",
          "client_id",
          "client_secret",
          "code",
          "redirect_uri",
          "scope",
          "refresh_token",
          "username",
          "password",
          "code_verifier",
          "device_code",
          "assertion",
          "client_assertion",
          "client_assertion_type");

  private final List<SeenRequest> consents = new ArrayList<>();
  private final List<SeenRequest> tokens = new ArrayList<>();

  /** Returns whether {@code request} is a step to a token, and keeps it then. */
  boolean take(SeenRequest request) {
    boolean consent =
        value(request.query(), "response_type").isPresent()
            && value(request.query(), "client_id").isPresent();
    boolean token = value(request.fields(), "grant_type").isPresent();
    if (consent) {
      consents.add(request);
    } else if (token) {
      tokens.add(request);
    }
    return consent || token;
  }

  List<SeenRequest> tokens() {
    return tokens;
  }

  boolean isEmpty() {
    return tokens.isEmpty() && consents.isEmpty();
  }

  /** Returns the request that gave {@code token}, and where in its answer. */
  Optional<Map.Entry<SeenRequest, JsonPointer>> issuer(String token) {
    for (SeenRequest request : tokens) {
      String content = request.answer().map(SeenAnswer::content).orElse("");
      for (Map.Entry<JsonPointer, String> leaf : JsonLeaves.all(content).entrySet()) {
        if (leaf.getValue().equals(token)) {
          return Optional.of(Map.entry(request, leaf.getKey()));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the scheme that the requests show. */
  ObjectNode scheme(EntryDraft draft) {
    ObjectNode scheme = JsonNodeFactory.instance.objectNode().put("kind", "oauth2");
    ObjectNode flows = scheme.putObject("flows");
    Map<String, SeenRequest> firsts = new LinkedHashMap<>();
    tokens.forEach(
        token -> firsts.putIfAbsent(value(token.fields(), "grant_type").orElseThrow(), token));
    firsts.forEach((grant, token) -> flow(grant, token, flows, draft));
    if (!flows.has("authorizationCode") && !consents.isEmpty()) {
      boolean implicit = value(consents.get(0).query(), "response_type").orElse("").equals("token");
      consent(flows.putObject(implicit ? "implicit" : "authorizationCode"), !implicit, draft);
    }
    tokens.stream().findFirst().ifPresent(token -> client(token, scheme, draft));
    return scheme;
  }

  private void flow(String grant, SeenRequest token, ObjectNode flows, EntryDraft draft) {
    switch (grant) {
      case "authorization_code" -> {
        ObjectNode flow = flows.putObject("authorizationCode");
        consent(flow, true, draft);
        flow.put("tokenUrl", token.place());
      }
      case "client_credentials" -> plain(flows.putObject("clientCredentials"), token);
      case "password" -> plain(flows.putObject("password"), token);
      case "refresh_token" -> refresh(token, flows, draft);
      case "urn:ietf:params:oauth:grant-type:device_code" -> {
        ObjectNode flow = flows.putObject("deviceAuthorization");
        flow.put("deviceAuthorizationUrl", Gaps.URL);
        plain(flow, token);
      }
      default ->
          draft.note(
              "a token request has a grant_type of its own; write it by hand, as grantType of"
                  + " clientCredentials or as exchange of kind jwt");
    }
  }

  /** That a token is renewed says nothing of how the first one is got. */
  private void refresh(SeenRequest token, ObjectNode flows, EntryDraft draft) {
    if (flows.isEmpty()) {
      ObjectNode flow = flows.putObject("authorizationCode");
      consent(flow, true, draft);
      flow.put("tokenUrl", token.place());
      draft.note("the traffic shows how a token is renewed, not how the first one is got");
    }
  }

  private static void plain(ObjectNode flow, SeenRequest token) {
    flow.put("tokenUrl", token.place());
    scopes(flow, value(token.fields(), "scope").orElse(""));
  }

  private void consent(ObjectNode flow, boolean code, EntryDraft draft) {
    Optional<SeenRequest> seen = consents.stream().findFirst();
    flow.put("authorizationUrl", seen.map(SeenRequest::place).orElse(Gaps.URL));
    if (code && tokens.isEmpty()) {
      flow.put("tokenUrl", Gaps.URL);
    }
    seen.ifPresent(
        request -> {
          if (value(request.query(), "code_challenge").isPresent()) {
            flow.put("pkce", "supported");
          }
          scopes(flow, value(request.query(), "scope").orElse(""));
        });
    Set<String> added = new TreeSet<>();
    seen.stream()
        .flatMap(request -> request.query().stream())
        .map(SeenField::name)
        .filter(name -> !STANDARD.contains(name) && !name.startsWith("code_challenge"))
        .filter(name -> !Set.of("response_type", "state", "nonce", "response_mode").contains(name))
        .forEach(added::add);
    if (!added.isEmpty()) {
      draft.note(
          "the authorization request also has "
              + String.join(", ", added)
              + "; what all callers send alike belongs into authorizationParameters");
    }
  }

  private static void scopes(ObjectNode flow, String scope) {
    if (!scope.isBlank()) {
      ObjectNode scopes = flow.putObject("scopes");
      for (String word : scope.strip().split("[ ,]+", 0)) {
        scopes.put(word, Gaps.TEXT);
      }
    }
  }

  private static void client(SeenRequest token, ObjectNode scheme, EntryDraft draft) {
    boolean basic = token.header("Authorization").orElse("").startsWith("Basic ");
    boolean posted = value(token.fields(), "client_secret").isPresent();
    boolean asserted = value(token.fields(), "client_assertion").isPresent();
    scheme.put(
        "clientAuthentication",
        basic
            ? "client_secret_basic"
            : posted ? "client_secret_post" : asserted ? "private_key_jwt" : "none");
    if (token.isJson()) {
      scheme.put("requestFormat", "json");
    }
    Set<String> added = new TreeSet<>();
    token.fields().stream()
        .map(SeenField::name)
        .filter(name -> !STANDARD.contains(name))
        .forEach(added::add);
    if (!added.isEmpty()) {
      draft.note(
          "the token request also has "
              + String.join(", ", added)
              + "; what all callers send alike belongs into tokenParameters");
    }
  }

  static Optional<String> value(List<SeenField> fields, String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(SeenField::value)
        .findFirst();
  }
}
