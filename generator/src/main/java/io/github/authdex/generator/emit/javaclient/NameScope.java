package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Gives out names that are each used once. The same claims in the same order get the same names.
 */
final class NameScope {
  /** What no record component, and no method without parameters, may be called (JLS §8.10.1). */
  private static final Set<String> OBJECT_METHODS =
      Set.of(
          "clone",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait",
          "equals",
          "yield");

  /** Types that emitted code names, beside those of the API. */
  private static final Set<String> USED_TYPES =
      Set.of(
          "answer",
          "apiclient",
          "apiexception",
          "authchoice",
          "authrequirement",
          "autocloseable",
          "bigdecimal",
          "biginteger",
          "body",
          "boolean",
          "boundscheme",
          "builder",
          "apiresponse",
          "call",
          "clientbuilder",
          "completablefuture",
          "deprecated",
          "double",
          "float",
          "inputstream",
          "integer",
          "ioexception",
          "jsondiscriminator",
          "jsoninline",
          "jsonname",
          "jsonnullable",
          "jsonproperty",
          "jsonrest",
          "jsontype",
          "jsonunion",
          "linkedhashmap",
          "list",
          "localdate",
          "long",
          "map",
          "object",
          "offsetdatetime",
          "optional",
          "orderedmap",
          "override",
          "parameters",
          "parameterstyle",
          "pattern",
          "property",
          "record",
          "safevarargs",
          "secret",
          "server",
          "servervariable",
          "string",
          "unknown",
          "uri",
          "uuid",
          "void");

  /** Names that Windows keeps for devices, whatever the extension. */
  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private final Set<String> taken = new HashSet<>();
  private final boolean ignoreCase;
  private final String suffix;
  private final Predicate<String> refused;

  private NameScope(boolean ignoreCase, String suffix, Predicate<String> refused) {
    this.ignoreCase = ignoreCase;
    this.suffix = suffix;
    this.refused = refused;
  }

  /** Returns a scope for methods, components and variables. */
  static NameScope ofMembers() {
    return new NameScope(
        false, "_", name -> SourceVersion.isKeyword(name) || OBJECT_METHODS.contains(name));
  }

  /** Returns a scope for constants. */
  static NameScope ofConstants() {
    return new NameScope(false, "_", name -> false);
  }

  /** Returns a scope for types, which are file names too: they must differ by more than case. */
  static NameScope ofTypes() {
    return new NameScope(true, "Value", NameScope::isRefusedType);
  }

  /**
   * Returns a scope for types inside {@code owner}, none of which may have its name, that of a type
   * around it, or one of {@code outer} and what is around that.
   */
  static NameScope ofTypesInside(ClassName owner, NameScope outer) {
    Set<String> around =
        owner.simpleNames().stream().map(outer::key).collect(Collectors.toUnmodifiableSet());
    return new NameScope(
        true, "Value", name -> around.contains(outer.key(name)) || outer.isTaken(name));
  }

  /** Returns whether {@code name} cannot be given out, or was already. */
  boolean isTaken(String name) {
    return refused.test(name) || taken.contains(key(name));
  }

  private static boolean isRefusedType(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return USED_TYPES.contains(lower) || DEVICES.contains(lower);
  }

  private String key(String name) {
    return ignoreCase ? name.toLowerCase(Locale.ROOT) : name;
  }

  /** Returns {@code wanted}, or what is put in its place where the language has no such name. */
  String allowed(String wanted) {
    return refused.test(wanted) ? wanted + suffix : wanted;
  }

  /** Takes {@code wanted}, or the nearest name to it that is free. */
  String claim(String wanted) {
    String base = allowed(wanted);
    String name = base;
    for (int i = 2; refused.test(name) || !taken.add(key(name)); i++) {
      name = base + i;
    }
    return name;
  }

  /**
   * Takes {@code wanted}, or that with a suffix which derives from {@code value} alone: the number
   * of a value in a list would change with what stands before it.
   */
  String claim(String wanted, String value) {
    String name = allowed(wanted);
    return isTaken(name) ? claimAlone(name, value) : claim(name);
  }

  /**
   * Takes a name for each of {@code values}, in their order: what is the name that it would like
   * has it, whatever stands before it.
   */
  Map<String, String> claimAll(Collection<String> values, UnaryOperator<String> wanted) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String value : values) {
      String name = wanted.apply(value);
      names.put(value, name.equals(value) && !isTaken(name) ? claim(name) : "");
    }
    names.replaceAll((value, name) -> name.isEmpty() ? claim(wanted.apply(value), value) : name);
    return names;
  }

  /** Takes {@code wanted} with that suffix in any case: many values may be cut to it. */
  String claimAlone(String wanted, String value) {
    return claim(unlike(wanted, value, name -> true));
  }

  /**
   * Returns {@code wanted} with a suffix which derives from {@code value} alone, and a number only
   * if that is not free.
   */
  String unlike(String wanted, String value, Predicate<String> free) {
    String hash = UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8)).toString();
    String name = wanted + "_" + hash.substring(0, 8).toUpperCase(Locale.ROOT);
    return Stream.iterate(1, i -> i + 1)
        .map(i -> i == 1 ? name : name + i)
        .filter(free)
        .findFirst()
        .orElseThrow();
  }
}
