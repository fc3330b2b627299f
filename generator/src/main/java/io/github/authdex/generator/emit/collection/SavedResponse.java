package io.github.authdex.generator.emit.collection;

import java.util.Objects;
import java.util.Optional;

/**
 * An answer that stands beside its request, so that a person sees one before any is sent.
 *
 * @param name one line for a person, which says so if the answer is made of its schema alone
 * @param status the code, if the document says one
 * @param mediaType of the body, if there is one
 * @param body text in which nothing is a reference to a variable, or empty
 * @param json whether the body is JSON
 */
public record SavedResponse(
    String name, Optional<Status> status, Optional<String> mediaType, String body, boolean json) {
  public SavedResponse {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(body, "body");
  }

  /**
   * A status code and what it is called (RFC 9110 §15).
   *
   * @param code from 100 to 599
   * @param reason the phrase, empty if the code has none
   */
  public record Status(int code, String reason) {}
}
