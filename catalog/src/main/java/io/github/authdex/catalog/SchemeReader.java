package io.github.authdex.catalog;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.asap.AsapScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.httpsig.HttpSigScheme;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads what an API asks for: one method for each kind, under the kind's word. */
final class SchemeReader {
  private static final Map<String, BiFunction<EntryFields, Set<String>, AuthScheme>> KINDS =
      Map.ofEntries(
          entry("apikey", SchemeReader::apiKey),
          entry("asap", SchemeReader::asap),
          entry("basic", fields -> new BasicScheme()),
          entry("bearer", SchemeReader::bearer),
          entry("digest", fields -> new DigestScheme()),
          entry("edgegrid", SchemeReader::edgeGrid),
          entry("hawk", SchemeReader::hawk),
          entry("httpsig", SchemeReader::httpSig),
          entry("jwt", JwtReader::jwt),
          entry("mtls", fields -> new MtlsScheme()),
          entry("ntlm", fields -> new NtlmScheme()),
          entry("oauth1", SchemeReader::oauth1),
          entry("oauth2", OAuth2Reader::oauth2),
          entry("oidc", OAuth2Reader::oidc),
          Map.entry("session", SchemeReader::session),
          entry("signature", SignatureReader::signature),
          entry("sigv4", SchemeReader::sigV4));

  private SchemeReader() {}

  /** Returns the kinds that can be read, which a test holds against the schema's. */
  static Set<String> kinds() {
    return KINDS.keySet();
  }

  private static Map.Entry<String, BiFunction<EntryFields, Set<String>, AuthScheme>> entry(
      String kind, Function<EntryFields, AuthScheme> read) {
    return Map.entry(kind, (fields, variables) -> read.apply(fields));
  }

  /**
   * Returns the scheme that {@code fields} describe.
   *
   * @param variables names that stand for variables of the servers
   */
  static AuthScheme read(EntryFields fields, Set<String> variables) {
    return KINDS.get(fields.require("kind")).apply(fields, variables);
  }

  /** A token in Authorization stands behind Bearer; in a header of its own it stands alone. */
  static String usualPrefix(String name) {
    return name.equalsIgnoreCase("Authorization") ? "Bearer " : "";
  }

  static Placement placement(EntryFields fields) {
    return Placement.of(fields.text("in", "header"));
  }

  static KeyEncoding keyEncoding(EntryFields fields, KeyEncoding otherwise) {
    return fields
        .text("keyEncoding")
        .map(word -> KeyEncoding.valueOf(word.toUpperCase(Locale.ROOT)))
        .orElse(otherwise);
  }

  private static AuthScheme apiKey(EntryFields fields) {
    return new ApiKeyScheme(placement(fields), fields.require("name"), fields.text("prefix", ""));
  }

  private static AuthScheme asap(EntryFields fields) {
    return new AsapScheme(fields.text("algorithm", "RS256"), fields.require("audience"));
  }

  private static AuthScheme bearer(EntryFields fields) {
    return fields.text("prefix").map(BearerScheme::new).orElse(BearerScheme.BEARER);
  }

  private static AuthScheme edgeGrid(EntryFields fields) {
    return new EdgeGridScheme(fields.texts("headersToSign"), fields.number("maxBody", 131_072));
  }

  private static AuthScheme hawk(EntryFields fields) {
    return new HawkScheme(fields.text("algorithm", "sha256"), fields.flag("payloadHash", true));
  }

  private static AuthScheme httpSig(EntryFields fields) {
    return new HttpSigScheme(
        fields.require("algorithm"),
        fields.texts("components"),
        fields.text("contentDigest"),
        fields.text("label", "sig1"));
  }

  private static AuthScheme oauth1(EntryFields fields) {
    return new OAuth1Scheme(
        fields.text("signatureMethod", "HMAC-SHA1"),
        placement(fields),
        fields.text("realm", ""),
        fields.flag("bodyHash", false),
        fields.text("temporaryCredentialUrl"),
        fields.text("authorizationUrl"),
        fields.text("tokenUrl"));
  }

  private static AuthScheme session(EntryFields fields, Set<String> variables) {
    SessionScheme all =
        new SessionScheme(
            fields.object("login").map(SchemeReader::login).orElseThrow(),
            fields.object("token").map(SchemeReader::sessionToken),
            fields.flag("cookies", false),
            Optional.of(fields.number("lifetimeSeconds", 0)).filter(seconds -> seconds > 0),
            fields.list("also", SchemeReader::sessionToken),
            List.of());
    List<String> used =
        all.roles().stream().map(CredentialRole::name).filter(variables::contains).toList();
    return new SessionScheme(
        all.login(), all.token(), all.cookies(), all.lifetimeSeconds(), all.also(), used);
  }

  private static SessionLogin login(EntryFields fields) {
    return new SessionLogin(
        fields.text("method", "POST"),
        fields.require("url"),
        fields.has("xml") ? "xml" : fields.text("format", "json"),
        fields.textsByName("fields"),
        fields.textsByName("headers"),
        fields.text("xml").or(() -> fields.json("body")).orElse(""),
        fields.textsByName("take"),
        fields.object("then").map(SchemeReader::login),
        fields.text("answer", "json"));
  }

  private static SessionToken sessionToken(EntryFields fields) {
    return new SessionToken(
        fields.require("from").equals("header"),
        fields.text("field", ""),
        placement(fields),
        fields.require("name"),
        fields.text("prefix", ""),
        fields.text("expiresField"),
        fields.text("format", "json"),
        fields.text("value", ""));
  }

  private static AuthScheme sigV4(EntryFields fields) {
    return new SigV4Scheme(
        fields.require("service"),
        fields.require("region"),
        fields.texts("regionSet"),
        !fields.text("payload", "signed").equals("unsigned"));
  }
}
