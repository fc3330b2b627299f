package io.github.authdex.catalog;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import java.util.Set;

/**
 * What this catalog asks of its own entries alone. In a folder of somebody's own a host may be
 * private and evidence may be left for later: such flaws are told by {@link EntryFolder#check} and
 * do not keep an entry from use there. None of them lets a text out unescaped or a credential go
 * elsewhere than where the entry says.
 */
final class EntryStrictness {
  private static final Set<String> RULES =
      Set.of(
          "aliases-differ",
          "alternatives-differ",
          "category-known",
          "defaults-left-out",
          DigestCheck.RULE,
          "evidence-for-each-scheme",
          "evidence-once",
          "evidence-source",
          "header-spelling",
          "host-named",
          "key-order",
          "path-matches-id",
          "placeholder-left",
          "provider-domain",
          "seen-in-time",
          "sentences-end",
          "server-shown",
          "texts-printable",
          "texts-trimmed");

  private EntryStrictness() {}

  /** Returns whether {@code flaw} keeps an entry out of this catalog. */
  static boolean forbidsBuild(Diagnostic flaw) {
    return flaw.severity() == Severity.ERROR;
  }

  /** Returns whether {@code flaw} keeps an entry from use in a folder of somebody's own, too. */
  static boolean forbidsUse(Diagnostic flaw) {
    return flaw.severity() == Severity.ERROR && !RULES.contains(flaw.rule());
  }
}
