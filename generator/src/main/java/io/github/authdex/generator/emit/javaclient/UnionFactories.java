package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.authdex.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Emits what makes a value of a union from that of a form, without the record around it. */
final class UnionFactories {
  private UnionFactories() {}

  /**
   * Returns a method {@code of} for each form that no other hides, and one by name for each form
   * that can be one value alone.
   *
   * @param wrappers the record around each form
   * @param only the values of a form that can be one alone, by its record
   * @param names has those of the union's other methods
   */
  static List<MethodSpec> of(
      ClassName union,
      Map<TypeName, ClassName> wrappers,
      Map<ClassName, Schema.Enumeration> only,
      NameScope names) {
    Map<String, Long> erasures =
        wrappers.keySet().stream()
            .map(UnionFactories::erased)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<MethodSpec> factories = new ArrayList<>();
    names.claim("of");
    wrappers.forEach(
        (value, form) -> {
          if (only.containsKey(form)) {
            factories.addAll(constant(union, names, value, form, only.get(form)));
          } else {
            boolean alone = erasures.get(erased(value)) == 1;
            String name = alone ? "of" : JavaNames.member(form.simpleName(), "of");
            factories.add(taking(union, name, value, form));
          }
        });
    return factories;
  }

  /** Returns what tells a parameter of that type from another (JLS 4.6). */
  private static String erased(TypeName type) {
    if (type instanceof ParameterizedTypeName generic) {
      return generic.rawType().toString();
    }
    return type instanceof ArrayTypeName array ? array.toString() : type.toString();
  }

  private static MethodSpec taking(ClassName union, String name, TypeName value, ClassName form) {
    MethodSpec.Builder factory =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(union)
            .addParameter(value, "value")
            .addStatement("return new $T(value)", form);
    JavadocText.of("", "Returns one of the forms.")
        .tag("param value", "", "what is sent")
        .tag("return", "", "the form")
        .to(factory);
    return factory.build();
  }

  private static List<MethodSpec> constant(
      ClassName union, NameScope names, TypeName value, ClassName form, Schema.Enumeration only) {
    String text = only.values().get(0);
    return EnumType.literal(text, only.type()).stream()
        .map(
            literal -> {
              String wanted = JavaNames.member(OptionHints.word(text), "value");
              MethodSpec.Builder factory =
                  MethodSpec.methodBuilder(names.claim(wanted, text))
                      .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                      .returns(union)
                      .addStatement("return new $T(new $T($L))", form, value, literal);
              JavadocText.of("", "Returns the form that is no other value than " + literal + ".")
                  .tag("return", "", "the form")
                  .to(factory);
              return factory.build();
            })
        .toList();
  }
}
