package io.github.authdex.auth;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A scheme as one API has it: under a name, with a credential of that API for each role.
 *
 * @param name the key in the entry or document
 * @param title what the provider calls this way of authenticating, or empty
 * @param description when to choose it, or empty
 * @param scheme what the API asks for
 * @param credentials role to the name of a credential, or to {@code ""} for an empty value
 * @param deprecated since or until when, and what to use instead, where the provider gives it up;
 *     empty where it does not
 */
public record BoundScheme(
    String name,
    String title,
    String description,
    AuthScheme scheme,
    Map<String, String> credentials,
    String deprecated) {
  public BoundScheme {
    Objects.requireNonNull(deprecated, "deprecated");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(scheme, "scheme");
    credentials = Collections.unmodifiableMap(new LinkedHashMap<>(credentials));
  }

  /** Makes one that the provider stands by. */
  public BoundScheme(
      String name,
      String title,
      String description,
      AuthScheme scheme,
      Map<String, String> credentials) {
    this(name, title, description, scheme, credentials, "");
  }

  /** Returns whether the provider gives it up. */
  public boolean isDeprecated() {
    return !deprecated.isEmpty();
  }

  /** Returns this scheme with others of the API's credentials in its roles. */
  public BoundScheme with(Map<String, String> others) {
    return new BoundScheme(name, title, description, scheme, others, deprecated);
  }

  /** Returns the values of this scheme's roles, given the values of the API's credentials. */
  public Credentials roles(Credentials held) {
    return role -> {
      String credential = credentials.getOrDefault(role, role);
      return credential.isEmpty() ? Optional.of(Secret.of("")) : held.find(credential);
    };
  }

  /**
   * Returns a builder of a scheme whose credentials are called by its roles.
   *
   * @param name the key in the entry or document
   * @param scheme what the API asks for
   */
  public static Builder builder(String name, AuthScheme scheme) {
    return new Builder(name, scheme);
  }

  /** Collects what differs from the usual. */
  public static final class Builder {
    private final String name;
    private final AuthScheme scheme;
    private String title = "";
    private String description = "";
    private Map<String, String> credentials = Map.of();
    private String deprecated = "";

    private Builder(String name, AuthScheme scheme) {
      this.name = name;
      this.scheme = scheme;
    }

    /** Sets what the provider calls this way of authenticating. */
    public Builder title(String title) {
      this.title = title;
      return this;
    }

    /** Sets when to choose it. */
    public Builder description(String description) {
      this.description = description;
      return this;
    }

    /** Sets role to the name of a credential, or to {@code ""} for an empty value. */
    public Builder credentials(Map<String, String> credentials) {
      this.credentials = credentials;
      return this;
    }

    /** Sets since or until when it is given up, and what to use instead. */
    public Builder deprecated(String deprecated) {
      this.deprecated = deprecated;
      return this;
    }

    /** Returns what was collected. */
    public BoundScheme build() {
      return new BoundScheme(name, title, description, scheme, credentials, deprecated);
    }
  }
}
