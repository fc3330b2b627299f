package io.github.authdex.catalog;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.SchemeEndpoint;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.catalog.lint.DomainOwners;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose secret an environment variable holds.
 *
 * @param title of the first of the APIs that it is for
 * @param domains where their entries send it
 */
record VariableOwner(String title, Set<String> domains) {
  /** A line for each variable: its name, the title, the domains. */
  static final String FILE = "catalog.variables";

  /** Returns whom the bundled catalog knows for {@code variable}; reads no entry for it. */
  static Optional<VariableOwner> bundled(String variable) {
    try (InputStream in = VariableOwner.class.getResourceAsStream(FILE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return text.lines()
          .filter(line -> line.startsWith(variable + "\t"))
          .findFirst()
          .map(IndexText::columns)
          .map(columns -> new VariableOwner(columns.get(1), rest(columns)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> rest(List<String> columns) {
    return Set.copyOf(columns.subList(2, columns.size()));
  }

  /** Returns the owners of the secrets of {@code entries}, by variable. */
  static Map<String, VariableOwner> all(List<Entry> entries) {
    Map<String, VariableOwner> owners = new TreeMap<>();
    for (Entry entry : entries) {
      VariableOwner owner = new VariableOwner(entry.title(), domains(entry));
      entry.credentials().values().stream()
          .filter(CredentialSpec::secret)
          .forEach(spec -> owners.merge(spec.env(), owner, VariableOwner::with));
    }
    return owners;
  }

  /** Returns what {@link #bundled} reads. */
  static String write(List<Entry> entries) {
    return all(entries).entrySet().stream()
        .map(owner -> line(owner.getKey(), owner.getValue()))
        .collect(Collectors.joining());
  }

  private static String line(String variable, VariableOwner owner) {
    return IndexText.line(
        Stream.concat(Stream.of(variable, owner.title), owner.domains.stream().sorted())
            .toArray(String[]::new));
  }

  /** Returns this owner, also known at the domains of {@code other}. */
  VariableOwner with(VariableOwner other) {
    Set<String> both = new LinkedHashSet<>(domains);
    both.addAll(other.domains);
    return new VariableOwner(title, both);
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

  /** Returns where {@code schemes} send credentials beside the server, below which are the rest. */
  static Set<String> endpoints(Map<String, BoundScheme> schemes) {
    return schemes.values().stream()
        .flatMap(bound -> bound.scheme().endpoints().stream())
        .filter(endpoint -> endpoint.use().takesCredentials())
        .map(SchemeEndpoint::url)
        .filter(endpoint -> endpoint.contains("://"))
        .map(DomainOwners::ofUrl)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns where a call may go that tells a variable of {@code server}. */
  static Set<String> asked(Server server, Set<String> schemes) {
    Set<String> domains = new LinkedHashSet<>();
    server.variables().values().stream()
        .flatMap(variable -> variable.from().stream())
        .flatMap(source -> source.request().stream())
        .filter(request -> schemes.stream().anyMatch(name -> request.isMadeBy(Set.of(name))))
        .map(request -> DomainOwners.ofUrl(request.url()))
        .forEach(domains::add);
    return domains;
  }
}
