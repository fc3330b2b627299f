package io.github.authdex.auth.oauth2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a program says of itself when it registers with an authorization server (RFC 7591 §2), or in
 * a document of its own.
 *
 * @param name what a person reads on the consent page
 * @param redirectUris where the person may come back
 * @param grantTypes what it will ask tokens with
 * @param authentication how it will prove itself, empty to leave that to the server
 * @param scopes what it will ask for at most, empty to leave that to the server
 * @param others members besides, by name, each a text
 */
public record ClientMetadata(
    String name,
    List<URI> redirectUris,
    List<String> grantTypes,
    Optional<ClientAuthentication> authentication,
    List<String> scopes,
    Map<String, String> others) {
  public ClientMetadata {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(authentication, "authentication");
    redirectUris = List.copyOf(redirectUris);
    grantTypes = List.copyOf(grantTypes);
    scopes = List.copyOf(scopes);
    others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
  }

  /**
   * Returns what a program on a person's own machine says, which the browser comes back to on
   * loopback (RFC 8252 §7.3): without a secret where the server takes such clients, else as it
   * lists.
   *
   * @param methods how a client may prove itself there, empty if the server does not say
   */
  public static ClientMetadata ofNative(
      String name, URI redirectUri, Optional<List<String>> methods) {
    Builder client =
        builder(name)
            .redirectUris(List.of(redirectUri))
            .grantTypes(List.of("authorization_code", "refresh_token"))
            .others(Map.of("application_type", "native"));
    methods.flatMap(ClientMetadata::simplest).ifPresent(client::authentication);
    return client.build();
  }

  private static Optional<ClientAuthentication> simplest(List<String> methods) {
    return List.of(
            ClientAuthentication.NONE,
            ClientAuthentication.CLIENT_SECRET_BASIC,
            ClientAuthentication.CLIENT_SECRET_POST)
        .stream()
        .filter(method -> methods.contains(method.wireName()))
        .findFirst();
  }

  /** Returns the document in JSON. */
  public byte[] toJson() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("client_name", name);
      array(json, "redirect_uris", redirectUris.stream().map(URI::toString).toList());
      array(json, "grant_types", grantTypes);
      if (grantTypes.contains("authorization_code")) {
        array(json, "response_types", List.of("code"));
      }
      if (authentication.isPresent()) {
        json.writeStringField("token_endpoint_auth_method", authentication.get().wireName());
      }
      if (!scopes.isEmpty()) {
        json.writeStringField("scope", String.join(" ", scopes));
      }
      for (Map.Entry<String, String> other : others.entrySet()) {
        json.writeStringField(other.getKey(), other.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new AssertionError(e); // Writing to memory.
    }
    return out.toByteArray();
  }

  private static void array(JsonGenerator json, String name, List<String> values)
      throws IOException {
    if (values.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /**
   * Returns a builder of a program that says no more than its name.
   *
   * @param name what a person reads on the consent page
   */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /** Collects what a program says of itself. */
  public static final class Builder {
    private final String name;
    private List<URI> redirectUris = List.of();
    private List<String> grantTypes = List.of();
    private Optional<ClientAuthentication> authentication = Optional.empty();
    private List<String> scopes = List.of();
    private Map<String, String> others = Map.of();

    private Builder(String name) {
      this.name = name;
    }

    /** Sets where the person may come back. */
    public Builder redirectUris(List<URI> redirectUris) {
      this.redirectUris = redirectUris;
      return this;
    }

    /** Sets what it will ask tokens with. */
    public Builder grantTypes(List<String> grantTypes) {
      this.grantTypes = grantTypes;
      return this;
    }

    /** Sets how it will prove itself. */
    public Builder authentication(ClientAuthentication authentication) {
      this.authentication = Optional.of(authentication);
      return this;
    }

    /** Sets what it will ask for at most. */
    public Builder scopes(List<String> scopes) {
      this.scopes = scopes;
      return this;
    }

    /** Sets members besides, by name, each a text. */
    public Builder others(Map<String, String> others) {
      this.others = others;
      return this;
    }

    /** Returns what was collected. */
    public ClientMetadata build() {
      return new ClientMetadata(name, redirectUris, grantTypes, authentication, scopes, others);
    }
  }
}
