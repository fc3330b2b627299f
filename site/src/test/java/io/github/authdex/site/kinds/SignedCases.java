package io.github.authdex.site.kinds;

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
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.signature.SignatureParameter;
import io.github.authdex.auth.signature.SignaturePart.Hash;
import io.github.authdex.auth.signature.SignaturePart.Piece;
import io.github.authdex.auth.signature.SignaturePart.Text;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.signature.SignatureStamp;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.site.kinds.KindModules.SentRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Requests with what tells signers apart: encodings, repeated values, forms, sessions, ports. */
final class SignedCases {
  private static final String URL = "https://api.example.com/a%20b/c?z=1&a=%2B+x&a=&b=%C3%A4&b&~=*";
  private static final SentRequest JSON_POST =
      new SentRequest(
          "POST",
          "http://API.example.com:8080/things/?q=1",
          List.of(
              List.of("Content-Type", "application/json; charset=utf-8"), List.of("X-Two", "a  b")),
          "{\"name\":\"Zoë\"}");
  private static final SentRequest FORM_POST =
      new SentRequest(
          "POST",
          "https://api.example.com/form",
          List.of(List.of("Content-Type", "application/x-www-form-urlencoded")),
          "a=1+2&b=%26&a=");
  private static final String TIME = "2026-11-24T12:00:00Z";

  private SignedCases() {}

  static List<SignedCase> all() {
    List<SignedCase> cases = new ArrayList<>();
    cases.addAll(sigV4());
    cases.addAll(hawk());
    cases.addAll(oauth1());
    cases.addAll(edgeGrid());
    cases.addAll(tokens());
    cases.addAll(httpSig());
    cases.addAll(digest());
    cases.addAll(recipes());
    cases.addAll(plain());
    return cases;
  }

  private static List<SignedCase> three(
      String name, AuthScheme scheme, Map<String, String> values) {
    return List.of(
        SignedCase.get(name + ", encoded query", scheme, URL, values),
        SignedCase.of(name + ", JSON and a port", scheme, JSON_POST, values),
        SignedCase.of(name + ", form", scheme, FORM_POST, values));
  }

  private static List<SignedCase> sigV4() {
    Map<String, String> held =
        Map.of("accessKeyId", "AKIDEXAMPLE", "secretAccessKey", "throw/away+key", "time", TIME);
    List<SignedCase> cases = new ArrayList<>();
    cases.addAll(
        three(
            "sigv4",
            SigV4Scheme.builder("execute-api", "eu-west-1").build(),
            with(held, "service", "execute-api", "region", "eu-west-1")));
    cases.add(
        SignedCase.get(
            "sigv4, S3 and a session",
            SigV4Scheme.builder("s3", "us-east-1").build(),
            "https://bucket.s3.amazonaws.com/a//b/../%C3%A9 +('.txt".replace(" ", "%20"),
            with(held, "service", "s3", "region", "us-east-1", "sessionToken", "short-lived")));
    cases.add(
        SignedCase.get(
            "sigv4, dots in the path",
            SigV4Scheme.builder("sns", "us-east-1").build(),
            "https://sns.us-east-1.amazonaws.com/a/./b//../c%2Fd/",
            with(held, "service", "sns", "region", "us-east-1")));
    return cases;
  }

  private static List<SignedCase> hawk() {
    Map<String, String> held =
        Map.of("id", "me", "key", "throw-away", "time", TIME, "nonce", "Ygvqdz");
    List<SignedCase> cases = new ArrayList<>();
    cases.addAll(three("hawk", HawkScheme.of("sha256"), held));
    cases.add(
        SignedCase.of(
            "hawk, sha1 and all attributes",
            HawkScheme.of("sha1"),
            JSON_POST,
            with(held, "algorithm", "sha1", "ext", "a \"b\" \\c", "app", "app1", "dlg", "by2")));
    cases.add(
        SignedCase.of(
            "hawk, no payload",
            new HawkScheme("sha256", false),
            JSON_POST,
            with(held, "payload", "no")));
    return cases;
  }

  private static List<SignedCase> oauth1() {
    Map<String, String> held =
        with(
            Map.of("clientId", "key&1", "clientSecret", "s+c=", "time", TIME, "nonce", "n0nce"),
            "token",
            "tok",
            "tokenSecret",
            "t s");
    List<SignedCase> cases = new ArrayList<>();
    for (String method : List.of("HMAC-SHA1", "HMAC-SHA256", "HMAC-SHA512", "PLAINTEXT")) {
      cases.addAll(
          three(
              "oauth1 by " + method,
              OAuth1Scheme.builder(method).realm("Photos").build(),
              with(held, "signatureMethod", method, "realm", "Photos")));
    }
    return cases;
  }

  private static List<SignedCase> edgeGrid() {
    Map<String, String> held =
        with(
            Map.of("clientToken", "akab-c", "clientSecret", "s3cret=", "accessToken", "akab-a"),
            "time",
            TIME,
            "nonce",
            "n-1");
    List<SignedCase> cases = new ArrayList<>(three("edgegrid", EdgeGridScheme.of(List.of()), held));
    cases.add(
        SignedCase.of(
            "edgegrid, a header and a long body",
            new EdgeGridScheme(List.of("X-Two", "X-None"), 7),
            JSON_POST,
            with(held, "headersToSign", "X-Two, X-None", "maxBody", "7")));
    return cases;
  }

  private static List<SignedCase> tokens() {
    String secret = "0123456789abcdef0123456789abcdef";
    String claims = "{\"sub\":\"Zoë <1>\",\"aud\":\"https://api.example.com/\"}";
    JwtContent content =
        JwtContent.ofClaims(with(Map.of(), "sub", "Zoë <1>", "aud", "https://api.example.com/"));
    Map<String, String> asap =
        Map.of(
            "issuer", "me",
            "keyId", "me/key1",
            "privateKey", PublishedVectors.rsaPem(),
            "audience", "them",
            "nonce", "id-1",
            "time", TIME);
    return List.of(
        SignedCase.get(
            "jwt by HS256",
            JwtScheme.builder("HS256").content(content).build(),
            URL,
            Map.of("key", secret, "keyId", "k1", "time", TIME, "claims", claims)),
        SignedCase.get(
            "jwt by RS256",
            JwtScheme.builder("RS256").content(content).lifetimeSeconds(60).build(),
            URL,
            with(
                Map.of("key", PublishedVectors.rsaPem(), "algorithm", "RS256", "time", TIME),
                "claims",
                claims,
                "lifetimeSeconds",
                "60")),
        SignedCase.get("asap", new AsapScheme("RS256", "them"), URL, asap));
  }

  private static List<SignedCase> httpSig() {
    List<String> components =
        List.of(
            "@method",
            "@target-uri",
            "@authority",
            "@scheme",
            "@request-target",
            "@path",
            "@query",
            "content-type",
            "content-digest",
            "content-length");
    Map<String, String> values =
        Map.of(
            "components", String.join(" ", components),
            "keyId", "a\"b",
            "key",
                "uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==",
            "time", TIME,
            "contentDigest", "sha-256",
            "label", "mine");
    AuthScheme scheme =
        HttpSigScheme.builder("hmac-sha256", components)
            .contentDigest("sha-256")
            .label("mine")
            .build();
    List<SignedCase> cases = new ArrayList<>(three("httpsig by hmac-sha256", scheme, values));
    List<String> parameter = List.of("@query-param;name=\"z\"", "x-two");
    cases.add(
        SignedCase.of(
            "httpsig by ed25519",
            HttpSigScheme.builder("ed25519", parameter).build(),
            new SentRequest("GET", URL, List.of(List.of("X-Two", "a"), List.of("X-Two", "b")), ""),
            Map.of(
                "components",
                String.join(" ", parameter),
                "algorithm",
                "ed25519",
                "keyId",
                "k",
                "key",
                PublishedVectors.ed25519Pem(),
                "time",
                TIME)));
    return cases;
  }

  private static List<SignedCase> digest() {
    List<SignedCase> cases = new ArrayList<>();
    Map<String, String> held =
        Map.of("username", "Mufasa \"M\"", "password", "Circle of Life", "nonce", "c1");
    for (String algorithm : List.of("MD5", "MD5-sess", "SHA-256", "SHA-256-sess")) {
      String challenge =
          "Digest realm=\"a, b\", nonce=\"n=1\", qop=\"auth-int, auth\", opaque=\"o\\\"o\","
              + " algorithm=";
      cases.addAll(
          three(
              "digest by " + algorithm,
              new DigestScheme(),
              with(held, "challenge", challenge + algorithm)));
    }
    cases.add(
        SignedCase.of(
            "digest over the content, the name hashed",
            new DigestScheme(),
            JSON_POST,
            with(
                held,
                "challenge",
                "Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\", userhash=true,"
                    + " algorithm=SHA-256")));
    cases.add(
        SignedCase.get(
            "digest of RFC 2069, a name beyond ASCII",
            new DigestScheme(),
            URL,
            with(held, "username", "Jäsøn", "challenge", "Digest realm=\"r\", nonce=\"n\"")));
    return cases;
  }

  private static List<SignedCase> recipes() {
    SignatureScheme everything =
        SignatureScheme.builder(
                "HMAC-SHA256",
                List.of(
                    Piece.METHOD,
                    Piece.PATH,
                    Piece.QUERY,
                    Piece.PARAMETERS,
                    Piece.TARGET,
                    Piece.URL,
                    Piece.HOST,
                    Piece.BODY,
                    Piece.TIMESTAMP,
                    Piece.DATE,
                    Piece.DAY,
                    Piece.NONCE,
                    new Text("fixed"),
                    new Hash("SHA-256", "hex", List.of(Piece.BODY))),
                Placement.HEADER,
                "Authorization")
            .separator("\n")
            .encoding("base64")
            .timestamp(new SignatureStamp("iso8601", Optional.of(Placement.HEADER), "X-Time"))
            .nonce(new SignatureStamp("random", Optional.of(Placement.HEADER), "X-Nonce"))
            .parameters(List.of(new SignatureParameter(Placement.HEADER, "X-Key", "{apiKey}")))
            .prefix("HMAC {apiKey}:{$nonce}:")
            .build();
    String recipe =
        """
        {"algorithm":"HMAC-SHA256","sign":["method","path","query","parameters","target","url","host",
        "body","timestamp","date","day","nonce",{"text":"fixed"},
        {"hash":"SHA-256","encoding":"hex","of":["body"]}],"separator":"\\n","encoding":"base64",
        "timestamp":{"unit":"iso8601","in":"header","name":"X-Time"},
        "nonce":{"form":"random","in":"header","name":"X-Nonce"},
        "parameters":[{"in":"header","name":"X-Key","value":"{apiKey}"}],
        "in":"header","name":"Authorization","prefix":"HMAC {apiKey}:{$nonce}:"}\
        """;
    SignatureScheme query =
        SignatureScheme.builder(
                "HMAC-SHA512",
                List.of(
                    Piece.PATH, new Hash("SHA-256", "raw", List.of(Piece.TIMESTAMP, Piece.BODY))),
                Placement.QUERY,
                "signature")
            .keyEncoding(KeyEncoding.BASE64)
            .timestamp(new SignatureStamp("milliseconds", Optional.of(Placement.QUERY), "ts", 60))
            .build();
    String inQuery =
        """
        {"algorithm":"HMAC-SHA512","keyEncoding":"base64","sign":["path",
        {"hash":"SHA-256","of":["timestamp","body"]}],
        "timestamp":{"unit":"milliseconds","offsetSeconds":60,"in":"query","name":"ts"},
        "in":"query","name":"signature"}\
        """;
    Map<String, String> held = Map.of("key", "dGhyb3dhd2F5", "apiKey", "id-1", "time", TIME);
    String nonce = "0123456789abcdef0123456789abcdef";
    List<SignedCase> cases = new ArrayList<>();
    cases.addAll(
        three("signature of everything", everything, with(held, "recipe", recipe, "nonce", nonce)));
    cases.addAll(three("signature in the query", query, with(held, "recipe", inQuery)));
    return cases;
  }

  private static List<SignedCase> plain() {
    List<SignedCase> cases = new ArrayList<>();
    cases.addAll(three("basic", BasicScheme.BASIC, Map.of("username", "Zoë", "password", "p:w ✓")));
    cases.addAll(
        three("bearer", new BearerScheme("Bot "), Map.of("token", "t0|k.en", "prefix", "Bot ")));
    for (String in : List.of("header", "query", "cookie")) {
      cases.addAll(
          three(
              "apikey in the " + in,
              ApiKeyScheme.of(Placement.valueOf(in.toUpperCase(Locale.ROOT)), "key"),
              Map.of("in", in, "name", "key", "key", "k-1_2")));
    }
    return cases;
  }

  private static Map<String, String> with(Map<String, String> map, String... namesAndValues) {
    Map<String, String> all = new HashMap<>(map);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      all.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return all;
  }
}
