package io.github.authdex.generator.implied;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.generator.implied.CredentialFate.Kind;
import io.github.authdex.generator.implied.SuspectNames.Sort;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.AuthModel;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes credentials out of the parameters of operations, where a caller would give them call by
 * call, or twice. What a scheme of the operation sends is left out; what nothing else says becomes
 * a scheme of its own. Each is told.
 */
public final class ImpliedCredentials {
  private final ApiModel model;
  private final DocumentWords document;
  private final boolean entryKnows;
  private final ListedCredentials listed;
  private final ImpliedSchemes schemes;
  private final Map<WirePlace, String> sentElsewhere = new HashMap<>();
  private final Set<WirePlace> alone = new HashSet<>();

  private ImpliedCredentials(ApiModel model, SourceDocument source, boolean entryKnows) {
    this.model = model;
    this.document = new DocumentWords(source);
    this.entryKnows = entryKnows;
    this.schemes = new ImpliedSchemes(model.auth());
    this.listed = new ListedCredentials(model.operations(), schemes);
  }

  /**
   * An API without credentials among its parameters.
   *
   * @param model the API
   * @param diagnostics a note for each parameter, in line order
   */
  public record Result(ApiModel model, List<Diagnostic> diagnostics) {
    public Result {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * Returns {@code model} with what its parameters tell of credentials.
   *
   * @param source what it was read from
   * @param entryKnows whether its schemes are those of the catalog: beside them nothing is guessed
   */
  public static Result of(ApiModel model, SourceDocument source, boolean entryKnows) {
    return new ImpliedCredentials(model, source, entryKnows).result();
  }

  private Result result() {
    List<Operation> said = model.operations();
    List<OperationCredentials> decided = said.stream().map(this::compared).toList();
    for (int i = 0; i < said.size(); i++) {
      decideAlone(said.get(i), decided.get(i));
    }
    for (int i = 0; i < said.size(); i++) {
      decideBeside(said.get(i), decided.get(i));
    }
    if (decided.stream().allMatch(one -> one.fates().isEmpty())) {
      return new Result(model, List.of());
    }
    List<Operation> operations = new ArrayList<>();
    ImpliedNotes notes = new ImpliedNotes(document, schemes);
    for (int i = 0; i < said.size(); i++) {
      operations.add(WithoutCredentials.of(said.get(i), decided.get(i)));
      notes.add(said.get(i), decided.get(i).fates().stream().filter(this::isWorthAWord).toList());
    }
    return new Result(model.with(auth(operations), operations), notes.diagnostics());
  }

  /** A parameter of few operations that stays one is like any other. */
  private boolean isWorthAWord(CredentialFate fate) {
    return fate.kind() != Kind.LEFT || listed.isOfMost(fate.listed());
  }

  private OperationCredentials compared(Operation operation) {
    OperationCredentials one =
        new OperationCredentials(
            operation.requirement(), listed.of(operation), schemes, this::isSame);
    one.fates().stream()
        .filter(fate -> fate.kind() == Kind.SAME)
        .forEach(fate -> sentElsewhere.put(fate.listed().place(), fate.scheme()));
    return one;
  }

  /** A token is the same in whichever place; a key is if the catalog says where it belongs. */
  private boolean isSame(String scheme, ListedCredential each) {
    return (each.sort() == Sort.TOKEN && schemes.sendsToken(scheme))
        || (entryKnows && schemes.sendsSameSort(scheme, each));
  }

  /** The entry has the last word on what an API needs, and not on what will do instead of that. */
  private boolean isEntrys(ListedCredential each) {
    return entryKnows && !each.willDoInstead();
  }

  private void decideAlone(Operation operation, OperationCredentials one) {
    if (one.isEmpty() || !operation.requirement().isNone()) {
      return;
    }
    boolean said = document.saysSecurity(operation);
    one.leave(
        each ->
            !each.isAuthorization()
                && (isEntrys(each) || (said && !(each.required() && listed.isOfMost(each)))));
    one.leave(each -> !WithoutCredentials.isPossible(operation, each));
    one.alone(sentElsewhere);
    one.fates().stream()
        .filter(fate -> fate.kind() == Kind.NEEDED || fate.kind() == Kind.TAKEN)
        .forEach(fate -> alone.add(fate.listed().place()));
  }

  private void decideBeside(Operation operation, OperationCredentials one) {
    if (one.isEmpty() || operation.requirement().isNone()) {
      return;
    }
    one.leave(
        each ->
            !each.isAuthorization()
                && (isEntrys(each)
                    || !listed.isOfMost(each)
                    || !WithoutCredentials.isPossible(operation, each)));
    if (entryKnows) {
      one.ignoreAuthorization();
    } else {
      one.joinWhatGoesTogether();
    }
    one.beside(each -> alone.contains(each.place()));
  }

  private AuthModel auth(List<Operation> operations) {
    AuthModel auth = model.auth();
    return new AuthModel(
        auth.id(),
        schemes.schemes(),
        schemes.credentials(),
        auth.requirement().isNone() && !document.saysSecurity() && !entryKnows
            ? usual(operations)
            : auth.requirement(),
        auth.paths(),
        auth.headers(),
        auth.refusal(),
        auth.unusable());
  }

  /** Returns what most operations need, which is what calls need of which nothing is said. */
  private AuthRequirement usual(List<Operation> operations) {
    Map<AuthRequirement, Integer> users = new LinkedHashMap<>();
    operations.forEach(operation -> users.merge(operation.requirement(), 1, Integer::sum));
    return users.entrySet().stream()
        .filter(use -> use.getValue() * 2 > operations.size())
        .map(Map.Entry::getKey)
        .filter(this::usesImplied)
        .findFirst()
        .orElse(model.auth().requirement());
  }

  private boolean usesImplied(AuthRequirement requirement) {
    return requirement.alternatives().stream()
        .flatMap(alternative -> alternative.names().stream())
        .anyMatch(name -> !schemes.isDeclared(name));
  }
}
