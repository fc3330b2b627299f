package io.github.authdex.auth;

import java.io.IOException;
import java.util.Map;

/** Adds proof to a request before it leaves. Threads may share a signer. */
@FunctionalInterface
public interface RequestSigner {
  /**
   * Returns {@code request} with the proof added and nothing else changed.
   *
   * @throws IOException if the proof comes from a server that cannot be reached or refuses
   */
  Request sign(Request request) throws IOException;

  /**
   * Returns whether the signature covers the rest of the request, so that it must be made after all
   * other credentials are in place.
   */
  default boolean coversRequest() {
    return false;
  }

  /**
   * Forgets what was learnt from a server for {@code refused}, such as an access token, because the
   * server answered 401 to it.
   *
   * @return whether signing again may give another result
   */
  default boolean renew(Request refused) throws IOException {
    return false;
  }

  /**
   * Returns the texts that lead from {@code request} to the proof, by the names that the standard
   * has for them, in order: what one compares to find out why a signature is refused. They may hold
   * credentials, which whoever shows them masks. Empty for a kind that makes none.
   */
  default Map<String, String> explain(Request request) throws IOException {
    return Map.of();
  }
}
