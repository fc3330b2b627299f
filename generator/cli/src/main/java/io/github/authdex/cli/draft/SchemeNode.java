package io.github.authdex.cli.draft;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.util.Map;

/** Writes a scheme that a document declares as an entry has it. */
final class SchemeNode implements AuthScheme.Visitor<ObjectNode> {
  private static ObjectNode kind(AuthScheme scheme) {
    return JsonNodeFactory.instance.objectNode().put("kind", scheme.kind());
  }

  @Override
  public ObjectNode apiKey(ApiKeyScheme scheme) {
    ObjectNode node = kind(scheme).put("in", scheme.in().toString()).put("name", scheme.name());
    if (scheme.in() == Placement.HEADER && scheme.name().equalsIgnoreCase("Authorization")) {
      return node.put("prefix", Gaps.PREFIX); // No document can say it, and most APIs have one.
    }
    return scheme.prefix().isEmpty() ? node : node.put("prefix", scheme.prefix());
  }

  @Override
  public ObjectNode basic(BasicScheme scheme) {
    return kind(scheme);
  }

  @Override
  public ObjectNode bearer(BearerScheme scheme) {
    return kind(scheme).put("token", "token");
  }

  @Override
  public ObjectNode digest(DigestScheme scheme) {
    return kind(scheme);
  }

  @Override
  public ObjectNode hawk(HawkScheme scheme) {
    return kind(scheme);
  }

  @Override
  public ObjectNode mtls(MtlsScheme scheme) {
    return kind(scheme);
  }

  @Override
  public ObjectNode oauth2(OAuth2Scheme scheme) {
    ObjectNode node = kind(scheme);
    ObjectNode flows = node.putObject("flows");
    for (OAuth2Flow flow : scheme.flows()) {
      ObjectNode written = flows.putObject(flow.type().wireName());
      flow.authorizationUrl().ifPresent(url -> written.put("authorizationUrl", url));
      flow.deviceAuthorizationUrl().ifPresent(url -> written.put("deviceAuthorizationUrl", url));
      flow.tokenUrl().ifPresent(url -> written.put("tokenUrl", url));
      flow.refreshUrl()
          .filter(url -> !flow.tokenUrl().equals(flow.refreshUrl()))
          .ifPresent(url -> written.put("refreshUrl", url));
      scopes(written, flow.scopes());
    }
    return node;
  }

  @Override
  public ObjectNode oidc(OidcScheme scheme) {
    ObjectNode node = kind(scheme).put("openIdConnectUrl", scheme.openIdConnectUrl());
    scopes(node, scheme.scopes());
    return node;
  }

  private static void scopes(ObjectNode node, Map<String, String> scopes) {
    if (!scopes.isEmpty()) {
      ObjectNode written = node.putObject("scopes");
      scopes.forEach((name, words) -> written.put(name, Prose.line(words).orElse(Gaps.TEXT)));
    }
  }

  @Override
  public ObjectNode sigV4(SigV4Scheme scheme) {
    return kind(scheme).put("service", scheme.service()).put("region", scheme.region());
  }

  @Override
  public ObjectNode asap(AsapScheme scheme) {
    return none(scheme);
  }

  @Override
  public ObjectNode edgeGrid(EdgeGridScheme scheme) {
    return none(scheme);
  }

  @Override
  public ObjectNode httpSig(HttpSigScheme scheme) {
    return none(scheme);
  }

  @Override
  public ObjectNode jwt(JwtScheme scheme) {
    return none(scheme);
  }

  @Override
  public ObjectNode ntlm(NtlmScheme scheme) {
    return none(scheme);
  }

  @Override
  public ObjectNode oauth1(OAuth1Scheme scheme) {
    return none(scheme);
  }

  @Override
  public ObjectNode session(SessionScheme scheme) {
    return none(scheme);
  }

  @Override
  public ObjectNode signature(SignatureScheme scheme) {
    return none(scheme);
  }

  private static ObjectNode none(AuthScheme scheme) {
    throw new AssertionError("No OpenAPI document can say " + scheme.kind());
  }
}
