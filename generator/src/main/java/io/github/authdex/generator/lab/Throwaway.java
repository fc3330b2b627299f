package io.github.authdex.generator.lab;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.CredentialRole;
import io.github.authdex.auth.CredentialSpec;
import io.github.authdex.auth.CredentialSpec.Format;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.generator.model.AuthModel;
import java.security.KeyPair;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The credentials of one run: in the form of real ones, and good for nothing else. */
final class Throwaway {
  /** Roles whose value is encoded on its way, so that signs in it must survive. */
  private static final Set<String> ENCODED_ROLES = Set.of("clientSecret", "password");

  private static final CredentialRole ACCESS_TOKEN =
      CredentialRole.secret("accessToken").orAbsent();

  private final RandomText random;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, KeyPair> pairs = new HashMap<>();
  private final Held held;

  Throwaway(AuthModel auth, LabOptions options) {
    this.random = new RandomText(options.seed());
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
    if (bound.scheme() instanceof JwtScheme jwt) {
      completeKey(nameOf(bound, "key"), jwt);
    }
  }

  private void completeKey(String name, JwtScheme jwt) {
    JwsAlgorithm algorithm = JwsAlgorithm.of(jwt.algorithm());
    if (algorithm.isSymmetric()) {
      values.put(name, JwtKey.shared(jwt.keyEncoding(), random));
    } else {
      KeyPair pair = algorithm.newPair(random.random());
      pairs.put(name, pair);
      values.put(name, JwtKey.pem(pair.getPrivate()));
    }
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

  /** Returns the key pair whose private half is the credential {@code name}. */
  KeyPair pair(String name) {
    return pairs.get(name);
  }

  /** Returns a new value that nobody can guess. */
  String token() {
    return random.token();
  }
}
