package io.github.authdex.generator.emit.wiremock;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.generator.emit.JsonPrinter;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.collection.FileSlug;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.AuthModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes how an API authenticates as mappings of WireMock (3.0 or newer), which need no code beside
 * them: a request with the right credential gets a 200, each other the API's refusal. It reads no
 * clock, no environment and no disk.
 */
public final class WireMockStubs {
  private static final String FOLDER = "mappings/";
  private static final String TOKENS = "tokens";

  private WireMockStubs() {}

  /**
   * Returns a file for each operation of {@code model}, and one for the endpoints of tokens.
   *
   * @param diagnostics told of schemes that stubs cannot check, and of operations that ask for no
   *     other
   */
  public static StubFiles of(ApiModel model, StubSite site, Consumer<Diagnostic> diagnostics) {
    List<StubRoute> all = StubRoute.of(model, site);
    List<StubRoute> routes = all.stream().filter(route -> !route.path().isMore()).toList();
    Map<String, StubProof> proofs = proofs(model.auth(), site, routes);
    List<ObjectNode> endpoints =
        proofs.values().stream().flatMap(proof -> proof.endpoints().stream()).distinct().toList();
    List<OutputFile> files = new ArrayList<>();
    if (!endpoints.isEmpty()) {
      files.add(file(TOKENS, endpoints));
    }
    files.addAll(files(model.auth(), proofs, routes));
    report(model.auth(), proofs, diagnostics);
    reportSets(routes, proofs, diagnostics);
    reportRoutes(all, proofs, diagnostics);
    Set<String> paths = new LinkedHashSet<>();
    endpoints.forEach(mapping -> paths.add(mapping.at("/request/urlPath").asText()));
    return new StubFiles(files, credentials(model.auth(), proofs), paths);
  }

  /** What says most of its path comes first, so that no wider path answers for it. */
  private static List<OutputFile> files(
      AuthModel auth, Map<String, StubProof> proofs, List<StubRoute> routes) {
    List<OutputFile> files = new ArrayList<>();
    Set<String> slugs = new HashSet<>(Set.of(TOKENS));
    int priority = 1 + RouteStubs.PRIORITIES;
    for (StubRoute route : routes) {
      RouteStubs stubs = new RouteStubs(auth, proofs, route, priority);
      files.add(file(slug(route.operation().id(), slugs), stubs.mappings()));
      priority += RouteStubs.PRIORITIES;
    }
    return files;
  }

  private static Set<String> credentials(AuthModel auth, Map<String, StubProof> proofs) {
    Set<String> credentials = new LinkedHashSet<>();
    proofs.forEach(
        (name, proof) -> {
          BoundScheme bound = auth.schemes().get(name);
          if (proof.leftOut().isEmpty()) {
            bound.scheme().roles().forEach(role -> credentials.addAll(bound.held(role.name())));
          }
        });
    credentials.retainAll(auth.credentials().keySet());
    return credentials;
  }

  private static Map<String, StubProof> proofs(
      AuthModel auth, StubSite site, List<StubRoute> routes) {
    Set<String> names = new LinkedHashSet<>();
    routes.forEach(route -> names.addAll(route.names()));
    Map<String, StubProof> proofs = new LinkedHashMap<>();
    for (String name : names) {
      BoundScheme bound = auth.schemes().get(name);
      if (bound != null) {
        proofs.put(name, bound.scheme().accept(new StubProofMaker(site, bound, auth.id())));
      }
    }
    return proofs;
  }

  private static void report(
      AuthModel auth, Map<String, StubProof> proofs, Consumer<Diagnostic> diagnostics) {
    proofs.forEach(
        (name, proof) -> {
          String scheme = "\"" + name + "\" (" + auth.schemes().get(name).scheme().kind() + ") is ";
          proof.leftOut().ifPresent(why -> tell(diagnostics, scheme + "left out: " + why));
          if (!proof.without().isEmpty()) {
            String ways = String.join(", ", proof.without());
            tell(diagnostics, scheme + "written without " + ways);
          }
        });
  }

  /** Schemes that go together and stand in one place leave each other no room. */
  private static void reportSets(
      List<StubRoute> routes, Map<String, StubProof> proofs, Consumer<Diagnostic> diagnostics) {
    routes.stream()
        .flatMap(route -> route.requirement().alternatives().stream())
        .map(Alternative::names)
        .distinct()
        .filter(
            names ->
                proofs.keySet().containsAll(names)
                    && names.stream().allMatch(name -> proofs.get(name).leftOut().isEmpty())
                    && StubWay.of(names, proofs).isEmpty())
        .map(names -> "\"" + String.join("\" with \"", names) + "\"")
        .forEach(set -> tell(diagnostics, set + " is left out: two proofs stand in one place"));
  }

  private static void reportRoutes(
      List<StubRoute> routes, Map<String, StubProof> proofs, Consumer<Diagnostic> diagnostics) {
    List<String> unchecked = new ArrayList<>();
    for (StubRoute route : routes) {
      String operation = "\"" + route.operation().id() + "\"";
      if (route.path().isMore()) {
        tell(diagnostics, operation + " is left out: its path has a query");
      } else if (route.ways(proofs).isEmpty()) {
        unchecked.add(operation);
      }
    }
    if (!unchecked.isEmpty()) {
      String more = unchecked.size() == 1 ? "" : " and " + (unchecked.size() - 1) + " more";
      tell(diagnostics, "not checked, and answered with 501: " + unchecked.get(0) + more);
    }
  }

  private static void tell(Consumer<Diagnostic> diagnostics, String message) {
    diagnostics.accept(new Diagnostic(Severity.WARNING, FOLDER, 1, message, "wiremock-left-out"));
  }

  private static String slug(String id, Set<String> taken) {
    String slug = FileSlug.of(id);
    String free = slug;
    for (int i = 2; !taken.add(free); i++) {
      free = slug + "-" + i;
    }
    return free;
  }

  private static OutputFile file(String name, List<ObjectNode> mappings) {
    ObjectNode file = JsonNodeFactory.instance.objectNode();
    mappings.forEach(file.putArray("mappings")::add);
    return new OutputFile(FOLDER + name + ".json", JsonPrinter.of(file));
  }
}
