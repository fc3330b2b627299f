package io.github.authdex.auth.token;

import java.util.Objects;

/**
 * The right to ask for the next token of a chain, alone among all that share a {@link TokenStore},
 * for a time.
 *
 * @param chain whose
 * @param fence greater than that of each lease of this chain before it: what is written with a
 *     lower one comes too late
 */
public record Lease(ChainKey chain, long fence) {
  public Lease {
    Objects.requireNonNull(chain, "chain");
  }
}
