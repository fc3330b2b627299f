package io.github.authdex.generator.emit.wiremock;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.DpopUse;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A token endpoint that gives one token for client credentials (RFC 6749 §4.4), user name and
 * password (§4.3) and a refresh token (§6), and that token.
 */
final class TokenStubs {
  private static final String GRANT = "grant_type";
  private static final int HOUR = 3600;
  private static final Set<OAuth2Flow.Type> BY_CREDENTIALS =
      Set.of(OAuth2Flow.Type.CLIENT_CREDENTIALS, OAuth2Flow.Type.PASSWORD);
  private static final Set<ClientAuthentication> KNOWN =
      Set.of(
          ClientAuthentication.CLIENT_SECRET_BASIC,
          ClientAuthentication.CLIENT_SECRET_POST,
          ClientAuthentication.NONE);

  private final StubSite site;
  private final BoundScheme bound;
  private final Credentials roles;
  private final String realm;

  TokenStubs(StubSite site, BoundScheme bound, String realm) {
    this.site = site;
    this.bound = bound;
    this.roles = bound.roles(site.credentials());
    this.realm = realm;
  }

  StubProof of(OAuth2Scheme scheme) {
    OAuth2Options options = scheme.options();
    List<Grant> grants = grants(scheme);
    Optional<String> why = why(options, grants);
    if (why.isPresent()) {
      return StubProof.leftOut(why.get());
    }
    List<ObjectNode> endpoints = new ArrayList<>();
    grants.forEach(grant -> endpoints.addAll(endpoint(options, grant)));
    List<String> others =
        scheme.flows().stream()
            .map(OAuth2Flow::type)
            .filter(type -> !BY_CREDENTIALS.contains(type))
            .map(OAuth2Flow.Type::wireName)
            .distinct()
            .toList();
    return StubProof.of(List.of(token(options)), endpoints, realm).without(others);
  }

  /**
   * What becomes a token.
   *
   * @param type its {@code grant_type}
   * @param url where
   * @param fields what the request must have besides
   */
  private record Grant(String type, String url, Map<String, String> fields) {}

  private List<Grant> grants(OAuth2Scheme scheme) {
    List<Grant> grants = new ArrayList<>();
    for (OAuth2Flow flow : scheme.flows()) {
      if (flow.type() == OAuth2Flow.Type.CLIENT_CREDENTIALS && flow.tokenUrl().isPresent()) {
        grants.add(new Grant("client_credentials", flow.tokenUrl().get(), Map.of()));
      }
      if (flow.type() == OAuth2Flow.Type.PASSWORD
          && flow.tokenUrl().isPresent()
          && !role("username").isEmpty()) {
        Map<String, String> owner =
            Map.of("username", role("username"), "password", role("password"));
        grants.add(new Grant("password", flow.tokenUrl().get(), owner));
      }
      Optional<String> refresh = flow.refreshUrl().or(flow::tokenUrl);
      if (refresh.isPresent() && !role("refreshToken").isEmpty()) {
        Map<String, String> field = Map.of("refresh_token", role("refreshToken"));
        grants.add(new Grant("refresh_token", refresh.get(), field));
      }
    }
    return grants.stream().distinct().toList();
  }

  private Optional<String> why(OAuth2Options options, List<Grant> grants) {
    if (options.dpop() != DpopUse.NONE
        || (!grants.isEmpty() && !KNOWN.contains(options.clientAuthentication()))) {
      return Optional.of("the client signs a proof");
    }
    if (grants.isEmpty() && role("accessToken").isEmpty()) {
      return Optional.of("its tokens take the consent of a person, or another's token");
    }
    boolean own =
        options.jsonRequest()
            || !options.parameterNames().isEmpty()
            || !options.tokenHeaders().isEmpty()
            || !options.tokenParameters().isEmpty()
            || !options.refreshParameters().isEmpty()
            || grants.stream().anyMatch(grant -> !site.isKnown(grant.url()))
            || role("clientId").isEmpty();
    return (own && !grants.isEmpty()) || options.in() == Placement.BODY
        ? Optional.of("its token endpoint has ways of its own")
        : Optional.empty();
  }

  private StubCondition token(OAuth2Options options) {
    return new StubCondition(
        new WirePlace(options.in(), options.name()), options.prefix(), accessToken());
  }

  private String accessToken() {
    String held = role("accessToken");
    return held.isEmpty() ? site.tokens().get(bound.name()) : held;
  }

  /** The grant that is right, the client that is not, and any other grant, in this order. */
  private List<ObjectNode> endpoint(OAuth2Options options, Grant grant) {
    String path = site.path(grant.url());
    ObjectNode type = StubText.once(StubText.equalTo(grant.type()));
    String name = bound.name() + ", " + grant.type() + ": ";
    StubMapping right = new StubMapping(name + "a token", 1, "POST").path(path).field(GRANT, type);
    grant
        .fields()
        .forEach((field, value) -> right.field(field, StubText.once(StubText.equalTo(value))));
    prove(right, options);
    return List.of(
        right.answer(200, List.of(noStore()), granted(options)),
        new StubMapping(name + "refused", 2, "POST")
            .path(path)
            .field(GRANT, type)
            .answer(401, List.of(challenge(), noStore()), error("invalid_client")),
        new StubMapping("another grant", 3, "POST")
            .path(path)
            .answer(400, List.of(noStore()), error("unsupported_grant_type")));
  }

  private StubMapping.StubHeader challenge() {
    return StubMapping.StubHeader.of("WWW-Authenticate", "Basic realm=\"" + realm + "\"");
  }

  private static StubMapping.StubHeader noStore() {
    return StubMapping.StubHeader.of("Cache-Control", "no-store");
  }

  private static ObjectNode error(String code) {
    return JsonNodeFactory.instance.objectNode().put("error", code);
  }

  private void prove(StubMapping mapping, OAuth2Options options) {
    String id = role("clientId");
    String secret = role("clientSecret");
    switch (options.clientAuthentication()) {
      case CLIENT_SECRET_BASIC ->
          mapping
              .header("Authorization", StubText.once(basic(id, secret, options.formEncodedBasic())))
              .field("client_secret", StubText.absent());
      case CLIENT_SECRET_POST ->
          mapping
              .header("Authorization", StubText.absent())
              .field("client_id", StubText.once(StubText.equalTo(id)))
              .field("client_secret", StubText.once(StubText.equalTo(secret)));
      default ->
          mapping
              .header("Authorization", StubText.absent())
              .field("client_id", StubText.once(StubText.equalTo(id)))
              .field("client_secret", StubText.absent());
    }
  }

  /** Encoders differ in whether they leave the tilde as it is. */
  private static ObjectNode basic(String id, String secret, boolean encoded) {
    Set<String> pairs = new LinkedHashSet<>();
    if (encoded) {
      String pair = encoded(id) + ":" + encoded(secret);
      pairs.addAll(List.of(pair, pair.replace("%7E", "~")));
    } else {
      pairs.add(id + ":" + secret);
    }
    String any =
        pairs.stream()
            .map(pair -> pair.getBytes(StandardCharsets.UTF_8))
            .map(Base64.getEncoder()::encodeToString)
            .map(StubText::quoted)
            .collect(Collectors.joining("|"));
    return StubText.matches("(?i:Basic )(?:" + any + ")");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private ObjectNode granted(OAuth2Options options) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    StubAnswer.put(body, options.tokenFields().accessToken(), accessToken());
    String type = options.prefix().isBlank() ? "Bearer" : options.prefix().strip();
    body.put("token_type", type);
    StubAnswer.put(body, options.tokenFields().expiresIn(), HOUR);
    return body;
  }

  private String role(String name) {
    return roles.find(name).map(Secret::reveal).orElse("");
  }
}
