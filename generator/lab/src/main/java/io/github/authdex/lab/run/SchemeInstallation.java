package io.github.authdex.lab.run;

import io.github.authdex.lab.address.LocatedEndpoint;
import io.github.authdex.lab.check.Check;
import java.util.List;

/**
 * What the lab runs for one scheme.
 *
 * @param check of requests to the API
 * @param endpoints that the scheme has besides
 */
public record SchemeInstallation(Check check, List<LocatedEndpoint> endpoints) {
  public SchemeInstallation {
    endpoints = List.copyOf(endpoints);
  }

  /** Returns the installation of a scheme without endpoints. */
  public static SchemeInstallation of(Check check) {
    return new SchemeInstallation(check, List.of());
  }
}
