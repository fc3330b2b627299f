package io.github.authdex.site.snippet;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.NativeAuth;

/**
 * What can be said in one command, without a script: curl's own ways, and texts in their places.
 */
final class SnippetTool implements CollectionTool {
  @Override
  public String format() {
    return "snippet";
  }

  @Override
  public String title() {
    return "a command";
  }

  @Override
  public String runner() {
    return "a command";
  }

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
  public boolean asksPeople() {
    return false;
  }

  @Override
  public boolean encodesQuery() {
    return true;
  }

  @Override
  public String certificateNote() {
    return "a client certificate is given to the command";
  }
}
