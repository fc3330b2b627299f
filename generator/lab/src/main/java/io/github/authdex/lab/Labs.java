package io.github.authdex.lab;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.lab.console.ConsoleTexts;
import io.github.authdex.lab.key.CertificateAuthority;
import io.github.authdex.lab.key.KeyType;
import io.github.authdex.lab.key.RandomText;
import io.github.authdex.lab.message.RawRequest;
import io.github.authdex.lab.message.Reply;
import io.github.authdex.lab.run.ThrowawayCredentials;
import io.github.authdex.lab.server.LabServer;
import io.github.authdex.lab.server.LabTls;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A server that behaves as several APIs: each below a path of its own, {@code /github}, and under a
 * host name of its own, {@code github.localhost} (RFC 6761 §6.3). What an API needs is made when it
 * is first asked for. Threads may share it.
 */
public final class Labs implements AutoCloseable {
  /** Ends the host name of each API. */
  static final String NAMES = ".localhost";

  private static final int MOST_NAMES = 300;

  private final Map<String, Supplier<ApiModel>> models;
  private final LabOptions options;
  private final Optional<CertificateAuthority> authority;
  private final LabServer server;
  private final LabFront front;

  /** Values of credentials by environment variable. */
  private final Map<String, String> known = new HashMap<>();

  private final Map<String, EmulatedApi> apis = new ConcurrentHashMap<>();
  private final Map<String, String> problems = new ConcurrentHashMap<>();

  private Labs(
      Map<String, Supplier<ApiModel>> models,
      LabOptions options,
      Optional<CertificateAuthority> authority,
      LabServer server) {
    this.models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
    this.options = options;
    this.authority = authority;
    this.server = server;
    this.front = new LabFront(server, this::about, options);
  }

  /**
   * Starts a server that behaves as each of {@code models}, by id.
   *
   * @param models each is asked for once, when a request for the API comes
   * @throws IOException if the port is taken
   */
  public static Labs start(Map<String, Supplier<ApiModel>> models, LabOptions options)
      throws IOException {
    Optional<CertificateAuthority> authority = EmulatedApi.authority(options);
    RandomText random = new RandomText(options.seed());
    LabServer server =
        LabServer.start(
            options.listening(),
            authority.map(
                issuer ->
                    LabTls.server(issuer, random.pair(KeyType.P256), names(models.keySet()))));
    Labs labs = new Labs(models, options, authority, server);
    server.serve(request -> labs.front.answer(request, labs.new ByAddress()));
    return labs;
  }

  /** More names than that make a certificate that clients refuse to read. */
  private static List<String> names(Set<String> ids) {
    return ids.size() > MOST_NAMES ? List.of() : ids.stream().map(id -> id + NAMES).toList();
  }

  /** Returns the ids of the APIs, in order. */
  public Set<String> ids() {
    return models.keySet();
  }

  /** Returns the root of all APIs, without a slash at its end. */
  public URI origin() {
    return URI.create(server.origin());
  }

  /**
   * Returns one of the APIs, which is made now if nobody has asked for it yet.
   *
   * @throws IllegalArgumentException if it is none of these, or cannot be emulated here; the
   *     message says why
   */
  public Lab lab(String id) {
    if (!models.containsKey(id)) {
      throw new IllegalArgumentException("Expected one of " + ids() + " but was \"" + id + "\"");
    }
    return find(id)
        .map(api -> new Lab(api, front, () -> {}))
        .orElseThrow(() -> new IllegalArgumentException(problems.get(id)));
  }

  /** Returns the certificate of the lab's authority in PEM, if it speaks TLS. */
  public Optional<String> authorityPem() {
    return authority.map(CertificateAuthority::certificate).map(CertificateAuthority::pem);
  }

  /** Returns where a person sees in a browser what the lab answered. */
  public URI consoleUrl() {
    return front.console().url();
  }

  private Optional<EmulatedApi> find(String id) {
    return models.containsKey(id) && !problems.containsKey(id)
        ? Optional.ofNullable(apis.computeIfAbsent(id, this::emulated))
        : Optional.empty();
  }

  /** Returns what answers as the API, or null if nothing can; then the problem is noted. */
  private EmulatedApi emulated(String id) {
    try {
      ApiModel model = models.get(id).get();
      ThrowawayCredentials throwaway = throwaway(id, model);
      if (authority.isEmpty() && throwaway.certificates().isPresent()) {
        problems.put(id, "\"" + id + "\" asks for client certificates: the lab has to speak TLS");
        return null;
      }
      return EmulatedApi.of(
          id, model, throwaway, server.origin() + "/" + id, variables(model), front.terms());
    } catch (IOException | RuntimeException e) {
      problems.put(id, String.valueOf(e.getMessage()));
      return null;
    }
  }

  /**
   * APIs of one lab hold different credentials, but for those that a person has once: the services
   * of a cloud are called with one key, which is in one environment variable.
   */
  private synchronized ThrowawayCredentials throwaway(String id, ApiModel model)
      throws IOException {
    LabOptions own = options;
    if (options.seed().isPresent()) {
      own = own.withSeed(31 * options.seed().getAsLong() + id.hashCode());
    }
    ThrowawayCredentials throwaway = EmulatedApi.throwaway(model, own, this::known, authority);
    for (CredentialSpec spec : model.auth().credentials().values()) {
      if (spec.parts().isEmpty()
          && !throwaway.given().contains(spec.name())
          && throwaway.publicKey(spec.name()).isEmpty()) {
        known.putIfAbsent(spec.env(), throwaway.value(spec.name()));
      }
    }
    return throwaway;
  }

  private Optional<Secret> known(String variable) {
    return Optional.ofNullable(known.get(variable)).map(Secret::of);
  }

  private Map<String, String> variables(ApiModel model) {
    Map<String, String> own = new LinkedHashMap<>(options.variables());
    own.keySet().retainAll(model.serverVariables());
    return own;
  }

  private ConsoleTexts about() {
    return ConsoleTexts.of(
        models.size(), origin(), origin().resolve("/" + models.keySet().iterator().next()));
  }

  /** Finds the API by the host name, or by the start of the path. */
  private final class ByAddress implements LabFront.Directory {
    @Override
    public Optional<EmulatedApi> api(RawRequest request) {
      return find(id(request));
    }

    private String id(RawRequest request) {
      String host = request.hostName();
      if (host.endsWith(NAMES)) {
        return host.substring(0, host.length() - NAMES.length());
      }
      String path =
          request.path().replaceFirst("^/\\.well-known/oauth-authorization-server(?=/)", "");
      int end = path.indexOf('/', 1);
      return end < 0 ? path.substring(Math.min(1, path.length())) : path.substring(1, end);
    }

    @Override
    public Reply elsewhere(RawRequest request) {
      String id = id(request);
      if (id.isEmpty()) {
        return overview();
      }
      return problems.containsKey(id)
          ? problem(501, problems.get(id))
          : problem(
              404, "No API of this lab is called \"" + id + "\"; " + origin() + " lists them");
    }

    private Reply overview() {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      body.put("console", consoleUrl().toString());
      ObjectNode list = body.putObject("apis");
      ids().forEach(id -> list.put(id, origin() + "/" + id));
      return new Reply(200, List.of(), body, "", "");
    }

    private Reply problem(int status, String problem) {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      return new Reply(status, List.of(), body.put("problem", problem), "", problem);
    }
  }

  /** Stops the server. */
  @Override
  public void close() {
    server.close();
  }
}
