package io.github.authdex.generator.emit.curl;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.NativeAuth;
import io.github.authdex.generator.emit.collection.Script;
import java.util.Optional;

/** What curl can do from 7.76 on, and what the script around it does. */
final class CurlTool implements CollectionTool {
  @Override
  public String format() {
    return "curl";
  }

  @Override
  public String title() {
    return "curl";
  }

  @Override
  public String runner() {
    return "curl";
  }

  /** Keys and tokens are written where they stand. */
  @Override
  public boolean has(NativeAuth auth) {
    return auth instanceof NativeAuth.Made made && has(made.scheme());
  }

  private static boolean has(AuthScheme scheme) {
    return scheme instanceof BasicScheme
        || scheme instanceof DigestScheme
        || scheme instanceof NtlmScheme
        || scheme instanceof MtlsScheme
        || (scheme instanceof SigV4Scheme sigV4
            && sigV4.regionSet().isEmpty()
            && sigV4.signPayload());
  }

  @Override
  public boolean runs(Script script) {
    return switch (script) {
      case FETCH_TOKENS, SIGN, SIGN_JWTS -> true;
      case COMPOSE_VALUES, ASK_VALUES, LOG_IN, DATE_JWTS -> false;
    };
  }

  /** What openssl signs from a pipe, too. */
  @Override
  public boolean signsBy(String algorithm) {
    return CollectionTool.super.signsBy(algorithm)
        || algorithm.matches("PLAINTEXT|RSA-SHA(1|256|512)|RSA-PSS-SHA256|ECDSA-P256-SHA256");
  }

  @Override
  public boolean fetches(OAuth2Flow flow) {
    return false; // The script does, with the data of FETCH_TOKENS.
  }

  @Override
  public boolean asksPeople() {
    return false;
  }

  @Override
  public boolean encodesQuery() {
    return true;
  }

  /** In the file of variables each has one line. */
  @Override
  public Optional<String> privateKeyNote(String variable) {
    return Optional.of(
        "in the file of variables write the line breaks of a private key as \\n, and double quotes"
            + " around it, in the variable "
            + variable);
  }

  @Override
  public String certificateNote() {
    return "a client certificate is given to curl by --cert and --key";
  }
}
