package io.github.authdex.generator.preset;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.catalog.Entry;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.AuthModel;
import io.github.authdex.model.CredentialRefusal;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An entry of the catalog as an API whose operations are the calls that prove a credential. */
public final class EntryModel {
  private EntryModel() {}

  /**
   * Returns the API of {@code entry}. Its first operation is called {@code verify}; a scheme that
   * has another call of its own adds {@code verify-} and its name.
   */
  public static ApiModel of(Entry entry) {
    return new ApiModel(
        entry.title(), "", "", entry.servers(), auth(entry), operations(entry), Map.of());
  }

  /**
   * Returns {@code model}, which {@code entry} corrected, with the calls that prove a credential
   * before its own operations. They go to the servers of the model, or to the entry's where these
   * lie elsewhere.
   */
  public static ApiModel withProofs(ApiModel model, Entry entry) {
    Set<String> ids = new HashSet<>();
    model.operations().forEach(operation -> ids.add(operation.id()));
    boolean same = model.servers().get(0).url().equals(entry.servers().get(0).url());
    List<Operation> all = new ArrayList<>();
    for (Operation proof : operations(entry)) {
      boolean elsewhere = proof.servers().isEmpty() && !same;
      Operation there = elsewhere ? proof.withServers(entry.servers()) : proof;
      all.add(ids.contains(proof.id()) ? there.withId("authdex-" + proof.id()) : there);
    }
    all.addAll(model.operations());
    return model.with(model.auth(), all);
  }

  /**
   * Returns {@code model}, which is that of {@code entry}, with the calls that the entry names in
   * its rules for paths behind its own operations.
   */
  public static ApiModel withRules(ApiModel model, Entry entry) {
    Set<String> calls = new HashSet<>();
    Set<String> ids = new HashSet<>();
    model
        .operations()
        .forEach(
            operation -> {
              calls.add(operation.method() + " " + operation.path());
              ids.add(operation.id());
            });
    List<Operation> all = new ArrayList<>(model.operations());
    for (Operation operation : RuleOperations.of(entry)) {
      if (calls.add(operation.method() + " " + operation.path()) && ids.add(operation.id())) {
        all.add(operation);
      }
    }
    return model.with(model.auth(), all);
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
    Map<List<Object>, Proof> proofs = new LinkedHashMap<>();
    entry
        .verify()
        .map(verify -> new Proof("verify", verify, others(entry, verify).alternatives()))
        .ifPresent(proof -> proofs.put(proof.request(), proof));
    entry
        .schemeVerify()
        .forEach(
            (scheme, verify) -> {
              String id = proofs.isEmpty() ? "verify" : "verify-" + scheme;
              Proof proof = new Proof(id, verify, with(entry, scheme));
              proofs.merge(proof.request(), proof, Proof::and);
            });
    return proofs.values().stream()
        .map(proof -> VerifyOperation.of(proof.id, proof.verify, entry, proof.requirement()))
        .toList();
  }

  /** A call, and the alternatives that it proves: several schemes may name the same one. */
  private record Proof(String id, Entry.Verify verify, List<Alternative> alternatives) {
    /** What an API tells one call from another by. */
    List<Object> request() {
      return List.of(verify.method(), verify.path(), verify.url(), verify.headers(), verify.body());
    }

    Proof and(Proof other) {
      Set<Alternative> both = new LinkedHashSet<>(alternatives);
      both.addAll(other.alternatives);
      return new Proof(id, verify, List.copyOf(both));
    }

    AuthRequirement requirement() {
      return new AuthRequirement(alternatives);
    }
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

  private static List<Alternative> with(Entry entry, String scheme) {
    List<Alternative> alternatives =
        entry.security().alternatives().stream()
            .filter(alternative -> alternative.names().contains(scheme))
            .toList();
    return alternatives.isEmpty() ? List.of(Alternative.of(scheme)) : alternatives;
  }

  private static String pathOf(Entry.Verify verify) {
    return verify.path().split("\\?", 2)[0];
  }
}
