package io.github.authdex.catalog;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.catalog.lint.DomainOwners;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Map<String, VariableOwner> users = VariableOwner.all(others);
    List<ForeignVariable> foreign = new ArrayList<>();
    for (CredentialSpec spec : sent) {
      Optional<VariableOwner> own = Optional.ofNullable(users.get(spec.env()));
      VariableOwner.bundled(spec.env())
          .map(owner -> own.map(owner::with).orElse(owner))
          .or(() -> own)
          .flatMap(owner -> of(spec.env(), owner, destinations))
          .ifPresent(foreign::add);
    }
    return foreign;
  }

  private static Optional<ForeignVariable> of(
      String variable, VariableOwner owner, Set<String> destinations) {
    return destinations.stream()
        .filter(destination -> !owner.domains().contains(destination))
        .findFirst()
        .map(to -> new ForeignVariable(variable, owner.title(), owner.domains(), to));
  }

  private static Set<String> destinations(Preset preset, URI url) {
    Set<String> destinations = new LinkedHashSet<>(Set.of(DomainOwners.ofUrl(url.toString())));
    Map<String, BoundScheme> schemes = new LinkedHashMap<>(preset.api().schemes());
    schemes.keySet().retainAll(preset.alternative().names());
    destinations.addAll(VariableOwner.endpoints(schemes));
    destinations.addAll(VariableOwner.asked(preset.server(), schemes.keySet()));
    destinations.removeIf(ForeignVariable::isThisMachine);
    return destinations;
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
