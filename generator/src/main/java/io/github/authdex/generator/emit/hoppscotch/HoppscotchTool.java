package io.github.authdex.generator.emit.hoppscotch;

import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.NativeAuth;
import io.github.authdex.generator.emit.collection.Script;
import java.util.List;
import java.util.Optional;

/** What Hoppscotch and its command line, hopp, can do. */
public final class HoppscotchTool implements CollectionTool {
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

  /** What answers to scripts set goes out with no request. */
  @Override
  public boolean keepsCookies() {
    return false;
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
    boolean digest = auth instanceof NativeAuth.Made made && made.scheme() instanceof DigestScheme;
    return digest
        ? List.of("Hoppscotch answers a digest challenge by MD5 alone, and one that names a qop")
        : List.of();
  }

  @Override
  public String certificateNote() {
    return "a client certificate is no part of a collection; add it in the settings of Hoppscotch's"
        + " application; hopp shows none";
  }

  /** Its scripts have the Web Cryptography API, which imports no other form. */
  @Override
  public Optional<String> privateKeyNote(String variable) {
    return Optional.of(
        "Hoppscotch takes a private key only in PKCS #8 (BEGIN PRIVATE KEY); convert another one"
            + " with openssl pkcs8 -topk8 -nocrypt before you put it into the variable "
            + variable);
  }

  @Override
  public boolean encodesQuery() {
    return true;
  }
}
