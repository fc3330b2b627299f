package io.github.authdex.generator.apply;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.generator.apply.ApplyReport.RemovedCredential;
import io.github.authdex.generator.apply.collection.HeldPlace;
import io.github.authdex.generator.apply.collection.HeldPlace.Sort;
import io.github.authdex.generator.apply.collection.VariableSyntax;
import io.github.authdex.generator.emit.collection.NativeAuth;
import io.github.authdex.generator.emit.collection.PlacedValue;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes credentials out of a collection: variables stand for them, or the auth that was set. */
final class CredentialMover {
  private final VariableSyntax syntax;
  private final SecretVariables variables;
  private final List<RemovedCredential> removed = new ArrayList<>();
  private final List<Secret> all = new ArrayList<>();

  CredentialMover(VariableSyntax syntax, SecretVariables variables) {
    this.syntax = syntax;
    this.variables = variables;
  }

  /** Returns what was taken out, as it stood there. */
  List<Secret> found() {
    return List.copyOf(all);
  }

  List<RemovedCredential> removed() {
    return List.copyOf(removed);
  }

  /** Takes out what the auth that was set for {@code request} stands for. */
  void replace(RequestState request) {
    request.found.removeIf(
        found ->
            !found.saved()
                && request.rendering.isPresent()
                && isOf(found, request)
                && replace(found, request.rendering.get(), request.where));
  }

  /** Puts variables in the place of all else that stands in {@code request}. */
  void refer(RequestState request, Optional<ApiGroup> group) {
    request.found.forEach(found -> refer(found, group, request.where, base(request)));
  }

  private static boolean isOf(FoundCredential found, RequestState request) {
    return found.schemes().stream()
        .anyMatch(scheme -> request.choice.filter(way -> way.names().contains(scheme)).isPresent());
  }

  /** Returns what the names of variables of {@code request} begin with. */
  private static String base(RequestState request) {
    return request.api().isEmpty() ? host(request) : request.api();
  }

  private static String host(RequestState request) {
    String url = request.part.urls().get(0).replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://", "");
    String host = url.replaceFirst("[/?#].*", "").replaceFirst(".*@", "");
    boolean named = !host.isBlank() && !host.contains("{") && !host.contains("<");
    return !named ? "collection" : Character.isLetter(host.charAt(0)) ? host : "host " + host;
  }

  /** The auth that was set stands for it, or puts its own text in its place. */
  private boolean replace(FoundCredential found, SchemeRendering rendering, String where) {
    Optional<PlacedValue> field =
        rendering.fields().stream()
            .filter(each -> FieldPlaces.isSame(found.text().place(), each))
            .findFirst();
    if (field.isPresent()) {
      String variable = hold(field.get().value(), found);
      tell(where, found, variable);
      found.text().set(syntax.own(field.get().value()));
      return true;
    }
    if (!FieldPlaces.isTaken(rendering, found.text().place())) {
      return false;
    }
    String text = rendering.authAsField().map(PlacedValue::value).orElse("");
    String variable =
        text.isEmpty() ? hold(rendering.auth().orElseThrow(), found) : hold(text, found);
    tell(where, found, variable);
    found.text().remove();
    return true;
  }

  /** Returns the variable that {@code text} refers to, which holds it from now on. */
  private String hold(String text, FoundCredential found) {
    List<String> names = VariableSyntax.BRACES.names(text);
    names.forEach(name -> variables.hold(name, found.credential()));
    return String.join(", ", names);
  }

  private String hold(NativeAuth auth, FoundCredential found) {
    NativeAuth.Made made = (NativeAuth.Made) auth;
    if (!(made.scheme() instanceof BasicScheme)) {
      return hold(made.text("accessToken"), found);
    }
    String login = decoded(found.credential());
    int colon = Math.max(0, login.indexOf(':'));
    hold(made.text("username"), login.substring(0, colon));
    hold(made.text("password"), login.substring(Math.min(colon + 1, login.length())));
    return String.join(
        ", ", VariableSyntax.BRACES.names(made.text("username") + made.text("password")));
  }

  private void hold(String text, String value) {
    VariableSyntax.BRACES.names(text).forEach(name -> variables.hold(name, value));
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return base64; // What is no Base64 was never a login.
    }
  }

  /** Puts a variable in the place of {@code found}. */
  private void refer(FoundCredential found, Optional<ApiGroup> group, String where, String base) {
    Optional<PlacedValue> own = group.flatMap(each -> ownField(each, found));
    List<String> names =
        own.map(each -> VariableSyntax.BRACES.names(each.value())).orElse(List.of());
    if (names.size() == 1 && variables.hold(names.get(0), found.credential())) {
      tell(where, found, names.get(0));
      found.text().set(syntax.own(own.orElseThrow().value()));
    } else {
      String variable = variables.of(base, word(found.text().place()), found.credential());
      tell(where, found, variable);
      found
          .text()
          .set(
              found.text().value().strip().substring(0, found.prefix().length())
                  + syntax.reference(variable));
    }
  }

  private static String word(HeldPlace place) {
    return CredentialFinder.isAuthorization(place) ? "token" : place.name();
  }

  private static Optional<PlacedValue> ownField(ApiGroup group, FoundCredential found) {
    return found.schemes().stream()
        .map(scheme -> group.rendering(Alternative.of(scheme)))
        .flatMap(rendering -> rendering.stream().flatMap(each -> fields(each).stream()))
        .filter(field -> FieldPlaces.isSame(found.text().place(), field))
        .findFirst();
  }

  private static List<PlacedValue> fields(SchemeRendering rendering) {
    List<PlacedValue> fields = new ArrayList<>(rendering.fields());
    rendering.authAsField().ifPresent(fields::add);
    return fields;
  }

  /** Takes out what stands in the auth, or in a variable, of {@code where}. */
  void move(FoundCredential found, String where, String base) {
    if (found.text().place().sort() == Sort.VARIABLE) {
      String name = found.text().place().name();
      variables.hold(name, found.credential());
      tell(where, found, name);
      found.text().set("");
    } else {
      refer(found, Optional.empty(), where, base);
    }
  }

  private void tell(String where, FoundCredential found, String variable) {
    all.add(Secret.of(found.credential()));
    removed.add(
        new RemovedCredential(
            where, found.text().place().toString(), variable, shown(found.credential())));
  }

  /** Four characters tell a person which one it is, where many more are left. */
  static String shown(String credential) {
    int length = credential.codePointCount(0, credential.length());
    String start = length >= 16 ? credential.substring(0, credential.offsetByCodePoints(0, 4)) : "";
    return start + "… (" + length + (length == 1 ? " character)" : " characters)");
  }

  /** Returns what stands for the credentials, by name. */
  Map<String, Secret> values() {
    return variables.values();
  }
}
