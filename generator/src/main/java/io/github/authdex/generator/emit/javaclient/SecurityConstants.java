package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** What an API asks for, written once and shared: schemes, requirements and servers. */
final class SecurityConstants {
  private static final TypeName SERVERS = ParameterizedTypeName.get(List.class, Server.class);

  private final ClassName type;
  private final NameScope names = NameScope.ofConstants();
  private final Map<Object, FieldSpec> fields = new LinkedHashMap<>();

  SecurityConstants(ClassName type) {
    this.type = type;
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
    String name =
        requirement.alternatives().stream()
            .map(SecurityConstants::describe)
            .distinct()
            .collect(Collectors.joining(" or "));
    return constant(
        requirement, ClassName.get(AuthRequirement.class), "needs " + name, "REQUIREMENT");
  }

  private static String describe(Alternative alternative) {
    return alternative.isAnonymous() ? "nothing" : String.join(" and ", alternative.names());
  }

  CodeBlock servers(List<Server> servers) {
    return constant(servers, SERVERS, "servers", "SERVERS");
  }

  private CodeBlock constant(Object value, TypeName valueType, String name, String fallback) {
    FieldSpec field =
        fields.computeIfAbsent(
            value,
            key ->
                FieldSpec.builder(valueType, names.claim(JavaNames.constant(name, fallback)))
                    .addModifiers(Modifier.STATIC, Modifier.FINAL)
                    .initializer(RecordLiteral.of(value))
                    .build());
    return CodeBlock.of("$T.$N", type, field.name());
  }

  /** Returns the class; call it when all constants are known. */
  TypeSpec emit() {
    TypeSpec.Builder spec =
        TypeSpec.classBuilder(type)
            .addModifiers(Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    JavadocText.of("", "What the API asks for: its schemes, requirements and servers.").to(spec);
    fields.values().forEach(spec::addField);
    return spec.build();
  }
}
