package io.github.authdex.lab.oauth2;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.jwt.AssertionForm;
import io.github.authdex.lab.check.SameText;
import io.github.authdex.lab.check.UsedNonces;
import io.github.authdex.lab.jwt.CompactJwt;
import io.github.authdex.lab.key.JwsAlgorithm;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.lab.run.RunContext;
import io.github.authdex.lab.token.TokenParameters;
import io.github.authdex.lab.token.TokenRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the JWT by which a client proves itself (RFC 7523 §3). Threads share it. */
final class AssertionCheck {
  private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  private static final long SKEW_SECONDS = 60;

  private final AssertionForm form;
  private final AssertionKey key;
  private final Set<String> audiences;
  private final RunContext bench;
  private final UsedNonces used = new UsedNonces();

  /**
   * @param key signs it
   * @param audiences of which it may be for any
   */
  AssertionCheck(AssertionForm form, AssertionKey key, Set<String> audiences, RunContext bench) {
    this.form = form;
    this.key = key;
    this.audiences = Set.copyOf(audiences);
    this.bench = bench;
  }

  /** Refuses a request that carries none, or another than one of {@code clientId}. */
  void check(ReceivedRequest request, TokenParameters parameters, String clientId)
      throws TokenRefusal {
    if (!parameters.require("client_assertion_type").equals(TYPE)) {
      throw TokenRefusal.invalidClient("Expected " + TYPE + " as client_assertion_type");
    }
    String text = parameters.require("client_assertion");
    if (key.isHeld(text)) {
      return; // It was made elsewhere, by whom the server trusts.
    }
    Optional<CompactJwt> jwt = CompactJwt.read(text);
    if (jwt.isEmpty()) {
      throw refused("it is not a JWT (RFC 7519 §3.1)");
    }
    JsonNode claims = jwt.get().claims();
    header(jwt.get());
    party(claims, clientId);
    times(claims);
    audience(claims);
    content(claims);
    String id = claims.path("jti").asText("");
    if (!id.isEmpty() && !used.isNew(id, request)) {
      throw refused("its jti was used before; make a new one for each request");
    }
  }

  /**
   * The key is known by its id or a thumbprint of its certificate; an API that names one thumbprint
   * wants that.
   */
  private void header(CompactJwt jwt) throws TokenRefusal {
    String name = jwt.header().path("alg").asText();
    if (!form.algorithms().isEmpty() && !form.algorithms().contains(name)) {
      throw refused("its alg is none of " + String.join(", ", form.algorithms()));
    }
    Optional<JwsAlgorithm> algorithm = key.algorithm(name);
    if (algorithm.isEmpty()) {
      throw refused("its alg is not one of the client's key");
    }
    Optional<Secret> keyId = key.roles().find("keyId");
    boolean printed = form.thumbprints().stream().anyMatch(jwt.header()::has);
    boolean named = jwt.header().has("kid") || !printed;
    if (keyId.isPresent() && named && !same(jwt.header().path("kid"), keyId.get().reveal())) {
      throw refused("its kid is not the key's id");
    }
    for (Map.Entry<String, String> print : key.thumbprints(form.thumbprints()).entrySet()) {
      JsonNode found = jwt.header().path(print.getKey());
      boolean asked = form.thumbprints().size() == 1 || !found.isMissingNode();
      if (asked && !same(found, print.getValue())) {
        throw refused("its " + print.getKey() + " is not the thumbprint of the certificate");
      }
    }
    if (!key.verifies(algorithm.get(), jwt.input(), jwt.signature())) {
      throw refused("its signature is not the client's");
    }
  }

  private void party(JsonNode claims, String clientId) throws TokenRefusal {
    for (String claim : List.of("iss", "sub")) {
      if (!same(claims.path(claim), clientId)) {
        throw refused("its " + claim + " is not the client's id");
      }
    }
  }

  private void times(JsonNode claims) throws TokenRefusal {
    long now = bench.clock().instant().getEpochSecond();
    if (!claims.path("exp").isNumber()) {
      throw refused("it lacks exp, in seconds since 1970 (RFC 7523 §3)");
    }
    long issued = claims.path("iat").asLong(now);
    long expires = claims.path("exp").asLong();
    if (expires <= now) {
      throw refused("it has expired");
    }
    if (Math.max(issued, claims.path("nbf").asLong(0)) > now + SKEW_SECONDS) {
      throw refused("its iat or nbf lies in the future; compare the clocks");
    }
    if (expires - issued > form.lifetimeSeconds()) {
      throw refused(
          "it lives for "
              + (expires - issued)
              + " seconds where the API allows "
              + form.lifetimeSeconds());
    }
  }

  private void audience(JsonNode claims) throws TokenRefusal {
    JsonNode all = claims.path("aud");
    JsonNode only = all.isArray() && all.size() == 1 ? all.get(0) : all;
    if (audiences.stream().noneMatch(audience -> same(only, audience))) {
      throw refused(
          "its aud is "
              + (only.isTextual() ? "another than " : "missing; expected ")
              + String.join(" or ", audiences.stream().sorted().toList()));
    }
  }

  private void content(JsonNode claims) throws TokenRefusal {
    for (Map.Entry<String, String> claim : form.content().texts().entrySet()) {
      JsonNode found = claims.path(claim.getKey());
      Optional<String> expected =
          bench.expansion().whole(claim.getValue()).filter(text -> !text.contains("{$"));
      boolean scope = claim.getKey().equals("scope");
      if (found.isMissingNode()
          || (expected.isPresent() && !scope && !same(found, expected.get()))) {
        throw refused("its claim \"" + claim.getKey() + "\" is missing or has another value");
      }
    }
    for (String claim : form.content().others().keySet()) {
      if (!claims.path(claim).isArray()) {
        throw refused("its claim \"" + claim + "\" is no list");
      }
    }
  }

  private static boolean same(JsonNode node, String expected) {
    return node.isValueNode() && SameText.of(node.asText(), expected);
  }

  private static TokenRefusal refused(String problem) {
    return TokenRefusal.invalidClient("The client_assertion is not right: " + problem);
  }
}
