package io.github.authdex.catalog.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A credential that a scheme names is declared. */
final class CredentialDeclared implements Rule {
  @Override
  public String id() {
    return "credential-declared";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    Set<String> declared = new LinkedHashSet<>(entry.credentialNames());
    declared.addAll(entry.partNames());
    for (EntryPlace scheme : entry.schemes()) {
      for (String role : EntrySchema.roles(scheme.text("kind"))) {
        check(scheme.child(role), declared, report);
      }
      Set<String> signed = new LinkedHashSet<>(declared);
      signed.addAll(entry.variableNames());
      for (String field : List.of("sign", "derive")) {
        scheme.child(field).walk(part -> signed(part, signed, report));
      }
    }
  }

  private static void signed(EntryPlace part, Set<String> signed, Report report) {
    if (part.name().equals("credential")) {
      check(part, signed, report);
    }
  }

  private static void check(EntryPlace reference, Set<String> declared, Report report) {
    String name = reference.node().asText("");
    if (!name.isEmpty() && !declared.contains(name)) {
      report.error(
          reference,
          reference.words()
              + " names a credential \""
              + name
              + "\" that is not declared"
              + NearestWord.mend(
                  name,
                  declared,
                  name.contains(".")
                      ? "add it to the parts of that one"
                      : "add it to credentials"));
    }
  }
}
