package io.github.authdex.catalog.lint;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** An environment variable holds one provider's secret, and nobody else's entry reads it. */
final class VariableOfAnother implements CatalogRule {
  @Override
  public String id() {
    return "variable-of-another";
  }

  @Override
  public void check(EntryTree entry, OtherEntries others, Rule.Report report) {
    Set<String> own = domains(entry);
    DefaultCredentialNames.variables(entry)
        .forEach(
            (name, variable) ->
                others.reading(variable).stream()
                    .filter(other -> !other.id().equals(entry.id())) // UniqueId says that.
                    .filter(other -> domains(other).stream().noneMatch(own::contains))
                    .findFirst()
                    .ifPresent(
                        other ->
                            report.error(
                                place(entry, name),
                                "the variable "
                                    + variable
                                    + " holds a credential of the entry \""
                                    + other.id()
                                    + "\", which would be sent to "
                                    + String.join(", ", own)
                                    + "; name another variable")));
  }

  private static EntryPlace place(EntryTree entry, String credential) {
    EntryPlace declared = entry.root().child("credentials").child(credential);
    if (declared.node().isMissingNode()) {
      return entry.root().child("schemes");
    }
    return declared.has("env") ? declared.child("env") : declared;
  }

  private static Set<String> domains(EntryTree entry) {
    return entry.destinations().stream()
        .map(url -> DomainOwners.ofUrl(url.node().asText()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
