package io.github.authdex.site.view;

import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.CredentialSpec.Format;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that a caller holds.
 *
 * @param id of its element on the page
 * @param title what the provider calls it
 * @param description or empty
 * @param obtain where it is got, or empty
 * @param env the environment variable that the tools read
 * @param secret whether it is hidden from view
 * @param optional whether a call can do without
 * @param shape what a right one looks like, in words; empty if nothing is known
 * @param prefixes how it starts, with spaces between; empty if unknown
 * @param minLength in characters, or 0
 * @param maxLength in characters, or 0
 * @param charset as {@link Format#charset()}
 */
public record CredentialView(
    String id,
    String title,
    String description,
    WebLink obtain,
    String env,
    boolean secret,
    boolean optional,
    String shape,
    String prefixes,
    int minLength,
    int maxLength,
    String charset) {

  static CredentialView of(CredentialSpec spec) {
    Format format = spec.format();
    return new CredentialView(
        "credential-" + spec.name(),
        spec.title(),
        spec.description(),
        WebLink.of(spec.obtain()),
        spec.env(),
        spec.secret(),
        spec.optional(),
        shape(spec),
        String.join(" ", format.prefixes()),
        format.minLength(),
        format.maxLength(),
        format.charset());
  }

  /** Returns whether a value can be compared with anything. */
  public boolean isShaped() {
    return !shape.isEmpty();
  }

  private static String shape(CredentialSpec spec) {
    Format format = spec.format();
    List<String> words = new ArrayList<>();
    if (!format.prefixes().isEmpty()) {
      words.add("begins with " + String.join(" or ", format.prefixes()));
    }
    if (format.minLength() > 0 && format.minLength() == format.maxLength()) {
      words.add(format.minLength() + " characters long");
    } else if (format.minLength() > 0 && format.maxLength() > 0) {
      words.add(format.minLength() + " to " + format.maxLength() + " characters long");
    } else if (format.minLength() > 0) {
      words.add("at least " + format.minLength() + " characters long");
    } else if (format.maxLength() > 0) {
      words.add("at most " + format.maxLength() + " characters long");
    }
    if (!format.charset().equals("printable")) {
      words.add(format.charset() + " throughout");
    }
    return String.join(", ", words);
  }
}
