package io.github.authdex.auth.credential;

import io.github.authdex.auth.internal.json.ServerJson;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One of several things that a credential holds: what stands before, between or behind separators,
 * or at one place of a JSON document such as a key file.
 *
 * @param credential the name of the credential that holds it
 * @param secret whether it must be hidden from view
 * @param separator what stands between the parts; empty if the credential is a JSON document
 * @param index which of the parts, from 0
 * @param count how many parts the credential has
 * @param pointer where in the document it is (RFC 6901); empty if the credential has separators
 */
public record CredentialPart(
    String credential, boolean secret, String separator, int index, int count, String pointer) {
  public CredentialPart {
    Objects.requireNonNull(credential, "credential");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(separator, "separator");
  }

  /**
   * Returns this part of {@code whole}.
   *
   * @throws IllegalArgumentException if {@code whole} is not of the form; the message shows nothing
   *     of it
   */
  public Secret of(Secret whole) {
    return find(whole)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected "
                        + whole.described("the credential \"" + credential + "\"")
                        + " to be "
                        + form()
                        + "; take all of it as the provider gives it"));
  }

  /** Returns this part of {@code whole}, or empty if that is not of the form. */
  public Optional<Secret> find(Secret whole) {
    Optional<String> part = separator.isEmpty() ? pointed(whole.reveal()) : split(whole.reveal());
    return part.filter(text -> !text.isEmpty()).map(whole::with);
  }

  /** Returns what a right credential is, in words that follow "to be". */
  public String form() {
    return separator.isEmpty()
        ? "a JSON document with a text at " + pointer
        : count + " parts with \"" + separator + "\" between them";
  }

  private Optional<String> split(String whole) {
    String[] parts = whole.split(Pattern.quote(separator), -1);
    return parts.length == count && index < count ? Optional.of(parts[index]) : Optional.empty();
  }

  private Optional<String> pointed(String whole) {
    return ServerJson.read(whole.getBytes(StandardCharsets.UTF_8))
        .flatMap(document -> document.text(pointer));
  }

  /**
   * Returns a builder of a part that is secret; that needs a separator or a pointer.
   *
   * @param credential the name of the credential that holds it
   */
  public static Builder builder(String credential) {
    return new Builder(credential);
  }

  /** Collects what differs from the usual. */
  public static final class Builder {
    private final String credential;
    private boolean secret = true;
    private String separator = "";
    private int index = 0;
    private int count = 0;
    private String pointer = "";

    private Builder(String credential) {
      this.credential = credential;
    }

    /** Sets whether it must be hidden from view. */
    public Builder secret(boolean secret) {
      this.secret = secret;
      return this;
    }

    /** Sets what stands between the parts. */
    public Builder separator(String separator) {
      this.separator = separator;
      return this;
    }

    /** Sets which of the parts, from 0. */
    public Builder index(int index) {
      this.index = index;
      return this;
    }

    /** Sets how many parts the credential has. */
    public Builder count(int count) {
      this.count = count;
      return this;
    }

    /** Sets where in a JSON document it is (RFC 6901). */
    public Builder pointer(String pointer) {
      this.pointer = pointer;
      return this;
    }

    /** Returns what was collected. */
    public CredentialPart build() {
      return new CredentialPart(credential, secret, separator, index, count, pointer);
    }
  }
}
