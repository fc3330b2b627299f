package io.github.authdex.generator.preset;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.catalog.Entry;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What operations need, in the entry's schemes.
 *
 * <p>An exception of the entry comes first. An operation that the document makes public stays
 * public. One that takes fewer schemes than the document's usual ones keeps that choice; any other
 * takes what the entry says, with the scopes that the document asks for.
 */
final class RequirementMerge {
  private static final Set<String> WITH_SCOPES = Set.of("oauth2", "oidc");

  private final DocumentSecurity said;
  private final Entry entry;
  private final Map<String, String> names;
  private final Set<String> unusable;
  private final Set<String> usual;

  /**
   * Merges the requirements of {@code document}.
   *
   * @param names name of a scheme in the document to its name from now on
   */
  RequirementMerge(
      ApiModel document, DocumentSecurity said, Entry entry, Map<String, String> names) {
    this.said = said;
    this.entry = entry;
    this.names = names;
    this.unusable = document.auth().unusable().keySet();
    this.usual = usual(document);
  }

  /** Returns what the document asks for as a whole, or else what most of its operations ask for. */
  private Set<String> usual(ApiModel document) {
    Set<String> whole = chosen(document.auth().requirement());
    if (!whole.isEmpty()) {
      return whole;
    }
    Map<Set<String>, Integer> uses = new LinkedHashMap<>();
    for (Operation operation : document.operations()) {
      uses.merge(chosen(operation.requirement()), 1, Integer::sum);
    }
    uses.remove(Set.of());
    return uses.entrySet().stream()
        .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
        .map(Map.Entry::getKey)
        .orElse(Set.of());
  }

  private Set<String> chosen(AuthRequirement document) {
    Set<String> chosen = new HashSet<>();
    rebound(document).forEach(alternative -> chosen.addAll(alternative.names()));
    return chosen;
  }

  /** Returns what holds where an operation says nothing. */
  AuthRequirement common() {
    return said.common().map(this::withDocument).orElse(entry.security());
  }

  /**
   * Returns what {@code operation} needs.
   *
   * @param path below the entry's server
   */
  AuthRequirement of(Operation operation, String path) {
    Optional<AuthRequirement> exception = entry.exception(operation.method(), path);
    if (exception.isPresent()) {
      return exception.get();
    }
    if (said.isOwn(operation) && operation.requirement().isNone()) {
      return operation.requirement();
    }
    return said.of(operation).map(this::merged).orElse(entry.security());
  }

  private AuthRequirement merged(AuthRequirement document) {
    Set<String> chosen = chosen(document);
    boolean narrows = !chosen.isEmpty() && !chosen.containsAll(usual);
    return narrows ? new AuthRequirement(rebound(document)) : withDocument(document);
  }

  /** The entry's alternatives with the document's scopes, then what only the document knows. */
  private AuthRequirement withDocument(AuthRequirement document) {
    List<Alternative> rebound = rebound(document);
    Set<Alternative> merged = new LinkedHashSet<>();
    for (Alternative alternative : entry.security().alternatives()) {
      List<Alternative> same =
          rebound.stream().filter(other -> other.names().equals(alternative.names())).toList();
      merged.addAll(same.stream().anyMatch(this::hasScopes) ? same : List.of(alternative));
    }
    rebound.stream().filter(this::isForeign).forEach(merged::add);
    if (document.isOptional() && !document.isNone()) {
      merged.add(Alternative.of());
    }
    return new AuthRequirement(new ArrayList<>(merged));
  }

  private boolean hasScopes(Alternative alternative) {
    return alternative.schemes().values().stream().anyMatch(scopes -> !scopes.isEmpty());
  }

  private boolean isForeign(Alternative alternative) {
    return !entry.schemes().keySet().containsAll(alternative.names());
  }

  /** What cannot be used says nothing beside an entry. */
  private List<Alternative> rebound(AuthRequirement document) {
    return document.alternatives().stream()
        .filter(alternative -> alternative.names().stream().noneMatch(unusable::contains))
        .map(this::rebound)
        .distinct()
        .toList();
  }

  private Alternative rebound(Alternative document) {
    Map<String, List<String>> schemes = new LinkedHashMap<>();
    document
        .schemes()
        .forEach(
            (name, scopes) -> {
              String renamed = names.getOrDefault(name, name);
              Set<String> all = new LinkedHashSet<>(schemes.getOrDefault(renamed, List.of()));
              all.addAll(takesScopes(renamed) ? scopes : List.of());
              schemes.put(renamed, List.copyOf(all));
            });
    return new Alternative(schemes);
  }

  /** A scheme that stays as the document has it keeps what the document says of it. */
  private boolean takesScopes(String name) {
    BoundScheme scheme = entry.schemes().get(name);
    return scheme == null || WITH_SCOPES.contains(scheme.scheme().kind());
  }
}
