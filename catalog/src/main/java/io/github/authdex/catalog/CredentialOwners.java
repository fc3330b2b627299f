package io.github.authdex.catalog;

import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Secret;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Tells by its form which APIs a credential may be of. */
public final class CredentialOwners {
  private CredentialOwners() {}

  /**
   * An API whose credential looks like that.
   *
   * @param api which API
   * @param credential which of its credentials
   * @param byPrefix whether its start tells, and not its length and characters alone
   */
  public record Owner(IndexedApi api, CredentialSpec credential, boolean byPrefix) {}

  /**
   * Returns the APIs of {@code catalog} that {@code secret} may be of, the likeliest first; where a
   * prefix tells, those alone of which one does.
   */
  public static List<Owner> of(Secret secret, Catalog catalog) {
    List<Candidate> fitting = new ArrayList<>();
    for (IndexedApi api : catalog.list()) {
      for (CredentialSpec spec : catalog.entry(api.id()).credentials().values()) {
        OptionalInt fit =
            spec.secret() ? CredentialShape.fit(spec.format(), secret) : OptionalInt.empty();
        if (fit.isPresent()) {
          fitting.add(new Candidate(owner(api, spec), fit.getAsInt()));
        }
      }
    }
    fitting.sort(Comparator.comparingInt(Candidate::fit).reversed());
    boolean told = fitting.stream().anyMatch(candidate -> candidate.owner.byPrefix);
    return fitting.stream().map(Candidate::owner).filter(owner -> owner.byPrefix || !told).toList();
  }

  private static Owner owner(IndexedApi api, CredentialSpec spec) {
    return new Owner(api, spec, !spec.format().prefixes().isEmpty());
  }

  private record Candidate(Owner owner, int fit) {}
}
