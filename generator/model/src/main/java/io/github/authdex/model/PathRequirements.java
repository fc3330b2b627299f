package io.github.authdex.model;

import io.github.authdex.auth.AuthRequirement;
import java.util.List;
import java.util.Optional;

/** What calls need by their path, where something else holds than for the API as a whole. */
public interface PathRequirements {
  /** Nothing is known by path. */
  PathRequirements NONE =
      new PathRequirements() {
        @Override
        public Optional<AuthRequirement> find(String method, String path) {
          return Optional.empty();
        }

        @Override
        public List<AuthRequirement> all() {
          return List.of();
        }
      };

  /**
   * Returns what a call needs, if its path says so.
   *
   * @param method upper case
   * @param path below the server's URL, as it is sent, without a query
   */
  Optional<AuthRequirement> find(String method, String path);

  /** Returns everything that {@link #find} may return. */
  List<AuthRequirement> all();
}
