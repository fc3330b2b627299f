package io.github.authdex.auth.session;

import io.github.authdex.auth.Placement;
import java.util.Objects;
import java.util.Optional;

/**
 * The token in the answer to a login, and where it travels afterwards.
 *
 * @param fromHeader whether the answer has it in a header, else in its JSON body
 * @param field the header's name, or a JSON pointer into the body
 * @param in where it travels
 * @param name the header, parameter or cookie
 * @param prefix text in front of it, or empty
 * @param expiresField where the answer keeps the life in seconds or the instant of expiry, as a
 *     JSON pointer
 * @param format how the body is written: {@code json}, or {@code text} where all of it is the token
 * @param value a template for all that travels, or empty for the token alone; in it {@code
 *     {$token}} stands for the token, {@code {name}} for a credential and {@code {$base64:…}} for
 *     its content in Base64
 */
public record SessionToken(
    boolean fromHeader,
    String field,
    Placement in,
    String name,
    String prefix,
    Optional<String> expiresField,
    String format,
    String value) {
  public SessionToken {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(value, "value");
    if (!fromHeader && format.equals("json") && !field.startsWith("/")) {
      throw new IllegalArgumentException(
          "Expected a JSON pointer (RFC 6901), which begins with a slash, as the place of the token"
              + " in the answer but was \""
              + field
              + "\"");
    }
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(prefix, "prefix");
    Objects.requireNonNull(expiresField, "expiresField");
  }

  /** Makes one that travels as it is, from a header or JSON. */
  public SessionToken(
      boolean fromHeader,
      String field,
      Placement in,
      String name,
      String prefix,
      Optional<String> expiresField) {
    this(fromHeader, field, in, name, prefix, expiresField, "json", "");
  }

  /**
   * Returns a builder of a token in the JSON body of the answer, without a prefix.
   *
   * @param field the header's name, or a JSON pointer into the body
   * @param in where it travels
   * @param name the header, parameter or cookie
   */
  public static Builder builder(String field, Placement in, String name) {
    return new Builder(field, in, name);
  }

  /** Collects what differs from the usual. */
  public static final class Builder {
    private final String field;
    private final Placement in;
    private final String name;
    private boolean fromHeader = false;
    private String prefix = "";
    private Optional<String> expiresField = Optional.empty();
    private String format = "json";
    private String value = "";

    private Builder(String field, Placement in, String name) {
      this.field = field;
      this.in = in;
      this.name = name;
    }

    /** Sets whether the answer has it in a header, else in its JSON body. */
    public Builder fromHeader(boolean fromHeader) {
      this.fromHeader = fromHeader;
      return this;
    }

    /** Sets the text in front of it. */
    public Builder prefix(String prefix) {
      this.prefix = prefix;
      return this;
    }

    /**
     * Sets where the answer keeps the life in seconds or the instant of expiry, as a JSON pointer.
     */
    public Builder expiresField(String expiresField) {
      this.expiresField = Optional.of(expiresField);
      return this;
    }

    /** Sets how the body is written: {@code json} or {@code text}. */
    public Builder format(String format) {
      this.format = format;
      return this;
    }

    /** Sets a template for all that travels. */
    public Builder value(String value) {
      this.value = value;
      return this;
    }

    /** Returns what was collected. */
    public SessionToken build() {
      return new SessionToken(fromHeader, field, in, name, prefix, expiresField, format, value);
    }
  }
}
