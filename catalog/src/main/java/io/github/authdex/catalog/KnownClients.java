package io.github.authdex.catalog;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.credential.CredentialSource;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretSource;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.token.InMemoryTokenStore;
import io.github.authdex.auth.token.TokenStore;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The clients in use, one for each server of an API and alternative: each remembers nonces and
 * sessions. Those used last are kept. Threads may share it.
 */
final class KnownClients {
  private static final int MOST = 1000;

  private final UnaryOperator<AuthEnvironment> environment;
  private final UnaryOperator<AuthHttpClient.Builder> settings;
  private final TokenStore tokens = new InMemoryTokenStore();
  private final Consumer<String> warnings;
  private final Map<Key, ApiAccess> clients =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ApiAccess> eldest) {
          return size() > MOST;
        }
      };

  /** Shared, since connections and threads belong to it; made when it is first needed. */
  private AuthHttpClient shared;

  private boolean closed;

  KnownClients(
      UnaryOperator<AuthEnvironment> environment,
      UnaryOperator<AuthHttpClient.Builder> settings,
      Consumer<String> warnings) {
    this.environment = environment;
    this.settings = settings;
    this.warnings = warnings;
  }

  private record Key(
      String api, Alternative alternative, URI server, Map<String, String> variables) {}

  UnaryOperator<AuthHttpClient.Builder> settings() {
    return settings;
  }

  Consumer<String> warnings() {
    return warnings;
  }

  /**
   * Returns what a request needs to which {@code preset} applies: the same as the last one, unless
   * the caller holds other credentials now.
   *
   * @param secrets are asked once more for what a server refuses
   * @throws IllegalStateException if this is closed
   */
  synchronized ApiAccess known(Entry entry, Preset preset, Credentials held, SecretSource secrets) {
    requireOpen();
    URI server = preset.baseUrl();
    Key key = new Key(entry.id(), preset.alternative(), server, preset.variables());
    Map<String, Secret> values = values(preset, held);
    ApiAccess known = clients.get(key);
    if (known == null || !known.values().equals(values)) {
      known = newClient(entry, server, preset, values, held, secrets);
      clients.put(key, known);
    }
    return known;
  }

  /** Returns whether a request to {@code api} has proved before who sends it. */
  synchronized boolean hasProved(String api) {
    return clients.keySet().stream()
        .anyMatch(key -> key.api().equals(api) && !key.alternative().isAnonymous());
  }

  private static Map<String, Secret> values(Preset preset, Credentials held) {
    Map<String, Secret> values = new LinkedHashMap<>();
    for (CredentialSpec spec : preset.api().used(preset.alternative())) {
      held.find(spec.name()).ifPresent(secret -> values.put(spec.name(), secret));
    }
    return Map.copyOf(values);
  }

  private ApiAccess newClient(
      Entry entry,
      URI server,
      Preset preset,
      Map<String, Secret> values,
      Credentials held,
      SecretSource secrets) {
    AuthEnvironment outside = environment.apply(AuthEnvironment.of(server).withTokens(tokens));
    CredentialCheck.of(entry, outside.clock())
        .at(preset.server(), entry.servers())
        .doubts(preset.api().used(preset.alternative()), held)
        .forEach(warnings);
    Authentication fixed = preset.authentication(held, outside);
    boolean ownConnection = fixed.tls().isPresent() || fixed.ownsConnection();
    Authentication authentication =
        ownConnection || values.isEmpty()
            ? fixed
            : renewed(
                preset,
                outside,
                new RefusedCredentials(secrets, variables(entry, values.keySet()), values),
                held);
    URI origin = outside.endpoints().apply(server);
    AuthHttpClient.Builder builder =
        AuthHttpClient.builder().authentication(authentication).allow(origin);
    return new ApiAccess(
        settings.apply(ownConnection ? builder : builder.sharing(shared())).build(),
        authentication,
        origin,
        Stream.concat(entry.headers().stream(), preset.headers().stream()).toList(),
        outside.endpoints(),
        values);
  }

  private static Authentication renewed(
      Preset preset, AuthEnvironment outside, CredentialSource source, Credentials held) {
    return Authentication.from(
        source,
        outside.clock(),
        given ->
            preset.authentication(name -> given.find(name).or(() -> held.find(name)), outside));
  }

  private static Map<String, String> variables(Entry entry, Set<String> names) {
    return entry.credentials().values().stream()
        .filter(spec -> names.contains(spec.name()) && !spec.env().isEmpty())
        .collect(Collectors.toMap(CredentialSpec::name, CredentialSpec::env));
  }

  private AuthHttpClient shared() {
    if (shared == null) {
      shared = AuthHttpClient.builder().build();
    }
    return shared;
  }

  /** Closes the clients; once more does nothing. */
  synchronized void close() {
    closed = true;
    clients.values().forEach(known -> known.client().close());
    clients.clear();
    if (shared != null) {
      shared.close(); // And so those that are in use still, but not kept any more.
    }
  }

  /**
   * Does nothing while this is open.
   *
   * @throws IllegalStateException if it is closed
   */
  synchronized void requireOpen() {
    if (closed) {
      throw new IllegalStateException(
          "Expected an open KnownApis but it is closed; build another one");
    }
  }
}
