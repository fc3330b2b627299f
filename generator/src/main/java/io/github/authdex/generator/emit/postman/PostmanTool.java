package io.github.authdex.generator.emit.postman;

import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.NativeAuth;
import io.github.authdex.generator.emit.collection.Script;
import java.util.Optional;

/** What Postman and newman can do. */
public final class PostmanTool implements CollectionTool {
  @Override
  public String format() {
    return "postman";
  }

  @Override
  public String title() {
    return "Postman";
  }

  @Override
  public String runner() {
    return "newman";
  }

  @Override
  public boolean has(NativeAuth auth) {
    return AuthBlocks.of(auth).isPresent();
  }

  @Override
  public boolean runs(Script script) {
    return true;
  }

  @Override
  public boolean switchesAuth() {
    return true;
  }

  /** The application fetches tokens when a person asks it to; newman never does. */
  @Override
  public boolean fetches(OAuth2Flow flow) {
    return false;
  }

  @Override
  public boolean asksForDigestAlgorithm() {
    return true;
  }

  @Override
  public Optional<String> redirectUri() {
    return Optional.of("https://oauth.pstmn.io/v1/callback");
  }

  @Override
  public String certificateNote() {
    return "a client certificate is no part of a collection; add it in Postman's settings, or name"
        + " its files in the list beside the collection and give that to newman as"
        + " --ssl-client-cert-list";
  }

  /** Without it Postman sends the request unsigned. */
  @Override
  public Optional<String> privateKeyNote(String variable) {
    return Optional.of(
        "Postman takes a private key only in PKCS #8 (BEGIN PRIVATE KEY); convert another one with"
            + " openssl pkcs8 -topk8 -nocrypt before you put it into the variable "
            + variable);
  }
}
