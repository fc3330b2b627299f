package io.github.authdex.cli.doctor;

import io.github.authdex.auth.WirePlace;

/**
 * What stands somewhere in a request.
 *
 * @param place where
 * @param value what, which may be secret
 */
record SentValue(WirePlace place, String value) {
  /** Shows no value. */
  @Override
  public String toString() {
    return place.toString();
  }
}
