package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * What an API asks for, written once and shared: schemes, requirements and servers. What one class
 * cannot initialise goes into classes inside it.
 */
final class SecurityConstants {
  /** The text of what one class initialises, whose code must fit into 64 KiB. */
  private static final int MAX_TEXT = 50_000;

  private static final int MAX_FIELDS = 200;

  private static final TypeName SERVERS = ParameterizedTypeName.get(List.class, Server.class);

  private final ClassName type;
  private final NameScope names = NameScope.ofConstants();
  private final RequirementNames requirementNames = new RequirementNames();
  private final Map<AuthRequirement, String> requirements = new HashMap<>();
  private final Map<Object, CodeBlock> constants = new HashMap<>();
  private final List<Holder> holders = new ArrayList<>();

  SecurityConstants(ClassName type) {
    this.type = type;
    holders.add(new Holder(type));
  }

  /** A class with some of the constants. */
  private static final class Holder {
    final ClassName type;
    final List<FieldSpec> fields = new ArrayList<>();
    int text;

    Holder(ClassName type) {
      this.type = type;
    }

    boolean takes(int more) {
      return fields.isEmpty() || (fields.size() < MAX_FIELDS && text + more <= MAX_TEXT);
    }
  }

  CodeBlock scheme(BoundScheme scheme) {
    return constant(plain(scheme), ClassName.get(BoundScheme.class), scheme.name(), "SCHEME");
  }

  /** A role that nothing is said of has the credential of its own name. */
  private static BoundScheme plain(BoundScheme scheme) {
    Map<String, String> credentials = new LinkedHashMap<>(scheme.credentials());
    credentials.entrySet().removeIf(bound -> bound.getKey().equals(bound.getValue()));
    return scheme.with(credentials);
  }

  CodeBlock requirement(AuthRequirement requirement) {
    if (requirement.alternatives().isEmpty()) {
      return CodeBlock.of("$T.NONE", AuthRequirement.class);
    }
    String name = requirements.computeIfAbsent(requirement, requirementNames::of);
    return constant(requirement, ClassName.get(AuthRequirement.class), name, "REQUIREMENT");
  }

  CodeBlock servers(List<Server> servers) {
    return constant(servers, SERVERS, "servers", "SERVERS");
  }

  private CodeBlock constant(Object value, TypeName valueType, String name, String fallback) {
    CodeBlock known = constants.get(value);
    if (known == null) {
      String constant = JavaNames.constant(name, fallback);
      CodeBlock literal =
          RecordLiteral.of(
              value,
              (piece, type, text) ->
                  constants.computeIfAbsent(piece, key -> add(text, type, constant + "_PART")));
      known = add(literal, valueType, constant);
      constants.put(value, known);
    }
    return known;
  }

  private CodeBlock add(CodeBlock literal, TypeName valueType, String name) {
    int text = literal.toString().length();
    Holder holder = holders.get(holders.size() - 1);
    if (!holder.takes(text)) {
      holder = new Holder(type.nestedClass("More" + holders.size()));
      holders.add(holder);
    }
    FieldSpec field =
        FieldSpec.builder(valueType, names.claim(name))
            .addModifiers(Modifier.STATIC, Modifier.FINAL)
            .initializer(literal)
            .build();
    holder.text += text;
    holder.fields.add(field);
    return CodeBlock.of("$T.$N", holder.type, field.name());
  }

  /** Returns the class; call it when all constants are known. */
  TypeSpec emit() {
    TypeSpec.Builder spec = start(holders.get(0));
    JavadocText.of("", "What the API asks for: its schemes, requirements and servers.").to(spec);
    holders.stream()
        .skip(1)
        .map(holder -> start(holder).addModifiers(Modifier.STATIC).build())
        .forEach(spec::addType);
    return spec.build();
  }

  private static TypeSpec.Builder start(Holder holder) {
    TypeSpec.Builder spec =
        TypeSpec.classBuilder(holder.type)
            .addModifiers(Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    holder.fields.forEach(spec::addField);
    return spec;
  }
}
