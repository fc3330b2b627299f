package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.AuthChoice;
import io.github.authdex.client.Call;
import io.github.authdex.client.ClientBuilder;
import io.github.authdex.model.ApiModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Emits the entry class: the builder, what a caller can hold, and a method for each tag. */
final class EntryType {
  private final ApiModel model;
  private final ClassName type;
  private final SecurityConstants constants;
  private final ClassName auth;
  private final ClassName builder;

  EntryType(ApiModel model, ClassName type, SecurityConstants constants) {
    this.model = model;
    this.type = type;
    this.constants = constants;
    this.auth = type.nestedClass("Auth");
    this.builder = type.nestedClass("Builder");
  }

  /**
   * Returns the class.
   *
   * @param tags class of each group
   */
  TypeSpec emit(Map<ClassName, OperationGroup> tags) {
    TypeSpec.Builder spec =
        TypeSpec.classBuilder(type)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(AutoCloseable.class)
            .addField(ApiClient.class, "client", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(ApiClient.class, "client")
                    .addStatement("this.client = client")
                    .build())
            .addMethod(builderMethod());
    JavadocText.of(model.description(), "The client of " + model.title() + ".").to(spec);
    accessors(tags.keySet())
        .forEach((tag, method) -> spec.addMethod(tagMethod(tag, tags.get(tag), method)));
    spec.addMethod(callMethod()).addMethod(closeMethod());
    return spec.addType(AuthType.of(model, auth, constants)).addType(builderType()).build();
  }

  /** Returns the method that gives each group of {@code tags}. */
  static Map<ClassName, String> accessors(Set<ClassName> tags) {
    NameScope methods = NameScope.ofMembers();
    methods.claim("builder");
    methods.claim("close");
    Map<ClassName, String> names = new LinkedHashMap<>();
    for (ClassName tag : tags) {
      names.put(tag, name(tag, methods));
    }
    return names;
  }

  private MethodSpec builderMethod() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("builder")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(builder)
            .addStatement("return new $T()", builder);
    JavadocText.of("", "Returns a builder without any credential.")
        .tag("return", "", "the builder")
        .to(method);
    return method.build();
  }

  private static MethodSpec tagMethod(ClassName tag, OperationGroup group, String methodName) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(methodName)
            .addModifiers(Modifier.PUBLIC)
            .returns(tag)
            .addStatement("return new $T(client)", tag);
    JavadocText.of("", "Returns the " + group.text() + ".")
        .tag("return", "", "the operations")
        .to(method);
    return method.build();
  }

  /** Returns the name of the class without its end, or with it if a method has that or may not. */
  private static String name(ClassName tag, NameScope methods) {
    String whole = tag.simpleName();
    String name = JavaNames.member(whole.replaceAll("Api$", ""), "operations");
    return methods.claim(methods.isTaken(name) ? JavaNames.member(whole, name) : name, whole);
  }

  /** A document seldom lists all that an API has. */
  private MethodSpec callMethod() {
    TypeVariableName content = TypeVariableName.get("T");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("call")
            .addModifiers(Modifier.PUBLIC)
            .addTypeVariable(content)
            .returns(ParameterizedTypeName.get(ClassName.get(Call.class), content))
            .addParameter(String.class, "method")
            .addParameter(String.class, "path")
            .addParameter(ParameterizedTypeName.get(ClassName.get(Answer.class), content), "answer")
            .addStatement(
                "return client.call(method + $S + path, method, path, $L, answer)",
                " ",
                constants.requirement(model.auth().requirement()));
    JavadocText.of(
            "",
            "Returns a call of anything that the API has, listed here or not, with the caller's"
                + " credentials.")
        .tag("param method", "", "upper case, such as GET")
        .tag("param path", "", "below the server's URL, perhaps with a query")
        .tag("param answer", "", "how to read what comes back")
        .tag("param <T>", "", "the content of the answer")
        .tag("return", "", "the call, not sent yet")
        .to(method);
    return method.build();
  }

  private static MethodSpec closeMethod() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("close")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addStatement("client.close()");
    JavadocText.of(
            "",
            "Lets go of connections and threads and waits for nothing; calls fail after it. An HTTP"
                + " client of the caller's stays open.")
        .to(method);
    return method.build();
  }

  private TypeSpec builderType() {
    TypeSpec.Builder spec =
        TypeSpec.classBuilder(builder)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(ClassName.get(ClientBuilder.class), builder))
            .addField(AuthChoice.class, "choice", Modifier.PRIVATE)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addStatement(
                        "super($L, $L, $L)",
                        constants.servers(model.servers()),
                        RecordLiteral.of(fixedHeaders()),
                        RecordLiteral.of(requiredHeaders()))
                    .addStatement("this.choice = $T.NONE", AuthChoice.class)
                    .addStatement("product($S)", ProductName.of(model.title(), model.version()))
                    .build())
            .addMethod(
                MethodSpec.methodBuilder("self")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PROTECTED)
                    .returns(builder)
                    .addStatement("return this")
                    .build())
            .addMethod(authMethod())
            .addMethod(buildMethod());
    JavadocText.of("", "Sets what the client needs.").to(spec);
    return spec.build();
  }

  private Map<String, String> fixedHeaders() {
    Map<String, String> headers = new LinkedHashMap<>();
    for (FixedHeader header : model.auth().headers()) {
      header.value().ifPresent(value -> headers.put(header.name(), value));
    }
    return headers;
  }

  private List<String> requiredHeaders() {
    return model.auth().headers().stream()
        .filter(header -> header.required() && header.value().isEmpty())
        .map(FixedHeader::name)
        .toList();
  }

  private MethodSpec authMethod() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("auth")
            .addModifiers(Modifier.PUBLIC)
            .returns(builder)
            .addParameter(auth, "auth")
            .addStatement("this.choice = auth.choice")
            .addStatement("return this");
    JavadocText.of("", "Sets what the caller holds.")
        .tag("param auth", "", "one of its alternatives, or several")
        .tag("return", "", "this builder")
        .to(method);
    return method.build();
  }

  private MethodSpec buildMethod() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("build")
            .addModifiers(Modifier.PUBLIC)
            .returns(type)
            .addStatement(CodeBlock.of("return new $T(client(choice))", type));
    JavadocText.of("", "Returns the client.").tag("return", "", "the client").to(method);
    return method.build();
  }
}
