package io.github.authdex.lab.run;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.CredentialSpec.Format;
import io.github.authdex.lab.check.ThrowawayValues;
import io.github.authdex.lab.key.CertificateAuthority;
import io.github.authdex.lab.key.KeyType;
import io.github.authdex.lab.key.RandomText;
import io.github.authdex.lab.key.ThrowawayKey;
import io.github.authdex.lab.server.LabTls;
import io.github.authdex.model.AuthModel;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;

/** The credentials of one run: in the form of real ones, and good for nothing else. */
public final class ThrowawayCredentials {
  /** Roles whose value is encoded on its way, so that signs in it must survive. */
  private static final Set<String> ENCODED_ROLES = Set.of("clientSecret", "password");

  private static final CredentialRole ACCESS_TOKEN =
      CredentialRole.secret("accessToken").orAbsent();

  private final KeySource keys;
  private final Set<String> given;
  private final Map<String, String> known;
  private final RandomText random;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, PublicKey> publicKeys = new HashMap<>();
  private final Instant now;
  private final ThrowawayValues held;
  private CertificateAuthority authority;

  /**
   * Makes the credentials of one run.
   *
   * @param keys makes those that are keys
   * @param known those that need not be made
   * @param issuer of certificates, if the lab has one whatever the API asks for
   * @param seed makes them the same each time; without one nobody can guess them
   * @param now when certificates begin to count
   */
  public ThrowawayCredentials(
      AuthModel auth,
      KeySource keys,
      OptionalLong seed,
      Instant now,
      SparedValues known,
      Optional<CertificateAuthority> issuer) {
    this.keys = keys;
    this.given = known.given().keySet();
    this.known = known.all();
    this.authority = issuer.orElse(null);
    this.random = new RandomText(seed);
    this.now = now;
    Set<String> withSigns = withSigns(auth);
    for (CredentialSpec spec : auth.credentials().values()) {
      boolean signs = withSigns.contains(spec.name()) && spec.format().equals(Format.UNKNOWN);
      values.put(spec.name(), signs ? random.withSigns() : random.of(spec.format()));
      spec.parts().keySet().forEach(part -> values.put(part, random.token()));
      values.computeIfPresent(spec.name(), (name, made) -> this.known.getOrDefault(name, made));
    }
    auth.schemes().values().forEach(bound -> complete(bound, auth));
    for (CredentialSpec spec : auth.credentials().values()) {
      if (!spec.parts().isEmpty() && !this.known.containsKey(spec.name())) {
        values.put(spec.name(), ComposedValues.whole(spec.parts(), values));
      }
    }
    for (BoundScheme bound : auth.schemes().values()) {
      bound
          .templates()
          .values()
          .forEach(template -> values.put(template, ComposedValues.of(template, values)));
    }
    this.held = new ThrowawayValues(values);
  }

  private static Set<String> withSigns(AuthModel auth) {
    Set<String> names = new HashSet<>();
    for (BoundScheme bound : auth.schemes().values()) {
      ENCODED_ROLES.forEach(role -> names.add(bound.player(role)));
    }
    return names;
  }

  /** Makes what a scheme cannot do without and the API does not describe, and its keys. */
  private void complete(BoundScheme bound, AuthModel auth) {
    for (CredentialRole role : bound.scheme().roles()) {
      if (!role.optional() && !bound.templates().containsKey(role.name())) {
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
    UnaryOperator<String> known = role -> isSpare(bound, role, auth) ? null : value(bound, role);
    for (ThrowawayKey key : keys.keys(bound.scheme(), random, known, this::authority)) {
      put(nameOf(bound, key.role()), key);
    }
  }

  private String value(BoundScheme bound, String role) {
    return values.get(nameOf(bound, role));
  }

  /** A key is encrypted only where no caller can do without its passphrase. */
  private static boolean isSpare(BoundScheme bound, String role, AuthModel auth) {
    CredentialSpec spec = auth.credentials().get(nameOf(bound, role));
    return role.equals("passphrase") && spec != null && spec.optional();
  }

  private void put(String name, ThrowawayKey key) {
    if (known.containsKey(name)) {
      if (key.pair().isPresent()) {
        throw new IllegalArgumentException(
            "The lab makes the key \"" + name + "\" itself; leave it out");
      }
      return;
    }
    if (!name.isEmpty()) {
      values.put(name, key.text());
      key.pair().ifPresent(pair -> publicKeys.put(name, pair.getPublic()));
    }
  }

  private CertificateAuthority authority() {
    if (authority == null) {
      authority = new CertificateAuthority(random, now);
    }
    return authority;
  }

  private void complete(String name) {
    if (!name.isEmpty()) {
      values.computeIfAbsent(name, missing -> random.token());
    }
  }

  private static String nameOf(BoundScheme bound, String role) {
    return bound.player(role);
  }

  /** Returns the names of those that a person gave. */
  public Set<String> given() {
    return given;
  }

  /** Returns the value of a credential, or null if there is none of that name. */
  public String value(String name) {
    return values.get(name);
  }

  /** Returns the values. */
  ThrowawayValues held() {
    return held;
  }

  /** Returns the public half of the key that the credential {@code name} holds, if it does. */
  public Optional<PublicKey> publicKey(String name) {
    return Optional.ofNullable(publicKeys.get(name));
  }

  /** Returns who issues certificates, if a scheme needs some. */
  public Optional<CertificateAuthority> certificates() {
    return Optional.ofNullable(authority);
  }

  /** Returns the server's side of TLS, if a scheme needs certificates. */
  public Optional<SSLContext> tls() {
    return certificates()
        .map(issuer -> LabTls.server(issuer, random.pair(KeyType.P256), List.of()));
  }

  /** Returns a pair of keys on P-256 that nobody else has. */
  public KeyPair pair() {
    return random.pair(KeyType.P256);
  }

  /** Returns what new values are made of. */
  public RandomGenerator random() {
    return random.random();
  }

  /** Returns a new value that nobody can guess. */
  public String token() {
    return random.token();
  }
}
