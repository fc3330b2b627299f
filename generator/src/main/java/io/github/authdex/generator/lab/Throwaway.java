package io.github.authdex.generator.lab;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.CredentialSpec.Format;
import io.github.authdex.generator.model.AuthModel;
import java.security.PublicKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;

/** The credentials of one run: in the form of real ones, and good for nothing else. */
final class Throwaway {
  /** Roles whose value is encoded on its way, so that signs in it must survive. */
  private static final Set<String> ENCODED_ROLES = Set.of("clientSecret", "password");

  private static final CredentialRole ACCESS_TOKEN =
      CredentialRole.secret("accessToken").orAbsent();

  private final RandomText random;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, PublicKey> publicKeys = new HashMap<>();
  private final Instant now;
  private final Held held;
  private Authority authority;

  Throwaway(AuthModel auth, LabOptions options) {
    this.random = new RandomText(options.seed());
    this.now = options.clock().instant();
    Set<String> withSigns = withSigns(auth);
    for (CredentialSpec spec : auth.credentials().values()) {
      boolean signs = withSigns.contains(spec.name()) && spec.format().equals(Format.UNKNOWN);
      values.put(spec.name(), signs ? random.withSigns() : random.of(spec.format()));
    }
    auth.schemes().values().forEach(this::complete);
    this.held = new Held(values);
  }

  private static Set<String> withSigns(AuthModel auth) {
    Set<String> names = new HashSet<>();
    for (BoundScheme bound : auth.schemes().values()) {
      ENCODED_ROLES.forEach(role -> names.add(bound.credentials().getOrDefault(role, role)));
    }
    return names;
  }

  /** Makes what a scheme cannot do without and the API does not describe, and its keys. */
  private void complete(BoundScheme bound) {
    for (CredentialRole role : bound.scheme().roles()) {
      if (!role.optional()) {
        complete(nameOf(bound, role.name()));
      }
    }
    boolean none =
        bound.scheme().roles().stream()
            .map(role -> nameOf(bound, role.name()))
            .noneMatch(values::containsKey);
    if (none && bound.scheme().roles().contains(ACCESS_TOKEN)) {
      complete(nameOf(bound, ACCESS_TOKEN.name()));
    }
    KeyMaker maker = new KeyMaker(random, role -> values.get(nameOf(bound, role)), this::authority);
    for (ThrowawayKey key : bound.scheme().accept(maker)) {
      put(nameOf(bound, key.role()), key);
    }
  }

  private void put(String name, ThrowawayKey key) {
    if (!name.isEmpty()) {
      values.put(name, key.text());
      key.pair().ifPresent(pair -> publicKeys.put(name, pair.getPublic()));
    }
  }

  private Authority authority() {
    if (authority == null) {
      authority = new Authority(random, now);
    }
    return authority;
  }

  private void complete(String name) {
    if (!name.isEmpty()) {
      values.computeIfAbsent(name, missing -> random.token());
    }
  }

  private static String nameOf(BoundScheme bound, String role) {
    return bound.credentials().getOrDefault(role, role);
  }

  /** Returns the values. */
  Held held() {
    return held;
  }

  /** Returns the public half of the key that the credential {@code name} holds, if it does. */
  Optional<PublicKey> publicKey(String name) {
    return Optional.ofNullable(publicKeys.get(name));
  }

  /** Returns who issues certificates, if a scheme needs some. */
  Optional<Authority> certificates() {
    return Optional.ofNullable(authority);
  }

  /** Returns the server's side of TLS, if a scheme needs certificates. */
  Optional<SSLContext> tls() {
    return certificates()
        .map(issuer -> LabTls.server(issuer, KeyType.P256.newPair(random.random())));
  }

  /** Returns a new value that nobody can guess. */
  String token() {
    return random.token();
  }
}
