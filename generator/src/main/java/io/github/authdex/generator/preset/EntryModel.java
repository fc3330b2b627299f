package io.github.authdex.generator.preset;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.catalog.Entry;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.AuthModel;
import io.github.authdex.model.CredentialRefusal;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An entry of the catalog as an API whose operations are the calls that prove a credential. */
public final class EntryModel {
  private EntryModel() {}

  /**
   * Returns the API of {@code entry}. Its first operation is called {@code verify}; a scheme that
   * has a call of its own adds {@code verify-} and its name.
   */
  public static ApiModel of(Entry entry) {
    return new ApiModel(
        entry.title(), "", "", entry.servers(), auth(entry), operations(entry), Map.of());
  }

  /** Returns how the API of {@code entry} authenticates. */
  static AuthModel auth(Entry entry) {
    return new AuthModel(
        entry.id(),
        entry.schemes(),
        entry.credentials(),
        entry.security(),
        new EntryPaths(entry),
        entry.headers(),
        entry.refusal().map(EntryModel::refusal).orElse(CredentialRefusal.UNKNOWN));
  }

  private static CredentialRefusal refusal(Entry.Refusal refusal) {
    return new CredentialRefusal(refusal.status(), refusal.challenge(), refusal.body());
  }

  private static List<Operation> operations(Entry entry) {
    List<Operation> operations = new ArrayList<>();
    entry
        .verify()
        .map(verify -> VerifyOperation.of("verify", verify, entry, others(entry, verify)))
        .ifPresent(operations::add);
    entry
        .schemeVerify()
        .forEach(
            (scheme, verify) -> {
              String id = operations.isEmpty() ? "verify" : "verify-" + scheme;
              operations.add(VerifyOperation.of(id, verify, entry, with(entry, scheme)));
            });
    return operations;
  }

  /** The entry's own call proves each alternative that has no call of its own. */
  private static AuthRequirement others(Entry entry, Entry.Verify verify) {
    AuthRequirement whole = entry.requirement(verify.method(), pathOf(verify));
    List<Alternative> rest =
        whole.alternatives().stream()
            .filter(alternative -> !alternative.isAnonymous())
            .filter(alternative -> entry.verify(alternative).equals(Optional.of(verify)))
            .toList();
    return rest.isEmpty() ? whole : new AuthRequirement(rest);
  }

  private static AuthRequirement with(Entry entry, String scheme) {
    List<Alternative> alternatives =
        new ArrayList<>(
            entry.security().alternatives().stream()
                .filter(alternative -> alternative.names().contains(scheme))
                .toList());
    return new AuthRequirement(
        alternatives.isEmpty() ? List.of(Alternative.of(scheme)) : alternatives);
  }

  private static String pathOf(Entry.Verify verify) {
    return verify.path().split("\\?", 2)[0];
  }
}
