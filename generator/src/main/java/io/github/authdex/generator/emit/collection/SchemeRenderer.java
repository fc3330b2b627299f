package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.KeyEncoding;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Renders one scheme; nothing comes back for a scheme that the tool cannot express. */
final class SchemeRenderer implements AuthScheme.Visitor<Optional<SchemeRendering>> {
  private final RoleVariables roles;
  private final List<String> scopes;
  private final Consumer<String> whyNot;
  private final CollectionTool tool;

  /**
   * Makes a renderer for one scheme of an API.
   *
   * @param scopes what a token should allow
   * @param whyNot told why the scheme cannot be expressed, as words behind its kind
   */
  SchemeRenderer(RoleVariables roles, List<String> scopes, Consumer<String> whyNot) {
    this.tool = roles.tool();
    this.roles = roles;
    this.scopes = scopes;
    this.whyNot = whyNot;
  }

  @Override
  public Optional<SchemeRendering> apiKey(ApiKeyScheme scheme) {
    String value = LiteralText.text(scheme.prefix()) + roles.reference("key");
    SchemeRendering rendering = key(new PlacedValue(scheme.in(), scheme.name(), value));
    Optional<String> note =
        scheme.in() == Placement.QUERY ? roles.plusNote("key") : Optional.empty();
    return Optional.of(note.map(rendering::withNote).orElse(rendering));
  }

  @Override
  public Optional<SchemeRendering> bearer(BearerScheme scheme) {
    String value = LiteralText.text(scheme.prefix()) + roles.reference("token");
    return Optional.of(key(PlacedValue.header("Authorization", value)));
  }

  private SchemeRendering key(PlacedValue field) {
    return KeyRenderer.render(field, roles.variables(), tool);
  }

  @Override
  public Optional<SchemeRendering> basic(BasicScheme scheme) {
    return made(scheme, roles.references("username", "password"));
  }

  @Override
  public Optional<SchemeRendering> digest(DigestScheme scheme) {
    Map<String, String> texts = roles.references("username", "password");
    if (tool.asksForDigestAlgorithm()) {
      texts.put(
          "algorithm",
          roles.setting(
              "algorithm",
              "MD5",
              "The algorithm of the server's challenge, such as SHA-256; it is not read from"
                  + " there."));
    }
    return made(scheme, texts);
  }

  @Override
  public Optional<SchemeRendering> oauth1(OAuth1Scheme scheme) {
    Map<String, String> texts =
        roles.references("clientId", "clientSecret", "token", "tokenSecret");
    if (!scheme.realm().isEmpty()) {
      texts.put("realm", roles.expand(scheme.realm()));
    }
    return made(scheme, texts).or(() -> new MacScript(roles).oauth1(scheme));
  }

  @Override
  public Optional<SchemeRendering> oauth2(OAuth2Scheme scheme) {
    return new OAuth2Renderer(roles, scopes, whyNot).render(scheme);
  }

  @Override
  public Optional<SchemeRendering> oidc(OidcScheme scheme) {
    return Optional.of(
        key(KeyRenderer.accessToken(scheme.options(), roles.reference("accessToken")))
            .withNote(
                tool.title()
                    + " does not read OpenID Connect discovery documents; put an access token into"
                    + " the variable "
                    + roles.variable("accessToken")));
  }

  @Override
  public Optional<SchemeRendering> sigV4(SigV4Scheme scheme) {
    Map<String, String> texts = roles.references("accessKeyId", "secretAccessKey", "sessionToken");
    texts.put("service", roles.expand(scheme.service()));
    texts.put("region", roles.expand(scheme.region()));
    return made(scheme, texts);
  }

  @Override
  public Optional<SchemeRendering> hawk(HawkScheme scheme) {
    return made(scheme, roles.references("id", "key")).or(() -> new MacScript(roles).hawk(scheme));
  }

  @Override
  public Optional<SchemeRendering> ntlm(NtlmScheme scheme) {
    return made(scheme, roles.references("username", "password", "domain"));
  }

  @Override
  public Optional<SchemeRendering> edgeGrid(EdgeGridScheme scheme) {
    return made(scheme, roles.references("clientToken", "clientSecret", "accessToken"))
        .or(() -> new MacScript(roles).edgeGrid(scheme));
  }

  @Override
  public Optional<SchemeRendering> asap(AsapScheme scheme) {
    Map<String, String> texts = roles.references("keyId", "issuer", "privateKey");
    texts.put("audience", roles.expand(scheme.audience()));
    return made(scheme, texts)
        .map(
            rendering ->
                tool.privateKeyNote(roles.variable("privateKey"))
                    .map(rendering::withNote)
                    .orElse(rendering))
        .or(() -> asapByScript(scheme, texts));
  }

  /** What the runtime signs too. */
  private Optional<SchemeRendering> asapByScript(AsapScheme scheme, Map<String, String> texts) {
    JwtScript script = new JwtScript(roles).lives(60, 0);
    String payload =
        ("{\n  \"iss\": \"%s\",\n  \"aud\": \"%s\",\n  \"jti\": \"{{$guid}}\",\n"
                + "  \"iat\": %s,\n  \"nbf\": %s,\n  \"exp\": %s\n}")
            .formatted(
                texts.get("issuer"),
                texts.get("audience"),
                script.issuedAt(),
                script.issuedAt(),
                script.expiresAt());
    return script
        .says("{\n  \"kid\": \"" + texts.get("keyId") + "\"\n}", payload)
        .signed(
            scheme.algorithm(),
            "privateKey",
            KeyEncoding.PEM,
            PlacedValue.header("Authorization", "Bearer "));
  }

  @Override
  public Optional<SchemeRendering> jwt(JwtScheme scheme) {
    return new JwtRenderer(roles).render(scheme);
  }

  @Override
  public Optional<SchemeRendering> session(SessionScheme scheme) {
    return new SessionRenderer(roles, scheme).render(whyNot);
  }

  /** A certificate belongs to the connection, which many a tool holds in its own settings. */
  @Override
  public Optional<SchemeRendering> mtls(MtlsScheme scheme) {
    if (!tool.has(new NativeAuth.Made(scheme, Map.of()))) {
      return Optional.of(SchemeRendering.NOTHING.withNote(tool.certificateNote()));
    }
    Map<String, String> texts = roles.references("certificate", "privateKey", "passphrase");
    return Optional.of(
        SchemeRendering.NOTHING
            .withCertificate(new NativeAuth.Made(scheme, texts))
            .withVariables(roles.variables()));
  }

  @Override
  public Optional<SchemeRendering> httpSig(HttpSigScheme scheme) {
    return Optional.empty();
  }

  @Override
  public Optional<SchemeRendering> signature(SignatureScheme scheme) {
    return tool.runs(Script.SIGN)
        ? new SignatureRenderer(roles, scheme).render(whyNot)
        : Optional.empty();
  }

  private Optional<SchemeRendering> made(AuthScheme scheme, Map<String, String> texts) {
    NativeAuth auth = new NativeAuth.Made(scheme, texts);
    if (!tool.has(auth)) {
      return Optional.empty();
    }
    SchemeRendering rendering = SchemeRendering.of(auth, roles.variables());
    for (String note : tool.notes(auth)) {
      rendering = rendering.withNote(note);
    }
    return Optional.of(rendering);
  }
}
