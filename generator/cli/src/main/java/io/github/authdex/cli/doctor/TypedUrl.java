package io.github.authdex.cli.doctor;

import io.github.authdex.cli.console.InputException;
import java.util.regex.Pattern;

/** A URL that somebody typed, who may have left out its scheme, or typed a credential instead. */
final class TypedUrl {
  private static final Pattern WITH_SCHEME = Pattern.compile("(?is)https?://\\S.*");

  /** A host whose last label is one of a domain or of an address, which no key looks like. */
  private static final Pattern HOST =
      Pattern.compile(
          "(?is)(?:[^/?#\\s@]*@)?(?:localhost|(?:[a-z0-9{}_-]{1,63}\\.){1,20}(?:[a-z]{2,24}|[0-9]{1,3}))"
              + "(?::[0-9]+)?(?:[/?#].*)?");

  private TypedUrl() {}

  /**
   * Returns {@code word} with its scheme, which is https where none was typed.
   *
   * @throws InputException if it is no URL; the message does not show it
   */
  static String whole(String word) throws InputException {
    if (WITH_SCHEME.matcher(word).matches()) {
      return word;
    }
    if (!HOST.matcher(word).matches()) {
      throw new InputException(
          "Expected a URL such as https://api.example.com/user, a curl command or a recording (HAR)"
              + " but the word is none");
    }
    return "https://" + word;
  }
}
