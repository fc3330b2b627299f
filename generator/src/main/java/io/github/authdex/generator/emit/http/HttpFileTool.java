package io.github.authdex.generator.emit.http;

import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.NativeAuth;
import io.github.authdex.generator.emit.collection.Script;
import java.util.List;
import java.util.Optional;

/** What those who read .http files can do, httpyac before all. */
public final class HttpFileTool implements CollectionTool {
  @Override
  public String format() {
    return "http";
  }

  @Override
  public String title() {
    return ".http";
  }

  @Override
  public String runner() {
    return "httpyac";
  }

  @Override
  public boolean has(NativeAuth auth) {
    return HttpFileAuth.of(auth).isPresent();
  }

  /** In httpyac, the others run none. */
  @Override
  public boolean runs(Script script) {
    return switch (script) {
      case SIGN, SIGN_JWTS -> true;
      case COMPOSE_VALUES, ASK_VALUES, FETCH_TOKENS, LOG_IN, DATE_JWTS -> false;
    };
  }

  /** What Node signs, too. */
  @Override
  public boolean signsBy(String algorithm) {
    return CollectionTool.super.signsBy(algorithm)
        || algorithm.matches("RSA-SHA(1|256|512)|RSA-PSS-SHA256|ECDSA-P256-SHA256|Ed25519");
  }

  /** A person consents in the browser that the tool opens, where a flow wants that. */
  @Override
  public boolean fetches(OAuth2Flow flow) {
    return HttpFileOAuth2.grant(flow).isPresent();
  }

  /** By flows that it does not know it asks nobody. */
  @Override
  public boolean asksPeople() {
    return false;
  }

  @Override
  public String certificateNote() {
    return "a client certificate is no part of an .http file; name it as SSLConfiguration in"
        + " http-client.private.env.json for JetBrains' HTTP Client, and as clientCertificates in"
        + " .httpyac.json for httpyac";
  }

  /** The secrets' file is JSON. */
  @Override
  public Optional<String> privateKeyNote(String variable) {
    return Optional.of(
        "in http-client.private.env.json write the line breaks of a private key as \\n, in the"
            + " variable "
            + variable);
  }

  @Override
  public List<String> notes(NativeAuth auth) {
    return HttpFileAuth.of(auth).map(HttpFileAuth::notes).orElse(List.of());
  }
}
