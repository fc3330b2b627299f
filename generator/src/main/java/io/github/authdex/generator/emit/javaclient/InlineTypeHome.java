package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where types without a name of their own go: into the type that uses them, or beside it. */
final class InlineTypeHome {
  private final Function<String, ClassName> place;
  private final NameScope scope;
  private final boolean top;
  private final boolean builders;
  private final List<TypeSpec> types = new ArrayList<>();
  private final Consumer<TypeSpec> taken;

  private InlineTypeHome(
      Function<String, ClassName> place,
      NameScope scope,
      boolean top,
      boolean builders,
      Optional<PrintedTypes> files) {
    this.taken = files.<Consumer<TypeSpec>>map(each -> each::add).orElse(types::add);
    this.place = place;
    this.scope = scope;
    this.top = top;
    this.builders = builders;
  }

  /** Returns the home of types with a file each, which {@code files} takes. */
  static InlineTypeHome inPackage(
      String packageName, NameScope scope, boolean builders, PrintedTypes files) {
    return new InlineTypeHome(
        name -> ClassName.get(packageName, name), scope, true, builders, Optional.of(files));
  }

  /**
   * Returns the home inside {@code owner}.
   *
   * @param builders whether users make values of the types, so that they want a builder
   */
  static InlineTypeHome inside(ClassName owner, NameScope outer, boolean builders) {
    NameScope scope = NameScope.ofTypesInside(owner, outer);
    return new InlineTypeHome(owner::nestedClass, scope, false, builders, Optional.empty());
  }

  /** Returns whether a type may have the very name that {@code hint} makes. */
  boolean isFree(String hint) {
    return !scope.isTaken(JavaNames.lastOfType(hint, "Value"));
  }

  /** Returns a free name like {@code hint}. */
  ClassName claim(String hint) {
    return claim(hint, hint.strip());
  }

  /** Returns a free name like {@code hint}; what is made of {@code key} tells it from others. */
  ClassName claim(String hint, String key) {
    return place.apply(scope.claim(JavaNames.lastOfType(hint, "Value"), key));
  }

  /** Returns a name for each of {@code hints}, first for those that are a type's name already. */
  Map<String, ClassName> claimAll(Collection<String> hints) {
    Map<String, ClassName> names = new LinkedHashMap<>();
    scope
        .claimAll(hints, hint -> JavaNames.lastOfType(hint, "Value"))
        .forEach((hint, name) -> names.put(hint, place.apply(name)));
    return names;
  }

  void add(TypeSpec type) {
    taken.accept(type);
  }

  /** Returns the types inside the owner. */
  List<TypeSpec> types() {
    return types;
  }

  NameScope scope() {
    return scope;
  }

  boolean isTop() {
    return top;
  }

  boolean builders() {
    return builders;
  }
}
