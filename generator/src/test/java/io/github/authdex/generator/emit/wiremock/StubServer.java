package io.github.authdex.generator.emit.wiremock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.generator.emit.OutputFolder;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.model.ApiModel;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The real WireMock with the mappings of an API, and credentials that a lab made for it. */
public final class StubServer implements AutoCloseable {
  private final ApiModel model;
  private final Lab lab;
  private final List<String> told = new ArrayList<>();
  private final StubFiles files;
  private final WireMockServer server;

  private StubServer(ApiModel model, Path folder) throws Exception {
    this.model = model;
    this.lab = Lab.start(model, LabOptions.STANDARD.withSeed(7));
    Map<String, String> tokens = new LinkedHashMap<>();
    model.auth().schemes().keySet().forEach(name -> tokens.put(name, "token-of-" + name));
    StubSite site = new StubSite(lab.variables(), lab.credentials(), lab.endpoints(), tokens);
    this.files =
        WireMockStubs.of(model, site, (Diagnostic diagnostic) -> told.add(diagnostic.message()));
    new OutputFolder(folder).write(files.files());
    Files.createDirectories(folder.resolve("mappings"));
    this.server =
        new WireMockServer(
            WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .templatingEnabled(true)
                .globalTemplating(true)
                .usingFilesUnderDirectory(folder.toString()));
    server.start();
  }

  /** Writes mappings for {@code model} into {@code folder} and starts what reads them. */
  public static StubServer start(ApiModel model, Path folder) throws Exception {
    return new StubServer(model, folder);
  }

  /** Returns the lab whose credentials the mappings take. */
  public Lab lab() {
    return lab;
  }

  /** Returns what was told of the model. */
  List<String> told() {
    return told;
  }

  StubFiles files() {
    return files;
  }

  /** Returns where {@code real} lies on WireMock. */
  public URI at(URI real) {
    if (real.toString().startsWith(origin())) {
      return real;
    }
    URI there = lab.endpoints().apply(real);
    String query = there.getRawQuery() == null ? "" : "?" + there.getRawQuery();
    return URI.create(origin() + there.getRawPath() + query);
  }

  private String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  /**
   * Returns what proves who sends.
   *
   * @param lacks roles that the caller does not hold
   */
  Authentication authentication(Alternative alternative, Set<String> lacks) {
    Credentials held = lab.credentials();
    AuthEnvironment environment =
        AuthEnvironment.of(at(URI.create(lab.baseUrl().toString())))
            .withVariables(
                name ->
                    Optional.ofNullable(lab.variables().get(name))
                        .map(Secret::of)
                        .or(() -> held.find(name)))
            .withEndpoints(this::at);
    List<Authentication> parts = new ArrayList<>();
    alternative
        .schemes()
        .forEach(
            (name, scopes) -> {
              BoundScheme bound = model.auth().schemes().get(name);
              Credentials roles = bound.roles(held);
              parts.add(
                  bound
                      .scheme()
                      .authenticate(
                          role -> lacks.contains(role) ? Optional.empty() : roles.find(role),
                          environment,
                          scopes));
            });
    return Authentication.all(parts);
  }

  @Override
  public void close() {
    server.stop();
    lab.close();
  }
}
