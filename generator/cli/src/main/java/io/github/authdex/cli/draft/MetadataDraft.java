package io.github.authdex.cli.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.metadata.WellKnown;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What servers say of themselves under well-known URLs (RFC 9728, RFC 8414, OpenID Connect). */
final class MetadataDraft {
  private static final List<String> CLIENT_WAYS =
      List.of(
          "client_secret_basic",
          "client_secret_post",
          "private_key_jwt",
          "client_secret_jwt",
          "tls_client_auth",
          "self_signed_tls_client_auth",
          "none");

  private final PlainFetch web;
  private final EntryDraft draft;

  MetadataDraft(PlainFetch web, EntryDraft draft) {
    this.web = web;
    this.draft = draft;
  }

  /**
   * Returns the metadata of the resource at {@code url}, which must be about it (RFC 9728 §3.3).
   *
   * @param named where its challenge says that it is
   */
  Optional<JsonNode> resource(URI url, Optional<String> named)
      throws IOException, InterruptedException {
    Set<String> places = new LinkedHashSet<>();
    named.ifPresent(places::add);
    WellKnown.ofResource(url).forEach(place -> places.add(place.toString()));
    for (String place : places) {
      Optional<JsonNode> found = web.json(place);
      if (found.isPresent()) {
        if (isAbout(found.get().path("resource").asText(), url)) {
          draft.note("read " + place);
          return found;
        }
        draft.note(place + " is about another resource than " + url + ", and is not used");
      }
    }
    return Optional.empty();
  }

  private static boolean isAbout(String resource, URI url) {
    String whole = url.toString();
    String plain = resource.replaceFirst("/$", "");
    return !plain.isEmpty()
        && (whole.equals(plain) || whole.startsWith(plain + "/") || whole.startsWith(plain + "?"));
  }

  /** Returns the metadata of {@code issuer}, which must be its own (RFC 8414 §3.3). */
  Optional<JsonNode> authorizationServer(String issuer) throws IOException, InterruptedException {
    for (String place : places(issuer)) {
      Optional<JsonNode> found = web.json(place);
      if (found.isPresent()) {
        String own = found.get().path("issuer").asText();
        if (own.replaceFirst("/$", "").equals(issuer.replaceFirst("/$", ""))) {
          draft.note("read " + place);
          return found;
        }
        draft.note(place + " is of another issuer than " + issuer + ", and is not used");
      }
    }
    return Optional.empty();
  }

  /** What names no host has no places. */
  private static List<String> places(String issuer) {
    try {
      URI url = URI.create(issuer);
      return url.getHost() == null
          ? List.of()
          : WellKnown.ofServer(url).stream().map(URI::toString).toList();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /**
   * Returns the scheme that {@code metadata} describes; none if it names no endpoint for tokens.
   *
   * @param scopes what the resource asks for; all that the server has if empty
   */
  static Optional<ObjectNode> scheme(JsonNode metadata, Set<String> scopes) {
    ObjectNode scheme = JsonNodeFactory.instance.objectNode().put("kind", "oauth2");
    ObjectNode flows = scheme.putObject("flows");
    Set<String> grants = words(metadata.path("grant_types_supported"));
    if (grants.isEmpty()) {
      grants.add("authorization_code"); // RFC 8414 §2.
    }
    Set<String> used = scopes.isEmpty() ? words(metadata.path("scopes_supported")) : scopes;
    String token = url(metadata, "token_endpoint");
    String authorization = url(metadata, "authorization_endpoint");
    if (grants.contains("authorization_code") && !authorization.isEmpty() && !token.isEmpty()) {
      ObjectNode flow = flows.putObject("authorizationCode");
      flow.put("authorizationUrl", authorization).put("tokenUrl", token);
      if (words(metadata.path("code_challenge_methods_supported")).contains("S256")) {
        flow.put("pkce", "supported");
      }
      add(used, flow, metadata);
    }
    if (grants.contains("client_credentials") && !token.isEmpty()) {
      add(used, flows.putObject("clientCredentials").put("tokenUrl", token), metadata);
    }
    String device = url(metadata, "device_authorization_endpoint");
    if (!device.isEmpty() && !token.isEmpty()) {
      ObjectNode flow = flows.putObject("deviceAuthorization");
      add(used, flow.put("deviceAuthorizationUrl", device).put("tokenUrl", token), metadata);
    }
    Set<String> ways = words(metadata.path("token_endpoint_auth_methods_supported"));
    CLIENT_WAYS.stream()
        .filter(ways::contains)
        .findFirst()
        .filter(way -> !way.equals("client_secret_basic"))
        .ifPresent(way -> scheme.put("clientAuthentication", way));
    return flows.isEmpty() ? Optional.empty() : Optional.of(scheme);
  }

  private static String url(JsonNode metadata, String name) {
    String url = metadata.path(name).asText();
    return url.matches("https://[^\\s\"'<>\\\\^`|@#]+") ? url : "";
  }

  private static void add(Set<String> scopes, ObjectNode flow, JsonNode metadata) {
    String revocation = url(metadata, "revocation_endpoint"); // RFC 8414 §2.
    if (!revocation.isEmpty()) {
      flow.put("revocationUrl", revocation);
    }
    if (!scopes.isEmpty()) {
      ObjectNode written = flow.putObject("scopes");
      scopes.forEach(scope -> written.put(scope, Gaps.TEXT));
    }
  }

  static Set<String> words(JsonNode list) {
    Set<String> words = new LinkedHashSet<>();
    list.forEach(
        word -> {
          if (word.asText().matches("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,200}")) {
            words.add(word.asText());
          }
        });
    return words;
  }
}
