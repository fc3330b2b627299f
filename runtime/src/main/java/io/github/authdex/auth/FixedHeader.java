package io.github.authdex.auth;

import io.github.authdex.auth.internal.text.Uuid4;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A header that belongs to requests and is not secret, such as an API version.
 *
 * @param name as the API spells it
 * @param required whether a request without it fails
 * @param value the value that is always right, if there is one; {@code {$uuid}} in it stands for a
 *     UUID that each request has anew
 * @param example a value that shows the form, or empty
 * @param description what it is for, or empty
 */
public record FixedHeader(
    String name, boolean required, Optional<String> value, String example, String description) {
  /** Stands for a UUID that each request has anew. */
  public static final String UUID = "{$uuid}";

  private static final NonceSource NONCES = NonceSource.secure();

  public FixedHeader {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(example, "example");
    Objects.requireNonNull(description, "description");
  }

  /**
   * Returns the line that a request must have added, if the API insists on one and the request has
   * none.
   *
   * @param present whether the request has a header of a name
   */
  public Optional<Header> missing(Predicate<String> present) {
    String text = value.orElse(example);
    return required && !text.isEmpty() && !present.test(name)
        ? Optional.of(new Header(name, filled(text, NONCES)))
        : Optional.empty();
  }

  /**
   * Returns {@code value} as a request carries it, with a new UUID (RFC 9562 §5.4) for each {@code
   * {$uuid}}.
   *
   * @param nonces the random bits of it
   */
  public static String filled(String value, NonceSource nonces) {
    return value.contains(UUID) ? value.replace(UUID, Uuid4.of(nonces.next())) : value;
  }

  /** Returns {@code request} with each of {@code headers} that it must have and lacks. */
  public static Request complete(Request request, List<FixedHeader> headers) {
    Request complete = request;
    for (FixedHeader fixed : headers) {
      Headers present = complete.headers();
      Optional<Header> line = fixed.missing(name -> present.first(name).isPresent());
      if (line.isPresent()) {
        complete = complete.withHeader(line.get().name(), line.get().value());
      }
    }
    return complete;
  }

  /**
   * Returns a builder of a header that a request may do without.
   *
   * @param name as the API spells it
   */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /** Collects what differs from the usual. */
  public static final class Builder {
    private final String name;
    private boolean required = false;
    private Optional<String> value = Optional.empty();
    private String example = "";
    private String description = "";

    private Builder(String name) {
      this.name = name;
    }

    /** Sets whether a request without it fails. */
    public Builder required(boolean required) {
      this.required = required;
      return this;
    }

    /** Sets the value that is always right, if there is one. */
    public Builder value(String value) {
      this.value = Optional.of(value);
      return this;
    }

    /** Sets a value that shows the form. */
    public Builder example(String example) {
      this.example = example;
      return this;
    }

    /** Sets what it is for. */
    public Builder description(String description) {
      this.description = description;
      return this;
    }

    /** Returns what was collected. */
    public FixedHeader build() {
      return new FixedHeader(name, required, value, example, description);
    }
  }
}
