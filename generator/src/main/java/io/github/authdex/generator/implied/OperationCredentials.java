package io.github.authdex.generator.implied;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.generator.implied.CredentialFate.Kind;
import io.github.authdex.generator.implied.SuspectNames.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides what becomes of one operation's credentials, and what the operation then needs. */
final class OperationCredentials {
  private final ImpliedSchemes schemes;
  private final List<ListedCredential> open;
  private final List<CredentialFate> fates = new ArrayList<>();
  private AuthRequirement requirement;

  /**
   * Decides what the operation's own schemes send already.
   *
   * @param declared what the operation needs besides
   * @param listed its credentials
   */
  OperationCredentials(
      AuthRequirement declared,
      List<ListedCredential> listed,
      ImpliedSchemes schemes,
      BiPredicate<String, ListedCredential> isSame) {
    this.requirement = declared;
    this.open = new ArrayList<>(listed);
    this.schemes = schemes;
    listed.forEach(each -> compare(each, isSame));
  }

  /** Returns whether the operation lists no credential, as most do. */
  boolean isEmpty() {
    return fates.isEmpty() && open.isEmpty();
  }

  List<CredentialFate> fates() {
    return fates;
  }

  AuthRequirement requirement() {
    return requirement;
  }

  private void compare(ListedCredential listed, BiPredicate<String, ListedCredential> isSame) {
    Optional<String> writer = named(name -> schemes.writes(name, listed.place()));
    Optional<String> same = named(name -> isSame.test(name, listed));
    boolean always =
        requirement.alternatives().stream()
            .allMatch(one -> one.names().stream().anyMatch(name -> isSame.test(name, listed)));
    if (writer.isPresent()) {
      settle(listed, Kind.SENT, writer.get());
    } else if (same.isPresent() && (always || !listed.required())) {
      settle(listed, Kind.SAME, same.get());
    }
  }

  private Optional<String> named(Predicate<String> scheme) {
    return names().filter(scheme).findFirst();
  }

  private Stream<String> names() {
    return requirement.alternatives().stream().flatMap(alternative -> alternative.names().stream());
  }

  private void settle(ListedCredential listed, Kind kind, String scheme) {
    fates.add(new CredentialFate(listed, kind, scheme));
    open.remove(listed);
  }

  /** Leaves what {@code stays} with the callers. */
  void leave(Predicate<ListedCredential> stays) {
    List.copyOf(open).stream().filter(stays).forEach(each -> settle(each, Kind.LEFT, ""));
  }

  /** Leaves out the Authorization of which the operation's schemes do not speak. */
  void ignoreAuthorization() {
    List.copyOf(open).stream()
        .filter(ListedCredential::isAuthorization)
        .forEach(each -> settle(each, Kind.IGNORED, ""));
  }

  /** Two schemes of which either will do, while each call must have the parameters of both. */
  void joinWhatGoesTogether() {
    Set<String> needed =
        fates.stream()
            .filter(fate -> fate.kind() == Kind.SENT && fate.listed().required())
            .map(CredentialFate::scheme)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (needed.size() > 1 && needed.equals(names().collect(Collectors.toSet()))) {
      requirement = AuthRequirement.anyOf(alternative(List.copyOf(needed), List.of()));
    }
  }

  /**
   * Decides where nothing else is asked for: what is listed is all that proves who calls.
   *
   * @param elsewhere what sends the same parameter in other operations
   */
  void alone(Map<WirePlace, String> elsewhere) {
    List.copyOf(open).stream()
        .filter(each -> !each.required() && elsewhere.containsKey(each.place()))
        .forEach(each -> settle(each, Kind.SAME, elsewhere.get(each.place())));
    List<ListedCredential> needed = open.stream().filter(ListedCredential::required).toList();
    List<ListedCredential> taken = new ArrayList<>();
    open.stream()
        .filter(each -> !each.required())
        .sorted(Comparator.comparing(each -> each.place().in()))
        .toList()
        .forEach(each -> takeOnce(each, needed, taken));
    if (!needed.isEmpty() || !taken.isEmpty()) {
      requirement = ofListed(needed, taken, elsewhere);
    }
  }

  private AuthRequirement ofListed(
      List<ListedCredential> needed,
      List<ListedCredential> taken,
      Map<WirePlace, String> elsewhere) {
    boolean together = isTogether(needed, taken);
    List<String> all = bound(needed, Kind.NEEDED, elsewhere);
    List<String> more = bound(taken, Kind.TAKEN, elsewhere);
    Set<Alternative> alternatives = new LinkedHashSet<>();
    if (together) {
      alternatives.add(alternative(all, more));
    } else {
      more.forEach(name -> alternatives.add(alternative(all, List.of(name))));
    }
    alternatives.add(alternative(all, List.of()));
    return new AuthRequirement(List.copyOf(alternatives));
  }

  /** A key and its secret go together; a key and a token are two ways. */
  private static boolean isTogether(List<ListedCredential> needed, List<ListedCredential> taken) {
    return !needed.isEmpty()
        || taken.stream().anyMatch(each -> Set.of(Sort.SECRET, Sort.APP).contains(each.sort()));
  }

  private void takeOnce(
      ListedCredential each, List<ListedCredential> needed, List<ListedCredential> taken) {
    boolean repeated = Stream.concat(needed.stream(), taken.stream()).anyMatch(each::isAgain);
    if (repeated) {
      settle(each, Kind.REPEATED, "");
    } else {
      taken.add(each);
    }
  }

  private List<String> bound(
      List<ListedCredential> listed, Kind kind, Map<WirePlace, String> elsewhere) {
    List<String> names = new ArrayList<>();
    for (ListedCredential each : listed) {
      String known = elsewhere.get(each.place());
      String scheme = known == null ? schemes.of(each) : known;
      settle(each, kind, scheme);
      names.add(scheme);
    }
    return names;
  }

  private static Alternative alternative(List<String> some, List<String> others) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    Stream.concat(some.stream(), others.stream()).forEach(name -> names.put(name, List.of()));
    return new Alternative(names);
  }

  /**
   * Decides where the operation asks for something else already.
   *
   * @param usual whether it is a credential of the whole API
   */
  void beside(Predicate<ListedCredential> usual) {
    for (ListedCredential each : List.copyOf(open)) {
      if (each.required()) {
        requirement = new AuthRequirement(with(bind(each, Kind.NEEDED)).distinct().toList());
      } else if (each.willDoInstead()) {
        requirement =
            new AuthRequirement(
                Stream.concat(
                        requirement.alternatives().stream(),
                        Stream.of(Alternative.of(bind(each, Kind.TAKEN))))
                    .toList());
      } else if (usual.test(each)) {
        requirement =
            new AuthRequirement(
                Stream.concat(with(bind(each, Kind.TAKEN)), requirement.alternatives().stream())
                    .toList());
      }
    }
    List.copyOf(open)
        .forEach(each -> settle(each, each.isAuthorization() ? Kind.IGNORED : Kind.LEFT, ""));
  }

  private String bind(ListedCredential listed, Kind kind) {
    String scheme = schemes.of(listed);
    settle(listed, kind, scheme);
    return scheme;
  }

  /** Returns the alternatives, each with {@code scheme}. */
  private Stream<Alternative> with(String scheme) {
    return requirement.alternatives().stream()
        .map(
            alternative -> {
              Map<String, List<String>> names = new LinkedHashMap<>(alternative.schemes());
              names.putIfAbsent(scheme, List.of());
              return new Alternative(names);
            });
  }
}
