package io.github.authdex.catalog.lint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A refresh token belongs to one client and one grant (RFC 6749 §6): schemes share one only where
 * the entry says so.
 */
final class RefreshTokensApart implements Rule {
  private static final String ROLE = "refreshToken";

  @Override
  public String id() {
    return "refresh-tokens-apart";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    Map<String, EntryPlace> holders = new LinkedHashMap<>();
    for (EntryPlace scheme : entry.schemes()) {
      if (Set.of("oauth2", "oidc").contains(scheme.text("kind")) && OAuthFits.refreshes(scheme)) {
        String credential = scheme.has(ROLE) ? scheme.text(ROLE) : ROLE;
        EntryPlace other = holders.putIfAbsent(credential, scheme);
        if (other != null && !(scheme.has(ROLE) && other.has(ROLE))) {
          tell(scheme, other, credential, report);
        }
      }
    }
  }

  private static void tell(EntryPlace scheme, EntryPlace other, String credential, Report report) {
    report.error(
        scheme,
        scheme.words()
            + " takes the refresh token of "
            + other.words()
            + ", since not both name theirs, and would send it to its own token endpoint; name"
            + " another one (refreshToken: "
            + scheme.name()
            + "RefreshToken), or \"refreshToken: "
            + credential
            + "\" in both where they share it");
  }
}
