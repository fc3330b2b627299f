package io.github.authdex.catalog.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An environment variable holds one provider's secret, and nobody else's entry reads it. */
final class VariableOfAnother implements CatalogRule {
  @Override
  public String id() {
    return "variable-of-another";
  }

  @Override
  public void check(EntryTree entry, OtherEntries others, Rule.Report report) {
    Set<String> own = entry.domains();
    entry
        .credentialVariables()
        .forEach(
            (name, variable) ->
                stranger(entry, own, others.reading(variable))
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

  /**
   * Returns the first of {@code readers} if none of them is of the same family or shares a domain:
   * who does is the same provider, also where another of its services is on a domain of its own.
   */
  private static Optional<EntryTree> stranger(
      EntryTree entry, Set<String> own, List<EntryTree> readers) {
    boolean akin =
        readers.stream()
            .anyMatch(
                other ->
                    other.id().equals(entry.id()) // UniqueId says that.
                        || other.file().equals(entry.file())
                        || other.domains().stream().anyMatch(own::contains));
    return akin ? Optional.empty() : readers.stream().findFirst();
  }

  private static EntryPlace place(EntryTree entry, String credential) {
    EntryPlace declared = entry.root().child("credentials").child(credential);
    if (declared.node().isMissingNode()) {
      return entry.root().child("schemes");
    }
    return declared.has("env") ? declared.child("env") : declared;
  }
}
