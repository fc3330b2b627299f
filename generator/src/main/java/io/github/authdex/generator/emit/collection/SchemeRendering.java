package io.github.authdex.generator.emit.collection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a scheme, or several that go together, stand in a request.
 *
 * @param auth the tool's own auth, if it has one; it can be inherited
 * @param authAsField what that does, written as a field, if it is as simple as that
 * @param certificate the client certificate, where the tool has a form of its own for it
 * @param fields what each request carries besides
 * @param variables what all of those refer to
 * @param scripts what each script that it needs must know, one object a scheme
 * @param notes what the user must know, since it does not stand in the request
 */
public record SchemeRendering(
    Optional<NativeAuth> auth,
    Optional<PlacedValue> authAsField,
    Optional<NativeAuth.Made> certificate,
    List<PlacedValue> fields,
    List<EnvironmentVariable> variables,
    Map<Script, List<ObjectNode>> scripts,
    List<String> notes) {
  /** Puts nothing on a request. */
  static final SchemeRendering NOTHING =
      new SchemeRendering(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Map.of(),
          List.of());

  public SchemeRendering {
    Objects.requireNonNull(auth, "auth");
    Objects.requireNonNull(authAsField, "authAsField");
    Objects.requireNonNull(certificate, "certificate");
    fields = List.copyOf(fields);
    variables = List.copyOf(variables);
    scripts = Map.copyOf(scripts);
    notes = List.copyOf(notes);
  }

  /** Returns a rendering as auth of the tool that has no other form. */
  static SchemeRendering of(NativeAuth auth, List<EnvironmentVariable> variables) {
    return NOTHING.withAuth(Optional.of(auth), Optional.empty()).withVariables(variables);
  }

  /** Returns a rendering as auth of the tool, or as {@code field} beside another. */
  static SchemeRendering of(
      NativeAuth auth, PlacedValue field, List<EnvironmentVariable> variables) {
    return NOTHING.withAuth(Optional.of(auth), Optional.of(field)).withVariables(variables);
  }

  /** Returns a rendering as {@code fields}, for which the tool has no auth. */
  static SchemeRendering of(List<PlacedValue> fields, List<EnvironmentVariable> variables) {
    return new SchemeRendering(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        fields,
        variables,
        Map.of(),
        List.of());
  }

  private SchemeRendering withAuth(Optional<NativeAuth> auth, Optional<PlacedValue> authAsField) {
    return new SchemeRendering(auth, authAsField, certificate, fields, variables, scripts, notes);
  }

  SchemeRendering withCertificate(NativeAuth.Made certificate) {
    return new SchemeRendering(
        auth, authAsField, Optional.of(certificate), fields, variables, scripts, notes);
  }

  SchemeRendering withVariables(List<EnvironmentVariable> variables) {
    return new SchemeRendering(auth, authAsField, certificate, fields, variables, scripts, notes);
  }

  /** Returns this rendering with {@code script}, which must know {@code data}. */
  SchemeRendering with(Script script, ObjectNode data) {
    return with(script, List.of(data));
  }

  /** Returns this rendering with {@code script} beside its others, which must know {@code data}. */
  SchemeRendering with(Script script, List<ObjectNode> data) {
    Map<Script, List<ObjectNode>> all = joined(scripts, Map.of(script, data));
    return new SchemeRendering(auth, authAsField, certificate, fields, variables, all, notes);
  }

  /** Returns this rendering without {@code script}. */
  SchemeRendering without(Script script) {
    Map<Script, List<ObjectNode>> others = new EnumMap<>(Script.class);
    others.putAll(scripts);
    others.remove(script);
    return new SchemeRendering(auth, authAsField, certificate, fields, variables, others, notes);
  }

  SchemeRendering withNote(String note) {
    return new SchemeRendering(
        auth, authAsField, certificate, fields, variables, scripts, joined(notes, List.of(note)));
  }

  /** Returns what {@code script} must know, empty if there is no need of it. */
  public List<ObjectNode> data(Script script) {
    return scripts.getOrDefault(script, List.of());
  }

  /** Returns whether a script signs the request, and so must see all else that is on it. */
  boolean isSignedByScript() {
    return scripts.containsKey(Script.SIGN);
  }

  /** Returns this rendering with its auth written as a field. */
  SchemeRendering asFields() {
    return new SchemeRendering(
        Optional.empty(), Optional.empty(), certificate, places(), variables, scripts, notes);
  }

  /**
   * Returns the places of the request that are taken, its auth's first. One that is more than a
   * field takes the Authorization header.
   */
  public List<PlacedValue> places() {
    List<PlacedValue> places = new ArrayList<>();
    authAsField
        .or(() -> auth.map(only -> PlacedValue.header("Authorization", "")))
        .ifPresent(places::add);
    places.addAll(fields);
    return places;
  }

  /** Returns the names of the variables without which this does not authenticate, in order. */
  public List<String> carried() {
    List<String> texts = new ArrayList<>();
    auth.ifPresent(own -> texts.addAll(carried(own)));
    fields.forEach(field -> texts.add(field.value()));
    return variables.stream()
        .filter(EnvironmentVariable::required)
        .filter(variable -> texts.stream().anyMatch(text -> text.contains(variable.reference())))
        .map(EnvironmentVariable::key)
        .toList();
  }

  /** Of OAuth 2.0 the token alone goes out, unless the tool has none before it fetches one. */
  private static List<String> carried(NativeAuth auth) {
    if (auth instanceof NativeAuth.Key key) {
      return List.of(key.field().value());
    }
    NativeAuth.Made made = (NativeAuth.Made) auth;
    return made.scheme() instanceof OAuth2Scheme && made.texts().containsKey("accessToken")
        ? List.of(made.text("accessToken"))
        : made.scheme().roles().stream().map(role -> made.text(role.name())).toList();
  }

  /** Returns both renderings on one request, with the auth of the one that has it. */
  SchemeRendering and(SchemeRendering other) {
    Map<String, EnvironmentVariable> both = new LinkedHashMap<>();
    variables.forEach(variable -> both.put(variable.key(), variable));
    other.variables.forEach(variable -> both.putIfAbsent(variable.key(), variable));
    return new SchemeRendering(
        auth.or(other::auth),
        authAsField.or(other::authAsField),
        certificate.or(other::certificate),
        joined(fields, other.fields),
        List.copyOf(both.values()),
        joined(scripts, other.scripts),
        joined(notes, other.notes));
  }

  private static Map<Script, List<ObjectNode>> joined(
      Map<Script, List<ObjectNode>> first, Map<Script, List<ObjectNode>> second) {
    Map<Script, List<ObjectNode>> all = new EnumMap<>(Script.class);
    all.putAll(first);
    second.forEach((script, data) -> all.merge(script, data, SchemeRendering::joined));
    return all;
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
