package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
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
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.generator.preset.CatalogMerge;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says a scheme in the words of a version of OpenAPI. What computes a proof for each request is
 * said by the name of its HTTP scheme (RFC 9110 §11.1) where it has one, and never as an {@code
 * apiKey}, which would have tools send a fixed text; the entry that says the rest stands beside it
 * as {@code x-authdex}.
 */
final class SchemeDefiner implements AuthScheme.Visitor<SchemeDefinition> {
  static final String GATEWAY = "x-amazon-apigateway-authtype";

  /** The name of an HTTP scheme in front of what it sends. */
  private static final Pattern WORD = Pattern.compile("([A-Za-z][A-Za-z0-9-]*) .*", Pattern.DOTALL);

  private final BoundScheme bound;
  private final SpecDialect dialect;
  private final String id;
  private final KnownUrls urls;

  private SchemeDefiner(BoundScheme bound, SpecDialect dialect, String id, KnownUrls urls) {
    this.bound = bound;
    this.dialect = dialect;
    this.id = id;
    this.urls = urls;
  }

  /**
   * Returns what {@code dialect} can say of {@code bound}.
   *
   * @param id the entry's
   * @param urls what is known of URLs
   */
  static SchemeDefinition define(
      BoundScheme bound, SpecDialect dialect, String id, KnownUrls urls) {
    return bound.scheme().accept(new SchemeDefiner(bound, dialect, id, urls));
  }

  private ObjectNode object(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  private ObjectNode described(ObjectNode object, String sentence) {
    String text = (bound.description() + " " + sentence).strip();
    return text.isEmpty() ? object : object.put("description", text);
  }

  private ObjectNode pointed(ObjectNode object) {
    object
        .putObject(CatalogMerge.POINTER)
        .put("api", id)
        .put("scheme", bound.name())
        .put("kind", bound.scheme().kind());
    return object;
  }

  private SchemeDefinition http(String scheme, String sentence) {
    return SchemeDefinition.of(described(object("http").put("scheme", scheme), sentence));
  }

  /** A proof that is computed for each request, in Authorization. */
  private SchemeDefinition computed(String scheme, String sentence) {
    return dialect.hasHttpSchemes()
        ? SchemeDefinition.of(pointed(described(object("http").put("scheme", scheme), sentence)))
        : unsaid(bound.scheme().kind() + " signatures");
  }

  private SchemeDefinition unsaid(String what) {
    return SchemeDefinition.none(dialect + " has no words for " + what);
  }

  private static boolean isBearer(Placement in, String name, String prefix) {
    return in == Placement.HEADER
        && name.equalsIgnoreCase("Authorization")
        && prefix.strip().equalsIgnoreCase("Bearer");
  }

  /** A text that is sent as it is, behind a prefix. */
  private SchemeDefinition fixed(Placement in, String name, String prefix, String sentence) {
    if (isBearer(in, name, prefix) && dialect.hasHttpSchemes()) {
      return http("bearer", sentence);
    }
    boolean known = in == Placement.HEADER || in == Placement.QUERY || in == Placement.COOKIE;
    if (!known || (in == Placement.COOKIE && !dialect.hasHttpSchemes())) {
      return unsaid("a key in the " + in);
    }
    String words =
        prefix.isEmpty() ? "" : "Send \"" + prefix + "\" in front of what you were given.";
    ObjectNode key = object("apiKey").put("in", in.toString()).put("name", name);
    return SchemeDefinition.of(described(key, (sentence + " " + words).strip()));
  }

  private SchemeDefinition pointed(SchemeDefinition definition) {
    definition.objects().values().forEach(this::pointed);
    return definition;
  }

  @Override
  public SchemeDefinition apiKey(ApiKeyScheme scheme) {
    return fixed(scheme.in(), scheme.name(), scheme.prefix(), "");
  }

  @Override
  public SchemeDefinition asap(AsapScheme scheme) {
    return pointed(
        token(fixed(Placement.HEADER, "Authorization", "Bearer ", "A JWT that you sign (ASAP).")));
  }

  private static SchemeDefinition token(SchemeDefinition definition) {
    definition.objects().values().stream()
        .filter(object -> object.path("type").asText().equals("http"))
        .forEach(object -> object.put("bearerFormat", "JWT"));
    return definition;
  }

  @Override
  public SchemeDefinition basic(BasicScheme scheme) {
    return dialect.hasHttpSchemes()
        ? http("basic", "")
        : SchemeDefinition.of(described(object("basic"), ""));
  }

  @Override
  public SchemeDefinition bearer(BearerScheme scheme) {
    return fixed(Placement.HEADER, "Authorization", scheme.prefix(), "");
  }

  @Override
  public SchemeDefinition digest(DigestScheme scheme) {
    return dialect.hasHttpSchemes() ? http("digest", "") : unsaid("Digest");
  }

  @Override
  public SchemeDefinition edgeGrid(EdgeGridScheme scheme) {
    return computed("EG1-HMAC-SHA256", "Each request is signed (Akamai EdgeGrid).");
  }

  @Override
  public SchemeDefinition hawk(HawkScheme scheme) {
    return computed("hawk", "Each request is signed (Hawk).");
  }

  @Override
  public SchemeDefinition httpSig(HttpSigScheme scheme) {
    return unsaid("HTTP Message Signatures (RFC 9421)");
  }

  @Override
  public SchemeDefinition jwt(JwtScheme scheme) {
    String sentence =
        scheme.exchange().isPresent()
            ? "A token that a signed JWT is exchanged for."
            : "A JWT that you sign.";
    SchemeDefinition definition = fixed(scheme.in(), scheme.name(), scheme.prefix(), sentence);
    return pointed(scheme.exchange().isPresent() ? definition : token(definition));
  }

  @Override
  public SchemeDefinition mtls(MtlsScheme scheme) {
    return dialect.hasMutualTls()
        ? SchemeDefinition.of(described(object("mutualTLS"), ""))
        : unsaid("client certificates");
  }

  @Override
  public SchemeDefinition ntlm(NtlmScheme scheme) {
    return computed("NTLM", "The connection is authenticated (NTLM).");
  }

  @Override
  public SchemeDefinition oauth1(OAuth1Scheme scheme) {
    return scheme.in() == Placement.HEADER
        ? computed("OAuth", "Each request is signed (OAuth 1.0, RFC 5849).")
        : unsaid("OAuth 1.0 in the " + scheme.in());
  }

  @Override
  public SchemeDefinition oauth2(OAuth2Scheme scheme) {
    FlowDefinitions flows = FlowDefinitions.of(scheme, dialect, urls);
    if (flows.isEmpty()) {
      return pointed(fixed(scheme.options(), "An access token of OAuth 2.0.")).losing(flows.loss());
    }
    String words = prefixWords(scheme.options());
    if (dialect.hasHttpSchemes()) {
      ObjectNode object = described(object("oauth2"), words);
      object.set("flows", flows.all());
      return SchemeDefinition.of(object).losing(flows.loss());
    }
    SchemeDefinition definition =
        new SchemeDefinition(flows.apart(() -> object("oauth2")), flows.loss());
    definition.objects().values().forEach(object -> described(object, words));
    return definition;
  }

  private SchemeDefinition fixed(OAuth2Options options, String sentence) {
    return fixed(options.in(), options.name(), options.prefix(), sentence);
  }

  /** OpenAPI takes for granted that a token is sent as RFC 6750 has it. */
  private static String prefixWords(OAuth2Options options) {
    if (isBearer(options.in(), options.name(), options.prefix())) {
      return "";
    }
    return "The token is sent in the "
        + options.in()
        + " \""
        + options.name()
        + "\""
        + (options.prefix().isEmpty() ? "" : " behind \"" + options.prefix() + "\"")
        + ".";
  }

  @Override
  public SchemeDefinition oidc(OidcScheme scheme) {
    if (!dialect.hasHttpSchemes()) {
      return fixed(scheme.options(), "A token of " + scheme.openIdConnectUrl() + ".");
    }
    ObjectNode object = object("openIdConnect").put("openIdConnectUrl", scheme.openIdConnectUrl());
    return SchemeDefinition.of(described(object, prefixWords(scheme.options())));
  }

  @Override
  public SchemeDefinition session(SessionScheme scheme) {
    return scheme
        .token()
        .map(token -> pointed(session(token, scheme.login().url())))
        .orElseGet(() -> unsaid("a session whose cookie the server names"));
  }

  private SchemeDefinition session(SessionToken token, String login) {
    return fixed(
        token.in(), token.name(), token.prefix(), "What logging in at " + login + " answers.");
  }

  @Override
  public SchemeDefinition signature(SignatureScheme scheme) {
    Matcher word = WORD.matcher(scheme.prefix());
    boolean named =
        scheme.in() == Placement.HEADER
            && scheme.name().equalsIgnoreCase("Authorization")
            && word.matches();
    return named
        ? computed(word.group(1), "Each request is signed as the provider says.")
        : unsaid("a signature in the " + scheme.in() + " \"" + scheme.name() + "\"");
  }

  /** AWS's own gateway says it with an extension, which 2.0 has nothing better than. */
  @Override
  public SchemeDefinition sigV4(SigV4Scheme scheme) {
    ObjectNode object =
        dialect.hasHttpSchemes()
            ? object("http").put("scheme", "AWS4-HMAC-SHA256")
            : object("apiKey").put("in", "header").put("name", "Authorization");
    described(object, "Each request is signed (AWS Signature Version 4).");
    object.put(GATEWAY, "awsSigv4");
    pointed(object);
    ((ObjectNode) object.get(CatalogMerge.POINTER))
        .put("service", urls.filled(scheme.service()))
        .put("region", urls.filled(scheme.region()));
    return SchemeDefinition.of(object);
  }
}
