package io.github.authdex.auth.credential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a caller must hold to use an API, without its value.
 *
 * @param name unique within the API, such as {@code secretKey}
 * @param title what the provider calls it
 * @param description one or two sentences, or empty
 * @param obtain the page where a user gets it, or empty
 * @param env the environment variable that holds it, such as {@code STRIPE_SECRET_KEY}
 * @param secret whether it must be hidden from view
 * @param optional whether a call can do without it
 * @param format what a right one looks like
 * @param parts what it is made of where it holds several things, by the credential's name and the
 *     part's, such as {@code adminKey.id}; empty if it is one
 * @param example one that the provider's page shows and that opens nothing, or empty
 */
public record CredentialSpec(
    String name,
    String title,
    String description,
    String obtain,
    String env,
    boolean secret,
    boolean optional,
    Format format,
    Map<String, CredentialPart> parts,
    String example) {
  public CredentialSpec {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(obtain, "obtain");
    Objects.requireNonNull(env, "env");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(example, "example");
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** Makes a credential of which no example is known. */
  public CredentialSpec(
      String name,
      String title,
      String description,
      String obtain,
      String env,
      boolean secret,
      boolean optional,
      Format format,
      Map<String, CredentialPart> parts) {
    this(name, title, description, obtain, env, secret, optional, format, parts, "");
  }

  /** Makes a credential that is one thing. */
  public CredentialSpec(
      String name,
      String title,
      String description,
      String obtain,
      String env,
      boolean secret,
      boolean optional,
      Format format) {
    this(name, title, description, obtain, env, secret, optional, format, Map.of());
  }

  /**
   * What a right value looks like; a value of another form is worth a warning, not a refusal.
   *
   * @param prefixes how it starts, any of these; empty if unknown
   * @param minLength in characters, or 0
   * @param maxLength in characters, or 0 for no limit
   * @param charset {@code digits}, {@code hex}, {@code alphanumeric}, {@code base64}, {@code
   *     base64url} or {@code printable}
   */
  public record Format(List<String> prefixes, int minLength, int maxLength, String charset) {
    /** A format of which nothing is known. */
    public static final Format UNKNOWN = new Format(List.of(), 0, 0, "printable");

    public Format {
      prefixes = List.copyOf(prefixes);
    }

    /** Returns it in words, such as {@code starts with sk_, 32 characters}; empty if unknown. */
    public String words() {
      List<String> words = new ArrayList<>();
      if (!prefixes.isEmpty()) {
        words.add("starts with " + String.join(" or ", prefixes));
      }
      if (minLength > 0 || maxLength > 0) {
        words.add(length() + " characters");
      }
      if (!charset.equals(UNKNOWN.charset)) {
        words.add(charset + (prefixes.isEmpty() ? "" : " after that"));
      }
      return String.join(", ", words);
    }

    private String length() {
      if (maxLength == 0) {
        return "at least " + minLength;
      }
      if (minLength == 0) {
        return "at most " + maxLength;
      }
      return minLength == maxLength ? minLength + "" : minLength + " to " + maxLength;
    }
  }
}
