package io.github.authdex.auth.leak;

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
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.jwt.JwtExchange;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Each kind in each of the ways that it handles secrets. */
final class LeakCases {
  /** In front of each secret that is a text; the role follows. */
  static final String CANARY = "cAnAry/in+the-mine.of-a-hundred-birds.";

  /** What {@link #CANARY} and tokens that servers issue have in common. */
  static final Traces CANARY_TRACES = new Traces().of(CANARY);

  private LeakCases() {}

  static Stream<LeakCase> all() {
    return Stream.of(keys(), tokens(), signatures(), keyPairs(), certificates())
        .flatMap(cases -> cases);
  }

  private static Stream<LeakCase> keys() {
    return Stream.concat(
        Arrays.stream(Placement.values())
            .map(in -> texts("apikey in " + in, new ApiKeyScheme(in, "key", ""), "key")),
        Stream.of(
            texts("basic", new BasicScheme(), "password"),
            texts("bearer", BearerScheme.BEARER, "token"),
            texts("digest", new DigestScheme(), "password"),
            texts("ntlm", new NtlmScheme(), "password"),
            texts("session", session(), "password")));
  }

  private static Stream<LeakCase> tokens() {
    return Stream.of(
        texts("oauth2 token", oauth2(), "accessToken"),
        texts("oauth2 refresh", oauth2(), "refreshToken", "clientSecret"),
        texts("oauth2 client", oauth2(), "clientSecret"),
        texts("oauth2 password", oauth2(), "password"),
        texts("oidc", new OidcScheme("/oidc", Map.of(), OAuth2Options.STANDARD), "accessToken"),
        texts("jwt", jwt("HS256", KeyEncoding.TEXT, Optional.empty()), "key"),
        texts("jwt exchanged", jwt("HS256", KeyEncoding.TEXT, exchange()), "key", "clientSecret"),
        encoded("jwt, key in base64", jwt("HS256", KeyEncoding.BASE64, Optional.empty())));
  }

  private static Stream<LeakCase> signatures() {
    return Stream.of(
        texts(
            "edgegrid",
            new EdgeGridScheme(List.of(), 1024),
            "clientToken",
            "clientSecret",
            "accessToken"),
        texts("hawk", new HawkScheme("sha256", true), "key"),
        encoded("httpsig", httpSig("hmac-sha256")),
        texts("oauth1 in the header", oauth1(Placement.HEADER, "HMAC-SHA1"), OAUTH1),
        texts("oauth1 in the query", oauth1(Placement.QUERY, "HMAC-SHA256"), OAUTH1),
        texts("oauth1 in the open", oauth1(Placement.HEADER, "PLAINTEXT"), OAUTH1),
        texts("signature", signature("HMAC-SHA256", KeyEncoding.TEXT), "key"),
        texts("signature by a digest", signature("SHA1", KeyEncoding.TEXT), "key"),
        hex("signature, key in hex", signature("HMAC-SHA256", KeyEncoding.HEX)),
        texts(
            "sigv4",
            new SigV4Scheme("s3", "eu-west-1", List.of(), true),
            "secretAccessKey",
            "sessionToken"),
        texts(
            "sigv4 for several regions",
            new SigV4Scheme("s3", "", List.of("*"), true),
            "secretAccessKey"));
  }

  private static Stream<LeakCase> keyPairs() {
    String rsa = TestKeys.pem(TestKeys.RSA);
    byte[] rsaKey = TestKeys.octets(TestKeys.RSA);
    JwtScheme rs256 = jwt("RS256", KeyEncoding.TEXT, Optional.empty());
    LeakCase asap = key("asap", new AsapScheme("RS256", "aud"), "privateKey", rsa, rsaKey);
    asap.credentials().put("keyId", "open/key");
    return Stream.of(
        asap,
        key("jwt RS256", rs256, "key", rsa, rsaKey),
        key("jwt RS256 by a JWK", rs256, "key", TestKeys.rsaJwk(), rsaKey),
        key(
            "jwt ES256",
            jwt("ES256", KeyEncoding.TEXT, Optional.empty()),
            "key",
            TestKeys.pem(TestKeys.EC),
            TestKeys.octets(TestKeys.EC)),
        key(
            "httpsig ed25519",
            httpSig("ed25519"),
            "key",
            TestKeys.pem(TestKeys.ED25519),
            TestKeys.octets(TestKeys.ED25519)),
        key("oauth1 RSA", oauth1(Placement.HEADER, "RSA-SHA1"), "clientSecret", rsa, rsaKey),
        key(
            "signature RSA",
            signature("RSA-SHA256", KeyEncoding.TEXT, SignaturePart.Piece.URL),
            "key",
            rsa,
            rsaKey));
  }

  private static Stream<LeakCase> certificates() {
    String pem = TestKeys.file("client-pkcs8.pem");
    String encrypted = TestKeys.file("client-encrypted.pem");
    String passphrase = CANARY + "passphrase";
    Traces traces = new Traces().of(CANARY).ofKey(TestKeys.octetsOfPem(pem)).of("secret-pass");
    MtlsScheme mtls = new MtlsScheme();
    String chain = TestKeys.file("client-chain.pem");
    return Stream.of(
        new LeakCase("mtls", mtls, Map.of("certificate", chain, "privateKey", pem), traces),
        new LeakCase(
            "mtls, encrypted key",
            mtls,
            Map.of("certificate", chain, "privateKey", encrypted, "passphrase", "secret-pass"),
            traces),
        new LeakCase(
            "mtls, wrong passphrase",
            mtls,
            Map.of("certificate", chain, "privateKey", encrypted, "passphrase", passphrase),
            traces),
        new LeakCase(
            "mtls, key store",
            mtls,
            Map.of("certificate", TestKeys.pkcs12(passphrase), "passphrase", passphrase),
            traces),
        new LeakCase(
            "mtls, key store, wrong passphrase",
            mtls,
            Map.of("certificate", TestKeys.pkcs12("other"), "passphrase", passphrase),
            traces));
  }

  private static LeakCase texts(String name, AuthScheme scheme, String... secretRoles) {
    Map<String, String> credentials = new HashMap<>();
    scheme.roles().stream()
        .filter(role -> !role.secret())
        .forEach(role -> credentials.put(role.name(), "open"));
    for (String role : secretRoles) {
      credentials.put(role, CANARY + role);
    }
    if (List.of(secretRoles).contains("password")) {
      credentials.put("username", "open");
    }
    return new LeakCase(name, scheme, credentials, new Traces().of(CANARY));
  }

  private static LeakCase encoded(String name, AuthScheme scheme) {
    byte[] key = (CANARY + "a key that is long enough").getBytes(StandardCharsets.UTF_8);
    return key(name, scheme, "key", Base64.getEncoder().encodeToString(key), key);
  }

  private static LeakCase hex(String name, AuthScheme scheme) {
    byte[] key = (CANARY + "a key that is long enough").getBytes(StandardCharsets.UTF_8);
    return key(name, scheme, "key", HexFormat.of().formatHex(key), key);
  }

  private static LeakCase key(
      String name, AuthScheme scheme, String role, String key, byte[] octets) {
    Map<String, String> credentials = new HashMap<>();
    scheme.roles().forEach(other -> credentials.put(other.name(), "open"));
    credentials.put(role, key);
    return new LeakCase(name, scheme, credentials, new Traces().of(CANARY).ofKey(octets));
  }

  private static final String[] OAUTH1 = {"clientSecret", "tokenSecret"};

  private static OAuth1Scheme oauth1(Placement in, String method) {
    return new OAuth1Scheme(
        method, in, "r", false, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static HttpSigScheme httpSig(String algorithm) {
    return new HttpSigScheme(algorithm, List.of("@method"), Optional.empty(), "sig1");
  }

  private static JwtScheme jwt(
      String algorithm, KeyEncoding encoding, Optional<JwtExchange> exchange) {
    return new JwtScheme(
        algorithm,
        encoding,
        JwtContent.ofClaims(Map.of()),
        60,
        0,
        exchange,
        Placement.QUERY,
        "jwt",
        "");
  }

  private static Optional<JwtExchange> exchange() {
    return Optional.of(
        new JwtExchange(
            "/token",
            JwtExchange.As.ASSERTION,
            Map.of("p", "{clientSecret}"),
            "/access_token",
            "/expires_in",
            Map.of()));
  }

  private static SessionScheme session() {
    Map<String, String> fields = Map.of("u", "{username}", "p", "{password}");
    return new SessionScheme(
        new SessionLogin("POST", "/token", "query", fields, Map.of("X-P", "{password}")),
        Optional.of(
            new SessionToken(false, "/access_token", Placement.QUERY, "t", "", Optional.empty())),
        true,
        Optional.empty());
  }

  private static SignatureScheme signature(String algorithm, KeyEncoding encoding) {
    return signature(algorithm, encoding, new SignaturePart.Credential("key"));
  }

  private static SignatureScheme signature(
      String algorithm, KeyEncoding encoding, SignaturePart signed) {
    return new SignatureScheme(
        algorithm,
        encoding,
        List.of(signed, SignaturePart.Piece.METHOD),
        "",
        "hex",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Placement.QUERY,
        "s",
        "");
  }

  private static OAuth2Scheme oauth2() {
    return new OAuth2Scheme(
        List.of(flow(OAuth2Flow.Type.CLIENT_CREDENTIALS), flow(OAuth2Flow.Type.PASSWORD)),
        OAuth2Options.STANDARD);
  }

  private static OAuth2Flow flow(OAuth2Flow.Type type) {
    return OAuth2Flow.builder(type)
        .tokenUrl("/token?client=id")
        .pkce(OAuth2Flow.Pkce.UNSUPPORTED)
        .build();
  }
}
