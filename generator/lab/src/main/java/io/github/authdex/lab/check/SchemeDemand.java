package io.github.authdex.lab.check;

import io.github.authdex.auth.WirePlace;
import java.util.List;

/**
 * What an alternative asks of one of its schemes.
 *
 * @param scopes that the credential must allow
 * @param claimed the places of the alternative's other schemes, where the same value is no surplus
 */
public record SchemeDemand(List<String> scopes, List<WirePlace> claimed) {
  public SchemeDemand {
    scopes = List.copyOf(scopes);
    claimed = List.copyOf(claimed);
  }
}
