package io.github.authdex.generator.lab;

import static io.github.authdex.generator.golden.Apis.api;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.CredentialSpec.Format;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.generator.golden.Apis;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.AuthModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of postman-runtime's cases of authentication.
 *
 * @param kind the file's name, without {@code .test.js}
 * @param model the API that asks for what the cases send
 * @param texts what becomes another in the file: a pattern to the text, with {@code {name}} for a
 *     credential of the lab's and {@code {$case}} for a number that each case has for itself
 */
record PostmanCases(String kind, ApiModel model, Map<String, String> texts) {
  /** As long as their longest, which tests when a token begins to count. */
  private static final int LONGEST_LIFE = 60 * 60 * 60;

  /** The algorithms of JWTs, with the names of the credentials that hold their keys. */
  private static final Map<String, String> KEYS =
      inOrder(
          "HS256",
          "shared",
          "HS384",
          "shared",
          "HS512",
          "shared",
          "RS256",
          "rsa",
          "RS384",
          "rsa",
          "RS512",
          "rsa",
          "PS256",
          "rsa",
          "PS384",
          "rsa",
          "PS512",
          "rsa",
          "ES256",
          "ecdsa256",
          "ES384",
          "ecdsa384",
          "ES512",
          "ecdsa512");

  /** Returns all files. */
  static List<PostmanCases> all() {
    return List.of(
        apiKey(),
        asap(),
        basic(),
        bearer(),
        digest(),
        edgeGrid(),
        hawk(),
        jwt(),
        ntlm(),
        oauth1(),
        oauth2());
  }

  private static Map<String, String> inOrder(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  /** An API that any of its schemes opens. */
  private static final class Opened {
    private final String kind;
    private final Apis api;
    private final List<Alternative> alternatives = new ArrayList<>();

    Opened(String kind) {
      this.kind = kind;
      this.api = api(kind).at(Server.of("https://postman-echo.com"));
    }

    /** Adds a scheme with the names of its credentials: role and name in turn. */
    Opened by(String name, AuthScheme scheme, String... roles) {
      api.scheme(name, scheme, inOrder(roles));
      alternatives.add(Alternative.of(name));
      return this;
    }

    ApiModel model() {
      return api.requires(alternatives.toArray(Alternative[]::new)).build();
    }

    PostmanCases with(String... texts) {
      return new PostmanCases(kind, model(), inOrder(texts));
    }
  }

  private static PostmanCases apiKey() {
    return new Opened("apikey")
        .by("header", new ApiKeyScheme(Placement.HEADER, "my-api-header", ""), "key", "key")
        .by("query", new ApiKeyScheme(Placement.QUERY, "my-api-param", ""), "key", "key")
        .by("usual", new ApiKeyScheme(Placement.HEADER, "Authorization", ""), "key", "key")
        .by("default", new ApiKeyScheme(Placement.HEADER, "x-api-key", ""), "key", "key")
        .with("'ABC123'", "'{key}'");
  }

  /** Their tokens live for two hours where the protocol allows one, and share a jti. */
  private static PostmanCases asap() {
    Opened opened = new Opened("asap");
    KEYS.forEach(
        (algorithm, key) -> {
          if (!key.equals("shared")) {
            opened.by(algorithm, new AsapScheme(algorithm, "test-audience"), "privateKey", key);
          }
        });
    return opened.with(
        "'postman\\.com'",
        "'{issuer}'",
        "'test-kid'",
        "'{keyId}'",
        "7200",
        "3600",
        "'test-jti'",
        "'test-jti-{$case}'",
        "RSA_BASE64_DER = `[^`]*`",
        "RSA_BASE64_DER = `{rsaDer}`");
  }

  private static PostmanCases basic() {
    return new Opened("basic")
        .by("basic", BasicScheme.BASIC)
        .with("'postman'", "'{username}'", "'password'", "'{password}'");
  }

  private static PostmanCases bearer() {
    return new Opened("bearer-token")
        .by("bearer", BearerScheme.BEARER, "token", "token")
        .with("abcd1234", "{token}");
  }

  private static PostmanCases digest() {
    return new Opened("digest")
        .by("digest", new DigestScheme())
        .with(
            "USERNAME = 'postman'", "USERNAME = '{username}'",
            "PASSWORD = 'password'", "PASSWORD = '{password}'");
  }

  /** Their server covers 48 octets of a body. */
  private static PostmanCases edgeGrid() {
    return new Opened("edgegrid")
        .by("edgegrid", new EdgeGridScheme(List.of(), 48))
        .with(
            "postman_access_token", "{accessToken}",
            "postman_client_token", "{clientToken}",
            "postman_client_secret", "{clientSecret}");
  }

  private static PostmanCases hawk() {
    return new Opened("hawk")
        .by("hawk", HawkScheme.of("sha256"))
        .with("dh37fgj492je", "{id}", "werxhqb98rpaxn39848xrunpaw3489ruxnpa98w4rxn", "{key}");
  }

  /** Most of their tokens have no dates, which the lab wants. */
  private static PostmanCases jwt() {
    Opened opened = new Opened("jwt");
    for (String algorithm : KEYS.keySet()) {
      for (String prefix : List.of("Bearer ", "", "jwt-prefix ", "test ")) {
        jwt(opened, algorithm, Placement.HEADER, "Authorization", prefix);
      }
      jwt(opened, algorithm, Placement.QUERY, "jwt", "");
      jwt(opened, algorithm, Placement.QUERY, "jwtToken", "");
    }
    return opened.with(
        "'this-is-a-secret[^}]*",
        "'{shared}'\n",
        "'123'",
        "'{shared}'",
        "(test: 123|sid: 12345|dos: 2|test: '(?:abc|test)-123')",
        "$1, iat: {now}, exp: {later}",
        "(\"test\": \"\\{\\{jku}}\"|\"dos\": 2)",
        "$1, \"iat\": {now}, \"exp\": {later}",
        "(:\\{\\{issuedAt}}|iat: issuedAt)(?=\\\\n|\\n)",
        "$1, \"exp\": {later}");
  }

  private static void jwt(
      Opened opened, String algorithm, Placement in, String name, String prefix) {
    opened.by(
        algorithm + " in " + name + (prefix.isEmpty() ? "" : " as " + prefix.strip()),
        new JwtScheme(
            algorithm,
            KeyEncoding.TEXT,
            JwtContent.NONE,
            LONGEST_LIFE,
            0,
            Optional.empty(),
            in,
            name,
            prefix),
        "key",
        KEYS.get(algorithm),
        "keyId",
        "",
        "passphrase",
        "");
  }

  /**
   * One of their cases asks a server that knows no NTLM, which at the lab must let everybody in.
   */
  private static PostmanCases ntlm() {
    return new Opened("ntlm")
        .by("ntlm", new NtlmScheme())
        .with(
            "USERNAME = 'postman'", "USERNAME = '{username}'",
            "PASSWORD = 'NTLM@123'", "PASSWORD = '{password}'",
            "DOMAIN = 'domain'", "DOMAIN = '{domain}'",
            "postman-echo\\.com/digest", "postman-echo.com/get");
  }

  /** The time of one of their cases is of 2016. */
  private static PostmanCases oauth1() {
    Opened opened = new Opened("oauth1");
    for (Placement in : List.of(Placement.HEADER, Placement.QUERY, Placement.BODY)) {
      OAuth1Scheme scheme =
          new OAuth1Scheme(
              "HMAC-SHA1", in, "", false, Optional.empty(), Optional.empty(), Optional.empty());
      String[] none = {"token", "", "tokenSecret", ""};
      opened
          .by(
              "other in " + in,
              scheme,
              with(none, "clientId", "otherId", "clientSecret", "otherSecret"))
          .by("client in " + in, scheme, with(none, "clientId", "clientId"));
    }
    ApiModel model = prefixed(opened.model(), "otherId", "foo!");
    return new PostmanCases(
        "oauth1",
        model,
        inOrder(
            "RKCGzna7bv9YD57c", "{clientId}",
            "D\\+EdQ-gs\\$-%@2Nu7", "{clientSecret}",
            "foo!bar", "{otherId}",
            "foo%21bar", "{otherIdEncoded}",
            "'secret'", "'{otherSecret}'",
            "timestamp: 1461319769", "timestamp: Math.floor(Date.now() / 1000)"));
  }

  private static String[] with(String[] pairs, String... more) {
    List<String> all = new ArrayList<>(List.of(pairs));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /** Returns {@code model} with a credential that begins with {@code prefix}. */
  private static ApiModel prefixed(ApiModel model, String name, String prefix) {
    AuthModel auth = model.auth();
    Map<String, CredentialSpec> credentials = new LinkedHashMap<>(auth.credentials());
    Format format = new Format(List.of(prefix), 0, 0, "alphanumeric");
    CredentialSpec spec = new CredentialSpec(name, "", "", "", "", false, false, format);
    credentials.put(name, spec);
    return model.with(
        new AuthModel(
            auth.id(),
            auth.schemes(),
            credentials,
            auth.requirement(),
            auth.headers(),
            auth.refusal()),
        model.operations());
  }

  private static PostmanCases oauth2() {
    return new Opened("oauth2")
        .by("first", BearerScheme.BEARER, "token", "first")
        .by("refreshed", BearerScheme.BEARER, "token", "refreshed")
        .with("some-access-token", "{first}", "some-refreshed-access-token", "{refreshed}");
  }
}
