package io.github.authdex.generator.emit.postman;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.httpsig.HttpSigScheme;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Renders one scheme; nothing comes back for a scheme that Postman cannot express. */
final class SchemeRenderer implements AuthScheme.Visitor<Optional<SchemeRendering>> {
  private static final Set<String> OAUTH1_METHODS =
      Set.of(
          "HMAC-SHA1",
          "HMAC-SHA256",
          "HMAC-SHA512",
          "RSA-SHA1",
          "RSA-SHA256",
          "RSA-SHA512",
          "PLAINTEXT");

  private final RoleVariables roles;
  private final List<String> scopes;
  private final Consumer<String> whyNot;

  /**
   * Makes a renderer for one scheme of an API.
   *
   * @param scopes what a token should allow
   * @param whyNot told why the scheme cannot be expressed, as words behind its kind
   */
  SchemeRenderer(RoleVariables roles, List<String> scopes, Consumer<String> whyNot) {
    this.roles = roles;
    this.scopes = scopes;
    this.whyNot = whyNot;
  }

  @Override
  public Optional<SchemeRendering> apiKey(ApiKeyScheme scheme) {
    String value = LiteralText.text(scheme.prefix()) + roles.reference("key");
    SchemeRendering rendering =
        KeyRenderer.render(new PlacedValue(scheme.in(), scheme.name(), value), roles.variables());
    Optional<String> note =
        scheme.in() == Placement.QUERY ? roles.plusNote("key") : Optional.empty();
    return Optional.of(note.map(rendering::withNote).orElse(rendering));
  }

  @Override
  public Optional<SchemeRendering> bearer(BearerScheme scheme) {
    String value = LiteralText.text(scheme.prefix()) + roles.reference("token");
    return Optional.of(
        KeyRenderer.render(PlacedValue.header("Authorization", value), roles.variables()));
  }

  @Override
  public Optional<SchemeRendering> basic(BasicScheme scheme) {
    return block(
        AuthBlock.of("basic")
            .with("username", roles.reference("username"))
            .with("password", roles.reference("password")));
  }

  /** Postman never reads the algorithm of a challenge, so that it has to be said. */
  @Override
  public Optional<SchemeRendering> digest(DigestScheme scheme) {
    return block(
        AuthBlock.of("digest")
            .with("username", roles.reference("username"))
            .with("password", roles.reference("password"))
            .with(
                "algorithm",
                roles.setting(
                    "algorithm",
                    "MD5",
                    "The algorithm of the server's challenge, such as SHA-256; it is not read from"
                        + " there.")));
  }

  @Override
  public Optional<SchemeRendering> oauth1(OAuth1Scheme scheme) {
    if (!OAUTH1_METHODS.contains(scheme.signatureMethod())) {
      return Optional.empty();
    }
    boolean rsa = scheme.signatureMethod().startsWith("RSA-");
    AuthBlock block =
        AuthBlock.of("oauth1")
            .with("consumerKey", roles.reference("clientId"))
            .with(rsa ? "privateKey" : "consumerSecret", roles.reference("clientSecret"))
            .with("token", roles.reference("token"))
            .with("tokenSecret", roles.reference("tokenSecret"))
            .with("signatureMethod", scheme.signatureMethod())
            .with("version", "1.0")
            .with("addParamsToHeader", scheme.in() == Placement.HEADER)
            .with("addEmptyParamsToSign", false)
            .with("includeBodyHash", scheme.bodyHash());
    return block(
        scheme.realm().isEmpty() ? block : block.with("realm", roles.expand(scheme.realm())));
  }

  @Override
  public Optional<SchemeRendering> oauth2(OAuth2Scheme scheme) {
    return new OAuth2Renderer(roles, scopes, whyNot).render(scheme);
  }

  @Override
  public Optional<SchemeRendering> oidc(OidcScheme scheme) {
    return Optional.of(
        KeyRenderer.render(
                KeyRenderer.accessToken(scheme.options(), roles.reference("accessToken")),
                roles.variables())
            .withNote(
                "Postman does not read OpenID Connect discovery documents; put an access token into"
                    + " the variable "
                    + roles.variable("accessToken")));
  }

  @Override
  public Optional<SchemeRendering> sigV4(SigV4Scheme scheme) {
    if (!scheme.regionSet().isEmpty()) {
      return Optional.empty();
    }
    return block(
        AuthBlock.of("awsv4")
            .with("accessKey", roles.reference("accessKeyId"))
            .with("secretKey", roles.reference("secretAccessKey"))
            .with("sessionToken", roles.reference("sessionToken"))
            .with("service", roles.expand(scheme.service()))
            .with("region", roles.expand(scheme.region())));
  }

  /** Without an algorithm Postman would send an empty Authorization header. */
  @Override
  public Optional<SchemeRendering> hawk(HawkScheme scheme) {
    return block(
        AuthBlock.of("hawk")
            .with("authId", roles.reference("id"))
            .with("authKey", roles.reference("key"))
            .with("algorithm", scheme.algorithm())
            .with("includePayloadHash", scheme.payloadHash()));
  }

  @Override
  public Optional<SchemeRendering> ntlm(NtlmScheme scheme) {
    return block(
        AuthBlock.of("ntlm")
            .with("username", roles.reference("username"))
            .with("password", roles.reference("password"))
            .with("domain", roles.reference("domain")));
  }

  @Override
  public Optional<SchemeRendering> edgeGrid(EdgeGridScheme scheme) {
    AuthBlock block =
        AuthBlock.of("edgegrid")
            .with("clientToken", roles.reference("clientToken"))
            .with("clientSecret", roles.reference("clientSecret"))
            .with("accessToken", roles.reference("accessToken"))
            .with("headersToSign", LiteralText.text(String.join(",", scheme.headersToSign())))
            .with("maxBodySize", scheme.maxBody());
    return block(block);
  }

  @Override
  public Optional<SchemeRendering> asap(AsapScheme scheme) {
    AuthBlock block =
        AuthBlock.of("asap")
            .with("alg", scheme.algorithm())
            .with("kid", roles.reference("keyId"))
            .with("iss", roles.reference("issuer"))
            .with("aud", roles.expand(scheme.audience()))
            .with("privateKey", roles.reference("privateKey"));
    return block(block)
        .map(rendering -> rendering.withNote(JwtRenderer.pkcs8(roles.variable("privateKey"))));
  }

  @Override
  public Optional<SchemeRendering> jwt(JwtScheme scheme) {
    return new JwtRenderer(roles).render(scheme);
  }

  @Override
  public Optional<SchemeRendering> session(SessionScheme scheme) {
    return Optional.of(new SessionRenderer(roles, scheme).render());
  }

  /** A certificate belongs to the connection: the application and newman hold it by host. */
  @Override
  public Optional<SchemeRendering> mtls(MtlsScheme scheme) {
    return Optional.of(
        SchemeRendering.NOTHING.withNote(
            "a client certificate is no part of a collection; add it in Postman's settings, or give"
                + " newman --ssl-client-cert and --ssl-client-key"));
  }

  @Override
  public Optional<SchemeRendering> httpSig(HttpSigScheme scheme) {
    return Optional.empty();
  }

  @Override
  public Optional<SchemeRendering> signature(SignatureScheme scheme) {
    return new SignatureRenderer(roles, scheme).render(whyNot);
  }

  private Optional<SchemeRendering> block(AuthBlock block) {
    return Optional.of(SchemeRendering.of(block, roles.variables()));
  }
}
