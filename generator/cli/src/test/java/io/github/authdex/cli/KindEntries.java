package io.github.authdex.cli;

import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Entries of each kind, each a catalog of its own. */
public final class KindEntries {
  /** Name of an entry to its scheme, in YAML. */
  static final Map<String, String> SCHEMES = new LinkedHashMap<>();

  static {
    SCHEMES.put("apikey-header", "{ kind: apikey, in: header, name: X-Key }");
    SCHEMES.put("apikey-query", "{ kind: apikey, in: query, name: key }");
    SCHEMES.put("apikey-cookie", "{ kind: apikey, in: cookie, name: key }");
    SCHEMES.put("apikey-body", "{ kind: apikey, in: body, name: key }");
    SCHEMES.put("apikey-path", "{ kind: apikey, in: path, name: key }");
    SCHEMES.put("basic", "{ kind: basic }");
    SCHEMES.put("bearer", "{ kind: bearer }");
    SCHEMES.put("digest", "{ kind: digest }");
    SCHEMES.put("oauth1", "{ kind: oauth1 }");
    SCHEMES.put("oauth1-query", "{ kind: oauth1, in: query }");
    SCHEMES.put("oauth1-plaintext", "{ kind: oauth1, signatureMethod: PLAINTEXT }");
    SCHEMES.put("oauth2", "{ kind: oauth2, flows: { clientCredentials: { tokenUrl: /token } } }");
    SCHEMES.put(
        "oauth2-jwt",
        "{ kind: oauth2, flows: { clientCredentials: { tokenUrl: /token } },"
            + " clientAuthentication: client_secret_jwt }");
    SCHEMES.put("oidc", "{ kind: oidc, openIdConnectUrl: /.well-known/openid-configuration }");
    SCHEMES.put("sigv4", "{ kind: sigv4, service: s3, region: eu-west-1 }");
    SCHEMES.put("hawk", "{ kind: hawk, algorithm: sha256, payloadHash: true }");
    SCHEMES.put("ntlm", "{ kind: ntlm }");
    SCHEMES.put("edgegrid", "{ kind: edgegrid }");
    SCHEMES.put("asap", "{ kind: asap, audience: aud }");
    SCHEMES.put("jwt", "{ kind: jwt, algorithm: HS256, in: query, name: jwt }");
    SCHEMES.put(
        "jwt-exchange",
        "{ kind: jwt, algorithm: HS256, exchange: { url: /token, as: assertion } }");
    SCHEMES.put(
        "httpsig",
        "{ kind: httpsig, algorithm: hmac-sha256, components: [\"@method\", \"@target-uri\"] }");
    SCHEMES.put(
        "signature",
        "{ kind: signature, algorithm: HMAC-SHA256, sign: [{ credential: key }, url],"
            + " in: header, name: X-Sign }");
    SCHEMES.put(
        "session",
        "{ kind: session, login: { url: /token, fields: { u: \"{username}\", p: \"{password}\" } },"
            + " token: { from: body, field: /access_token, in: header, name: X-Session } }");
    SCHEMES.put(
        "session-cookie",
        "{ kind: session, login: { url: /token, format: form,"
            + " fields: { u: \"{username}\", p: \"{password}\" } }, cookies: true }");
    SCHEMES.put("mtls", "{ kind: mtls }");
  }

  /** A session's templates name credentials, which nothing else declares. */
  private static final String SESSION =
      "credentials: { username: { title: User, secret: false }, password: { title: Password } }\n";

  private KindEntries() {}

  /**
   * Writes the entry of one kind and a secret for each of its credentials: a catalog of its own,
   * since a call reads and checks the whole of the catalog that it is given.
   *
   * @param kind a name of {@link #SCHEMES}; the entry's id is {@code t-} and that name
   * @param server the URL of the server
   * @param values the value of a credential by its name
   */
  static void write(Path folder, String kind, String server, UnaryOperator<String> values)
      throws Exception {
    write(folder, "t-" + kind, server + "/" + kind, SCHEMES.get(kind));
    Path secrets = Files.createDirectory(folder.resolve("secrets"));
    Catalog catalog = Catalog.of(folder.resolve("entries"));
    for (CredentialSpec spec : catalog.entry("t-" + kind).credentials().values()) {
      Files.writeString(secrets.resolve(spec.env()), values.apply(spec.name()));
    }
  }

  public static Path write(Path folder, String id, String server, String scheme)
      throws IOException {
    Path file = folder.resolve("entries/" + id.charAt(0) + "/" + id + ".yaml");
    Files.createDirectories(file.getParent());
    return Files.writeString(
        file,
        """
        id: %s
        title: %s
        provider: kinds.dev
        docs: https://kinds.dev/docs
        servers:
          - url: %s
        %sschemes:
          it: %s
        security:
          - it: []
        evidence:
          - { of: it, source: provider-docs, url: "https://kinds.dev/docs", seen: 2026-11-24 }
        """
            .formatted(id, id, server, declared(scheme), scheme));
  }

  private static String declared(String scheme) {
    if (scheme.contains("kind: session")) {
      return SESSION;
    }
    return scheme.contains("credential: key") ? "credentials: { key: { title: Key } }\n" : "";
  }
}
