package io.github.authdex.catalog;

import java.util.ArrayList;
import java.util.List;

/** Puts together what the index says, line by line, of how an API is authenticated. */
final class IndexedSecurity {
  private final List<IndexedAlternative> alternatives = new ArrayList<>();
  private final List<IndexedAlternative.Scheme> schemes = new ArrayList<>();
  private final List<String> scopes = new ArrayList<>();
  private String words;
  private String name;
  private String kind;

  void alternative(String words) {
    endAlternative();
    this.words = words;
  }

  void scheme(String name, String kind) {
    endScheme();
    this.name = name;
    this.kind = kind;
  }

  void scope(String scope) {
    scopes.add(scope);
  }

  private void endScheme() {
    if (name != null) {
      schemes.add(new IndexedAlternative.Scheme(name, kind, scopes));
    }
    name = null;
    scopes.clear();
  }

  private void endAlternative() {
    endScheme();
    if (words != null) {
      alternatives.add(new IndexedAlternative(words, schemes));
    }
    words = null;
    schemes.clear();
  }

  List<IndexedAlternative> read() {
    endAlternative();
    return List.copyOf(alternatives);
  }

  void clear() {
    alternatives.clear();
  }
}
