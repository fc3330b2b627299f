package io.github.authdex.catalog;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.SchemeEndpoint;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.catalog.lint.DomainOwners;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A secret that the bundled catalog has for one API, and that somebody's own entry or document
 * would send to another's host.
 *
 * @param name of the environment variable, such as {@code GITHUB_TOKEN}
 * @param owner the title of the API that it is for
 * @param domains where the bundled catalog sends it
 * @param destination the domain that it would go to
 */
public record ForeignVariable(String name, String owner, Set<String> domains, String destination) {
  public ForeignVariable {
    domains = Set.copyOf(domains);
  }

  /**
   * Returns the variables that a request to {@code url} by {@code preset} would send elsewhere than
   * the bundled catalog does: to the host of {@code url} or to an endpoint of a scheme. This
   * machine is nobody else's.
   *
   * @param held what the caller holds; what is not held is not sent
   */
  public static List<ForeignVariable> of(Preset preset, URI url, Credentials held) {
    return of(preset, url, held, List.of());
  }

  /**
   * Returns the same, also of variables that the entries {@code others} are known for: those that
   * the user keeps beside the bundled ones.
   */
  public static List<ForeignVariable> of(
      Preset preset, URI url, Credentials held, List<Entry> others) {
    List<CredentialSpec> sent =
        preset.api().used(preset.alternative()).stream()
            .filter(spec -> spec.secret() && held.find(spec.name()).isPresent())
            .toList();
    return sent.isEmpty() ? List.of() : of(sent, destinations(preset, url), others);
  }

  private static List<ForeignVariable> of(
      List<CredentialSpec> sent, Set<String> destinations, List<Entry> others) {
    List<Entry> entries = new ArrayList<>(bundled());
    entries.addAll(others);
    List<ForeignVariable> foreign = new ArrayList<>();
    for (CredentialSpec spec : sent) {
      List<Entry> owners = entries.stream().filter(entry -> binds(entry, spec.env())).toList();
      Set<String> own = new LinkedHashSet<>();
      owners.forEach(owner -> own.addAll(domains(owner)));
      destinations.stream()
          .filter(destination -> !owners.isEmpty() && !own.contains(destination))
          .findFirst()
          .map(to -> new ForeignVariable(spec.env(), owners.get(0).title(), own, to))
          .ifPresent(foreign::add);
    }
    return foreign;
  }

  private static List<Entry> bundled() {
    Catalog catalog = Catalog.bundled();
    return catalog.list().stream().map(api -> catalog.entry(api.id())).toList();
  }

  private static boolean binds(Entry entry, String variable) {
    return entry.credentials().values().stream()
        .anyMatch(spec -> spec.secret() && spec.env().equals(variable));
  }

  /** A host that is all variable is nobody's domain. */
  private static Set<String> domains(Entry entry) {
    Set<String> domains = new LinkedHashSet<>(Set.of(DomainOwners.registrable(entry.provider())));
    entry.servers().stream()
        .map(Server::url)
        .filter(url -> !url.matches("https://\\{[^}]*\\}(/.*)?"))
        .map(DomainOwners::ofUrl)
        .forEach(domains::add);
    domains.addAll(endpoints(entry.schemes()));
    entry.servers().forEach(server -> domains.addAll(asked(server, entry.schemes().keySet())));
    return domains;
  }

  private static Set<String> destinations(Preset preset, URI url) {
    Set<String> destinations = new LinkedHashSet<>(Set.of(DomainOwners.ofUrl(url.toString())));
    Map<String, BoundScheme> schemes = new LinkedHashMap<>(preset.api().schemes());
    schemes.keySet().retainAll(preset.alternative().names());
    destinations.addAll(endpoints(schemes));
    destinations.addAll(asked(preset.server(), schemes.keySet()));
    destinations.removeIf(ForeignVariable::isThisMachine);
    return destinations;
  }

  /** Returns where a call may go that tells a variable of {@code server}. */
  private static Set<String> asked(Server server, Set<String> schemes) {
    Set<String> domains = new LinkedHashSet<>();
    server.variables().values().stream()
        .flatMap(variable -> variable.from().stream())
        .flatMap(source -> source.request().stream())
        .filter(request -> schemes.stream().anyMatch(name -> request.isMadeBy(Set.of(name))))
        .map(request -> DomainOwners.ofUrl(request.url()))
        .forEach(domains::add);
    return domains;
  }

  /** A URL without a host is below the server. */
  private static Set<String> endpoints(Map<String, BoundScheme> schemes) {
    Set<String> domains = new LinkedHashSet<>();
    schemes.values().stream()
        .flatMap(bound -> bound.scheme().endpoints().stream())
        .filter(endpoint -> endpoint.use().takesCredentials())
        .map(SchemeEndpoint::url)
        .filter(endpoint -> endpoint.contains("://"))
        .map(DomainOwners::ofUrl)
        .forEach(domains::add);
    return domains;
  }

  private static boolean isThisMachine(String host) {
    return host.equals("localhost") || host.matches("127(\\.[0-9]{1,3}){3}|\\[::1]");
  }

  /** Says what would happen; ends without a full stop, so that the way out can follow. */
  @Override
  public String toString() {
    return name
        + " holds a credential of "
        + owner
        + " ("
        + String.join(", ", domains.stream().sorted().toList())
        + "), and would be sent to "
        + destination;
  }
}
