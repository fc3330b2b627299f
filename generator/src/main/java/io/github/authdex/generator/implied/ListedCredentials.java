package io.github.authdex.generator.implied;

import io.github.authdex.auth.Placement;
import io.github.authdex.generator.implied.SuspectNames.Sort;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an API's operations list of credentials, and which of that can be believed. A wrong guess is
 * worse than none: a name alone is believed only if it can mean nothing else, or if most operations
 * take it.
 */
final class ListedCredentials {
  /** What tells that a {@code key} or {@code token} is one that proves who calls. */
  private static final Pattern PROOF =
      Pattern.compile(
          "\\b(?:api|app|application|access|auth|licen[cs]e|developer|registered|security|login"
              + "|user|personal|authentication|oauth)\\b.{0,30}\\b(?:key|token|id|identifier)\\b"
              + "|\\bauthenticat(?:e|ion|ing)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Where credentials are got and asked about, which are what is spoken of there. */
  private static final Pattern ABOUT_CREDENTIALS =
      Pattern.compile(
          "(?:^|[/._-])(?:oauth|oauth2|tokens?|tokeninfo|access_token|authori[sz]e|introspect"
              + "|revoke|login|logout)(?:[/._-]|$)",
          Pattern.CASE_INSENSITIVE);

  private final IdentityHashMap<Operation, List<ListedCredential>> listed = new IdentityHashMap<>();
  private final Map<String, List<ListedCredential>> byName = new HashMap<>();
  private final Map<String, Integer> users = new HashMap<>();
  private final int operations;
  private final ImpliedSchemes schemes;

  ListedCredentials(List<Operation> operations, ImpliedSchemes schemes) {
    this.operations = operations.size();
    this.schemes = schemes;
    for (Operation operation : operations) {
      List<ListedCredential> own = ListedCredential.of(operation, schemes.places());
      listed.put(operation, own);
      own.forEach(each -> byName.computeIfAbsent(each.plain(), n -> new ArrayList<>()).add(each));
      own.stream()
          .map(ListedCredential::plain)
          .distinct()
          .forEach(name -> users.merge(name, 1, Integer::sum));
    }
  }

  /** Returns the credentials among the parameters of {@code operation}. */
  List<ListedCredential> of(Operation operation) {
    return listed.get(operation).stream().filter(each -> isSure(each, operation)).toList();
  }

  private boolean isSure(ListedCredential each, Operation operation) {
    if (each.isAuthorization() || schemes.places().stream().anyMatch(each.place()::isSame)) {
      return true;
    }
    if (isOfMost(each)) {
      return SuspectNames.isSure(each.name()) || isProof(each, operation);
    }
    return SuspectNames.isExact(each.name())
        && each.place().in() != Placement.BODY
        && !ABOUT_CREDENTIALS.matcher(operation.path()).find();
  }

  /** Returns whether most operations take it, wherever it travels. */
  boolean isOfMost(ListedCredential each) {
    return users.get(each.plain()) * 2 > operations;
  }

  /** A short word wants to be explained, or to be needed everywhere. */
  private boolean isProof(ListedCredential each, Operation operation) {
    if (each.sort() == Sort.APP && !operation.requirement().isNone()) {
      return false;
    }
    List<ListedCredential> all = byName.get(each.plain());
    boolean explained = all.stream().anyMatch(one -> PROOF.matcher(one.description()).find());
    boolean needed =
        operations > 1
            && all.stream().allMatch(one -> one.required() && one.description().isBlank());
    return explained || needed;
  }
}
