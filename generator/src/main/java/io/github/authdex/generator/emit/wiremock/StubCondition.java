package io.github.authdex.generator.emit.wiremock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;

/**
 * What one place of a request must hold.
 *
 * @param place in header, query, cookie or path
 * @param prefix what stands in front of the secret, or empty
 * @param secret the throw-away credential or token, as it travels
 */
record StubCondition(WirePlace place, String prefix, String secret) {
  /** Returns the pattern for the place's value; for a cookie, that of the whole Cookie header. */
  ObjectNode pattern() {
    if (place.in() == Placement.COOKIE) {
      String name = StubText.quoted(place.name()) + "=";
      // Possessive, so that no header takes long to refuse.
      String other = "(?!" + name + ")[^;]*+";
      String own = name + StubText.quoted(prefix + secret);
      return StubText.matches("(?:" + other + "; ?+)*+" + own + "(?:; ?+" + other + ")*+");
    }
    return ignoresCase()
        ? StubText.matches("(?i:" + StubText.quoted(prefix) + ")" + StubText.quoted(secret))
        : StubText.equalTo(prefix + secret);
  }

  /** The name of a scheme in Authorization has no case (RFC 9110 §11.1). */
  private boolean ignoresCase() {
    return place.isSame(WirePlace.AUTHORIZATION) && prefix.endsWith(" ");
  }

  boolean isInPath() {
    return place.in() == Placement.PATH;
  }

  /** Shows nothing of the secret. */
  @Override
  public String toString() {
    return place.toString();
  }
}
