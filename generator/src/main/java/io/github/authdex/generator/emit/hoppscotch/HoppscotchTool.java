package io.github.authdex.generator.emit.hoppscotch;

import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.NativeAuth;
import io.github.authdex.generator.emit.collection.Script;
import java.util.List;

/** What Hoppscotch and its command line, hopp, can do. */
final class HoppscotchTool implements CollectionTool {
  @Override
  public String format() {
    return "hoppscotch";
  }

  @Override
  public String title() {
    return "Hoppscotch";
  }

  @Override
  public String runner() {
    return "hopp";
  }

  @Override
  public boolean has(NativeAuth auth) {
    return HoppscotchAuth.of(auth).isPresent();
  }

  @Override
  public boolean runs(Script script) {
    return true;
  }

  /**
   * The application fetches tokens when a person asks it to; hopp sends what the variable holds.
   */
  @Override
  public boolean fetches(OAuth2Flow flow) {
    return false;
  }

  /** It hashes by MD5, whatever it is told. */
  @Override
  public boolean asksForDigestAlgorithm() {
    return false;
  }

  @Override
  public List<String> notes(NativeAuth auth) {
    if (!(auth instanceof NativeAuth.Made made)) {
      return List.of();
    } else if (made.scheme() instanceof DigestScheme) {
      return List.of(
          "Hoppscotch answers a digest challenge by MD5 alone, and one that names a qop");
    }
    return made.scheme() instanceof HawkScheme hawk && hawk.payloadHash()
        ? List.of("hopp covers no payload by Hawk, so that servers may refuse requests with a body")
        : List.of();
  }

  @Override
  public String certificateNote() {
    return "a client certificate is no part of a collection; add it in the settings of Hoppscotch's"
        + " application; hopp shows none";
  }

  @Override
  public boolean encodesQuery() {
    return true;
  }
}
