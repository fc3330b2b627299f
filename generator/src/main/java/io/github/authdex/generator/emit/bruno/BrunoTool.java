package io.github.authdex.generator.emit.bruno;

import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.NativeAuth;
import io.github.authdex.generator.emit.collection.Script;
import java.util.List;
import java.util.Optional;

/**
 * What Bruno and its command line, bru, can do.
 *
 * @param format the name of the format that it is given
 */
public record BrunoTool(String format) implements CollectionTool {
  @Override
  public String title() {
    return "Bruno";
  }

  @Override
  public String runner() {
    return "bru";
  }

  @Override
  public boolean has(NativeAuth auth) {
    return BrunoAuth.of(auth).isPresent();
  }

  @Override
  public boolean runs(Script script) {
    return true;
  }

  /** Where a person consents bru sends the request without a token, and says nothing. */
  @Override
  public boolean fetches(OAuth2Flow flow) {
    return switch (flow.type()) {
      case CLIENT_CREDENTIALS, PASSWORD -> flow.tokenUrl().isPresent();
      case AUTHORIZATION_CODE, IMPLICIT, DEVICE_AUTHORIZATION, TOKEN_EXCHANGE -> false;
    };
  }

  @Override
  public boolean sendsTokenHeaders() {
    return true;
  }

  @Override
  public List<String> notes(NativeAuth auth) {
    return BrunoNotes.of(auth).stream().toList();
  }

  @Override
  public String certificateNote() {
    return "a client certificate is no part of the collection; add it in Bruno's settings of the"
        + " collection, or give bru --client-cert-config";
  }

  /** A PEM has lines, of which the command line and the table of variables each take one. */
  @Override
  public Optional<String> privateKeyNote(String variable) {
    return Optional.of(
        "Bruno takes values of one line: write the lines of a private key behind each other, with"
            + " spaces between, into the variable "
            + variable);
  }
}
