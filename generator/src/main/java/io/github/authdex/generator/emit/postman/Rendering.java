package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a scheme, or several that go together, stand in a request.
 *
 * @param block the auth object, if there is one; it can be inherited
 * @param blockAsField what the auth object does, written as a field, if it is as simple as that
 * @param fields what each request carries besides
 * @param variables what all of those refer to
 * @param tokens what the script that fetches tokens must know, one object a client
 * @param jwts what the script that dates JWTs must know, one object a scheme
 * @param notes what the user must know, since it does not stand in the request
 */
record Rendering(
    Optional<AuthBlock> block,
    Optional<Field> blockAsField,
    List<Field> fields,
    List<Variable> variables,
    List<ObjectNode> tokens,
    List<ObjectNode> jwts,
    List<String> notes) {
  /** Puts nothing on a request. */
  static final Rendering NOTHING =
      new Rendering(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  Rendering {
    Objects.requireNonNull(block, "block");
    Objects.requireNonNull(blockAsField, "blockAsField");
    fields = List.copyOf(fields);
    variables = List.copyOf(variables);
    tokens = List.copyOf(tokens);
    jwts = List.copyOf(jwts);
    notes = List.copyOf(notes);
  }

  /** Returns a rendering as an auth object that has no other form. */
  static Rendering of(AuthBlock block, List<Variable> variables) {
    return NOTHING.withBlock(Optional.of(block), Optional.empty()).withVariables(variables);
  }

  /** Returns a rendering as an auth object, or as {@code field} beside another auth object. */
  static Rendering of(AuthBlock block, Field field, List<Variable> variables) {
    return NOTHING.withBlock(Optional.of(block), Optional.of(field)).withVariables(variables);
  }

  /** Returns a rendering as {@code field}, for which there is no auth object. */
  static Rendering of(Field field, List<Variable> variables) {
    return new Rendering(
        Optional.empty(),
        Optional.empty(),
        List.of(field),
        variables,
        List.of(),
        List.of(),
        List.of());
  }

  private Rendering withBlock(Optional<AuthBlock> block, Optional<Field> blockAsField) {
    return new Rendering(block, blockAsField, fields, variables, tokens, jwts, notes);
  }

  private Rendering withVariables(List<Variable> variables) {
    return new Rendering(block, blockAsField, fields, variables, tokens, jwts, notes);
  }

  Rendering withToken(ObjectNode client) {
    return new Rendering(block, blockAsField, fields, variables, List.of(client), jwts, notes);
  }

  Rendering withJwt(ObjectNode jwt) {
    return new Rendering(block, blockAsField, fields, variables, tokens, List.of(jwt), notes);
  }

  Rendering withNote(String note) {
    return new Rendering(block, blockAsField, fields, variables, tokens, jwts, List.of(note));
  }

  /** Returns this rendering with its auth object written as a field. */
  Rendering asFields() {
    return new Rendering(
        Optional.empty(), Optional.empty(), places(), variables, tokens, jwts, notes);
  }

  /**
   * Returns the places of the request that are taken, the auth object's first. One that is more
   * than a field takes the Authorization header.
   */
  List<Field> places() {
    List<Field> places = new ArrayList<>();
    blockAsField
        .or(() -> block.map(only -> Field.header("Authorization", "")))
        .ifPresent(places::add);
    places.addAll(fields);
    return places;
  }

  /** Returns both renderings on one request, with the auth object of the one that has one. */
  Rendering and(Rendering other) {
    Map<String, Variable> both = new LinkedHashMap<>();
    variables.forEach(variable -> both.put(variable.key(), variable));
    other.variables.forEach(variable -> both.putIfAbsent(variable.key(), variable));
    return new Rendering(
        block.or(other::block),
        blockAsField.or(other::blockAsField),
        joined(fields, other.fields),
        List.copyOf(both.values()),
        joined(tokens, other.tokens),
        joined(jwts, other.jwts),
        joined(notes, other.notes));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
