package io.github.authdex.generator.lab;

import java.util.List;

/**
 * What the lab runs for one scheme.
 *
 * @param check of requests to the API
 * @param endpoints that the scheme has besides
 */
record Installation(Check check, List<LocatedEndpoint> endpoints) {
  Installation {
    endpoints = List.copyOf(endpoints);
  }

  /** Returns the installation of a scheme without endpoints. */
  static Installation of(Check check) {
    return new Installation(check, List.of());
  }
}
