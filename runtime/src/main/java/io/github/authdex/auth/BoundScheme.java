package io.github.authdex.auth;

import io.github.authdex.auth.credential.CredentialPart;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A scheme as one API has it: under a name, with a credential of that API for each role.
 *
 * @param name the key in the entry or document
 * @param title what the provider calls this way of authenticating, or empty
 * @param description when to choose it, or empty
 * @param scheme what the API asks for
 * @param credentials role to the name of a credential or of a part of one, or to {@code ""} for an
 *     empty value
 * @param templates role to a fixed word, or to text in which {@code {name}} stands for a credential
 *     or a part of one and {@code {$base64:…}} for its content in Base64; these roles are not in
 *     {@code credentials}
 * @param parts by the name that roles and templates have for it, such as {@code adminKey.id}
 * @param headers not secret, beside the proof on each request by this scheme
 * @param deprecated since or until when, and what to use instead, where the provider gives it up;
 *     empty where it does not
 */
public record BoundScheme(
    String name,
    String title,
    String description,
    AuthScheme scheme,
    Map<String, String> credentials,
    Map<String, String> templates,
    Map<String, CredentialPart> parts,
    List<FixedHeader> headers,
    String deprecated) {
  public BoundScheme {
    Objects.requireNonNull(deprecated, "deprecated");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(scheme, "scheme");
    credentials = Collections.unmodifiableMap(new LinkedHashMap<>(credentials));
    templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    headers = List.copyOf(headers);
  }

  /** Makes a scheme each of whose roles takes a credential as it is. */
  public BoundScheme(
      String name,
      String title,
      String description,
      AuthScheme scheme,
      Map<String, String> credentials) {
    this(name, title, description, scheme, credentials, Map.of(), Map.of(), List.of(), "");
  }

  /** Returns whether the provider gives it up. */
  public boolean isDeprecated() {
    return !deprecated.isEmpty();
  }

  /** Returns this scheme with others of the API's credentials in its roles. */
  public BoundScheme with(Map<String, String> others) {
    return new BoundScheme(
        name, title, description, scheme, others, templates, parts, headers, deprecated);
  }

  /**
   * Returns the values of this scheme's roles, given the values of the API's credentials. A role
   * whose template names a credential that is not held has none.
   */
  public Credentials roles(Credentials held) {
    return new RoleValues(this, held);
  }

  /**
   * Returns what plays {@code role}: the name of a credential or of a part of one, a template, or
   * {@code ""} for an empty value.
   */
  public String player(String role) {
    return templates.getOrDefault(role, credentials.getOrDefault(role, role));
  }

  /**
   * Returns the names of the credentials that a caller holds for {@code role}, in order; none for
   * an empty value or a fixed word.
   */
  public List<String> held(String role) {
    if (templates.containsKey(role)) {
      return Template.names(templates.get(role)).stream().map(this::whole).distinct().toList();
    }
    String name = player(role);
    return name.isEmpty() ? List.of() : List.of(whole(name));
  }

  /** Returns the name of the credential of which {@code name} is a part, or that it is. */
  public String whole(String name) {
    return parts.containsKey(name) ? parts.get(name).credential() : name;
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
    private Map<String, String> templates = Map.of();
    private Map<String, CredentialPart> parts = Map.of();
    private List<FixedHeader> headers = List.of();
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

    /** Sets role to a fixed word, or to what is composed of credentials. */
    public Builder templates(Map<String, String> templates) {
      this.templates = templates;
      return this;
    }

    /** Sets the parts of credentials that roles and templates name. */
    public Builder parts(Map<String, CredentialPart> parts) {
      this.parts = parts;
      return this;
    }

    /** Sets what goes beside the proof on each request by this scheme. */
    public Builder headers(List<FixedHeader> headers) {
      this.headers = headers;
      return this;
    }

    /** Sets since or until when it is given up, and what to use instead. */
    public Builder deprecated(String deprecated) {
      this.deprecated = deprecated;
      return this;
    }

    /** Returns what was collected. */
    public BoundScheme build() {
      return new BoundScheme(
          name, title, description, scheme, credentials, templates, parts, headers, deprecated);
    }
  }
}
