package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Emits what lets an open enum stand in a {@code switch}: an enum of the values that the document
 * lists, and of one more for all others.
 */
final class EnumSwitch {
  /** The method that compares with each must fit into 64 KiB of bytecode. */
  private static final int MAX_VALUES = 1000;

  private static final String OTHER = "UNRECOGNIZED";

  private EnumSwitch() {}

  /**
   * Adds the enum {@code known} to {@code type}, and the method that tells a value's constant.
   *
   * @param literals the value on the wire of each constant
   * @param constants has the names of them
   * @param text whether the values are texts
   */
  static void addTo(
      TypeSpec.Builder type,
      ClassName known,
      Map<String, CodeBlock> literals,
      NameScope constants,
      boolean text) {
    if (literals.isEmpty() || literals.size() > MAX_VALUES) {
      return;
    }
    String other = constants.claim(OTHER, "");
    TypeSpec.Builder values =
        TypeSpec.enumBuilder(known).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
    JavadocText.of("", "The values that the document lists, for a switch.").to(values);
    literals.keySet().forEach(values::addEnumConstant);
    TypeSpec.Builder added = TypeSpec.anonymousClassBuilder("");
    JavadocText.of("", "A value that the document does not list.").to(added);
    values.addEnumConstant(other, added.build());
    CodeBlock code = text ? ofText(known, literals, other) : ofNumber(known, literals, other);
    type.addMethod(method(known, code)).addType(values.build());
  }

  private static MethodSpec method(ClassName known, CodeBlock code) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("known")
            .addModifiers(Modifier.PUBLIC)
            .returns(known)
            .addCode(code);
    JavadocText.of("", "Returns which of the values that the document lists this is.")
        .tag("return", "", "the constant of the same name")
        .to(method);
    return method.build();
  }

  private static CodeBlock ofText(ClassName known, Map<String, CodeBlock> literals, String other) {
    CodeBlock.Builder code = CodeBlock.builder().add("return switch (value) {\n$>");
    literals.forEach((name, literal) -> code.add("case $L -> $T.$N;\n", literal, known, name));
    return code.add("default -> $T.$N;\n$<};\n", known, other).build();
  }

  private static CodeBlock ofNumber(
      ClassName known, Map<String, CodeBlock> literals, String other) {
    CodeBlock.Builder code = CodeBlock.builder();
    literals
        .keySet()
        .forEach(
            name ->
                code.beginControlFlow("if (equals($N))", name)
                    .addStatement("return $T.$N", known, name)
                    .endControlFlow());
    return code.addStatement("return $T.$N", known, other).build();
  }
}
