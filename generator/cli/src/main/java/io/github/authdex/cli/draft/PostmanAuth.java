package io.github.authdex.cli.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What Postman's auth object says of a request.
 *
 * @param auth with a type, and parameters in a list or an object under its name
 * @param filled puts in variables
 */
record PostmanAuth(JsonNode auth, UnaryOperator<String> filled) {
  private static final List<String> SECRETS =
      List.of(
          "value",
          "token",
          "username",
          "password",
          "accessKey",
          "secretKey",
          "sessionToken",
          "consumerKey",
          "consumerSecret",
          "tokenSecret",
          "clientId",
          "clientSecret",
          "clientToken",
          "accessToken",
          "authKey",
          "secret",
          "privateKey");

  List<Proof> proofs() {
    return proof().stream().toList();
  }

  private Optional<Proof> proof() {
    List<String> values = new ArrayList<>();
    SECRETS.forEach(name -> get(name).ifPresent(values::add));
    String type = auth.path("type").asText();
    return switch (type) {
      case "apikey" -> get("key").map(name -> key(name, values));
      case "bearer" -> Optional.of(Proof.of("bearer", "bearer", values, "token", "token"));
      case "basic" -> Optional.of(basic(values));
      case "digest", "ntlm", "hawk", "edgegrid" -> Optional.of(Proof.of(type, type, values));
      case "oauth1" ->
          Optional.of(
              Proof.of(
                  type,
                  type,
                  values,
                  "signatureMethod",
                  get("signatureMethod").orElse("HMAC-SHA1")));
      case "awsv4" ->
          Optional.of(
              Proof.of(
                  "sigv4",
                  "sigv4",
                  values,
                  "service",
                  get("service").orElse(Gaps.TEXT),
                  "region",
                  get("region").orElse(Gaps.TEXT)));
      case "jwt" ->
          Optional.of(Proof.of(type, type, values, "algorithm", get("algorithm").orElse("HS256")));
      case "asap" ->
          Optional.of(Proof.of(type, type, values, "audience", get("aud").orElse(Gaps.TEXT)));
      case "oauth2" -> Optional.of(oauth2(values));
      default -> Optional.empty();
    };
  }

  private Proof key(String name, List<String> values) {
    String in = get("in").filter("query"::equals).orElse("header");
    return Proof.of(CredentialName.of(name), "apikey", values, "in", in, "name", name);
  }

  private Proof basic(List<String> values) {
    return get("password").filter(password -> !password.isEmpty()).isPresent()
        ? Proof.of("basic", "basic", values)
        : Proof.of("basic", "basic", values, "username", "apiKey", "password", "");
  }

  private Proof oauth2(List<String> values) {
    Proof proof = Proof.of("oauth2", "oauth2", values);
    ObjectNode flows = proof.scheme().putObject("flows");
    String grant = get("grant_type").orElse("authorization_code");
    String name =
        switch (grant) {
          case "client_credentials" -> "clientCredentials";
          case "password_credentials", "password" -> "password";
          case "implicit" -> "implicit";
          default -> "authorizationCode";
        };
    ObjectNode flow = flows.putObject(name);
    if (name.equals("authorizationCode") || name.equals("implicit")) {
      flow.put("authorizationUrl", url("authUrl"));
    }
    if (!name.equals("implicit")) {
      flow.put("tokenUrl", url("accessTokenUrl"));
    }
    if (grant.equals("authorization_code_with_pkce")) {
      flow.put("pkce", "supported");
    }
    get("scope")
        .filter(scope -> !scope.isBlank() && !scope.contains("{{"))
        .ifPresent(
            scope -> {
              ObjectNode scopes = flow.putObject("scopes");
              for (String word : scope.strip().split("[ ,]+", 0)) {
                scopes.put(word, Gaps.TEXT);
              }
            });
    get("client_authentication")
        .ifPresent(
            how ->
                proof
                    .scheme()
                    .put(
                        "clientAuthentication",
                        how.equals("header") ? "client_secret_basic" : "client_secret_post"));
    get("headerPrefix")
        .filter(prefix -> !prefix.isBlank() && !prefix.strip().equals("Bearer"))
        .ifPresent(prefix -> proof.scheme().put("prefix", prefix.strip() + " "));
    if (get("addTokenTo").orElse("header").equals("queryParams")) {
      proof.scheme().put("in", "query").put("name", "access_token");
    }
    return proof;
  }

  private String url(String name) {
    return get(name)
        .filter(url -> url.startsWith("https://") && !url.contains("{{"))
        .orElse(Gaps.URL);
  }

  private Optional<String> get(String name) {
    JsonNode parameters = auth.path(auth.path("type").asText());
    if (parameters.isObject()) {
      return Optional.of(parameters.path(name)).filter(JsonNode::isValueNode).map(this::text);
    }
    for (JsonNode parameter : parameters) {
      if (parameter.path("key").asText().equals(name)) {
        return Optional.of(text(parameter.path("value")));
      }
    }
    return Optional.empty();
  }

  private String text(JsonNode value) {
    return filled.apply(value.asText());
  }
}
