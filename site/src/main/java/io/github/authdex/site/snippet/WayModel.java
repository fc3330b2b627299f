package io.github.authdex.site.snippet;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.catalog.Entry;
import io.github.authdex.generator.preset.EntryModel;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.AuthModel;
import io.github.authdex.model.Operation;
import io.github.authdex.model.PathRequirements;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An API with one call, which goes by one alternative alone. */
final class WayModel {
  private WayModel() {}

  /**
   * Returns the API of {@code entry} with the call that proves {@code alternative}, or, where the
   * entry has none, one to the root of its server.
   */
  static ApiModel of(Entry entry, Alternative alternative) {
    ApiModel whole = EntryModel.of(entry);
    AuthRequirement only = AuthRequirement.anyOf(alternative);
    Operation call =
        whole.operations().stream()
            .filter(operation -> takes(operation, alternative))
            .findFirst()
            .map(operation -> operation.withRequirement(only))
            .orElseGet(() -> any(only));
    AuthModel auth = whole.auth();
    AuthModel narrow =
        new AuthModel(
            auth.id(),
            auth.schemes(),
            auth.credentials(),
            only,
            PathRequirements.NONE,
            auth.headers(),
            auth.refusal());
    return new ApiModel(whole.title(), "", "", whole.servers(), narrow, List.of(call), Map.of());
  }

  private static boolean takes(Operation operation, Alternative alternative) {
    return operation.requirement().alternatives().stream()
        .anyMatch(each -> each.names().equals(alternative.names()));
  }

  private static Operation any(AuthRequirement requirement) {
    return new Operation(
        "call",
        "GET",
        "/",
        "",
        "Any call",
        "",
        false,
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        requirement);
  }
}
