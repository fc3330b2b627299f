package io.github.authdex.catalog.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A credential that is declared goes somewhere. */
final class CredentialUsed implements Rule {
  @Override
  public String id() {
    return "credential-used";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    Set<String> used = used(entry);
    for (EntryPlace credential : entry.root().child("credentials").children()) {
      if (!used.contains(credential.name())) {
        report.error(
            credential,
            "no scheme uses the credential \""
                + credential.name()
                + "\"; name it in a scheme or take it out");
      }
    }
  }

  private static Set<String> used(EntryTree entry) {
    Set<String> used = new HashSet<>();
    for (EntryPlace scheme : entry.schemes()) {
      used.add(scheme.name()); // The key of a scheme that names none.
      for (String role : EntrySchema.roles(scheme.text("kind"))) {
        used.add(scheme.has(role) ? whole(scheme.text(role)) : role);
      }
      for (String field : List.of("sign", "derive")) {
        scheme.child(field).walk(part -> used.add(part.text("credential")));
      }
    }
    TemplateNamesExist.references(entry)
        .forEach(reference -> reference.names().forEach(name -> used.add(whole(name))));
    return used;
  }

  /** A part is of use by the credential that holds it. */
  private static String whole(String name) {
    return name.split("\\.", 2)[0];
  }
}
