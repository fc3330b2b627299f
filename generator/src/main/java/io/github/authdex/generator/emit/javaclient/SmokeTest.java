package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiException;
import io.github.authdex.client.UnmetRequirementException;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.model.ApiModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The test of a client's project: each way to authenticate is brought to a lab of the API, which
 * checks it as the API would.
 */
record SmokeTest(ApiModel model, ClientOutline outline, ProjectSource source) {
  private static final ClassName LAB = ClassName.get("io.github.authdex.lab", "Lab");
  private static final ClassName OPTIONS = ClassName.get("io.github.authdex.lab", "LabOptions");
  private static final ClassName AUTHDEX = ClassName.get("io.github.authdex.generator", "Authdex");
  private static final ClassName CATALOG = ClassName.get("io.github.authdex.catalog", "Catalog");
  private static final ClassName TEST = ClassName.get("org.junit.jupiter.api", "Test");
  private static final ClassName BEFORE_ALL = ClassName.get("org.junit.jupiter.api", "BeforeAll");
  private static final ClassName ASSERTIONS = ClassName.get("org.junit.jupiter.api", "Assertions");

  /** Kinds whose credential is sent as it is, so that another value is a wrong one. */
  private static final Set<String> PLAIN = Set.of("apikey", "basic", "bearer");

  /** Returns the file, if there is a call that a credential can be tried with. */
  Optional<OutputFile> emit(String packageName) {
    Map<String, CodeBlock> calls = calls();
    if (calls.isEmpty()) {
      return Optional.empty();
    }
    TypeSpec.Builder type =
        TypeSpec.classBuilder(outline.entry().simpleName() + "SmokeTest")
            .addField(ApiModel.class, "model", Modifier.PRIVATE, Modifier.STATIC)
            .addMethod(read());
    JavadocText.of(
            "",
            "Brings each credential to a server on this machine that checks it as the API does."
                + sentences(untried()))
        .to(type);
    NameScope names = NameScope.ofMembers();
    calls.forEach((name, call) -> type.addMethod(taken(names.claim(name + "IsTaken"), name, call)));
    refused(calls).ifPresent(type::addMethod);
    unsent().ifPresent(type::addMethod);
    type.addMethod(builder()).addMethod(secret());
    OutputFile file = JavaSource.of(packageName, type.build());
    return Optional.of(new OutputFile("src/test/java/" + file.path(), file.content()));
  }

  private Map<String, CodeBlock> calls() {
    Map<String, CodeBlock> calls = new LinkedHashMap<>();
    outline
        .factories()
        .forEach(
            (name, factory) -> {
              if (whyNot(factory).isEmpty()) {
                call(factory).ifPresent(call -> calls.put(name, call));
              }
            });
    return calls;
  }

  /** Returns the ways to authenticate that the test leaves out, by why it does. */
  Map<String, List<String>> untried() {
    Map<String, List<String>> untried = new LinkedHashMap<>();
    outline
        .factories()
        .forEach(
            (name, factory) ->
                whyNot(factory)
                    .or(
                        () ->
                            call(factory).isPresent()
                                ? Optional.empty()
                                : Optional.of("no operation that it could call takes it alone"))
                    .ifPresent(
                        why -> untried.computeIfAbsent(why, key -> new ArrayList<>()).add(name)));
    return untried;
  }

  private static String sentences(Map<String, List<String>> untried) {
    return untried.entrySet().stream()
        .map(each -> " " + sentence(each.getKey(), each.getValue(), ""))
        .collect(Collectors.joining());
  }

  /**
   * Returns what a person is told of ways that are left out.
   *
   * @param mark what stands around a name
   */
  static String sentence(String why, List<String> names, String mark) {
    return "Left out: "
        + names.stream().map(name -> mark + name + mark).collect(Collectors.joining(", "))
        + ", since "
        + why
        + ".";
  }

  /** The lab's certificates and a connection's own proofs want more than a client's settings. */
  private static Optional<String> whyNot(AuthFactory factory) {
    if (!factory.deprecated().isEmpty()) {
      return Optional.of("the API gives it up");
    }
    List<String> kinds =
        factory.parts().stream()
            .filter(AuthFactory::provesConnections)
            .map(part -> part.scheme().scheme().kind())
            .distinct()
            .toList();
    if (!kinds.isEmpty()) {
      return Optional.of(
          String.join(" and ", kinds) + " proves a connection, which takes more than settings");
    }
    return isTwiceInOnePlace(factory)
        ? Optional.of("two credentials of it stand in one place")
        : Optional.empty();
  }

  private Optional<CodeBlock> call(AuthFactory factory) {
    Optional<AuthRequirement> server =
        model.servers().stream().findFirst().flatMap(Server::security);
    return outline.calls().stream()
        .filter(sample -> sample.isMetBy(factory.schemeNames(), server))
        .flatMap(sample -> sample.unsent().stream())
        .findFirst()
        .map(call -> CodeBlock.of("$L.as($T.none())", call, Answer.class));
  }

  /** Such schemes cannot go together, whatever the document says. */
  private static boolean isTwiceInOnePlace(AuthFactory factory) {
    List<WirePlace> places =
        factory.parts().stream().flatMap(part -> part.scheme().scheme().places().stream()).toList();
    return places.size() > Set.copyOf(places).size();
  }

  private MethodSpec read() {
    CodeBlock document =
        source
            .document()
            .map(
                each ->
                    CodeBlock.of(
                        "$T.read($T.of($S)), $T.NONE",
                        DocumentReader.class,
                        Path.class,
                        each.path(),
                        SourceFolder.class))
            .orElse(CodeBlock.of(""));
    CodeBlock api =
        source
            .api()
            .map(id -> CodeBlock.of(document.isEmpty() ? "api($S$L)" : "api($S, $L)", id, document))
            .orElse(CodeBlock.of("document($L)", document));
    return MethodSpec.methodBuilder("read")
        .addAnnotation(BEFORE_ALL)
        .addModifiers(Modifier.STATIC)
        .addException(Exception.class)
        .addStatement("model = $T.of($T.bundled()).$L.model()", AUTHDEX, CATALOG, api)
        .build();
  }

  private MethodSpec.Builder test(String name) {
    return MethodSpec.methodBuilder(name).addAnnotation(TEST).addException(Exception.class);
  }

  private MethodSpec taken(String test, String factory, CodeBlock call) {
    CodeBlock values = values(factory, name -> CodeBlock.of("secret(lab, $S)", name));
    return test(test)
        .addCode(start(authenticated(factory, values)))
        .addStatement("$T.assertEquals(200, $L.response().status())", ASSERTIONS, call)
        .endControlFlow()
        .build();
  }

  private CodeBlock authenticated(String factory, CodeBlock values) {
    return CodeBlock.of(".auth($T.$N($L))", outline.entry().nestedClass("Auth"), factory, values);
  }

  private CodeBlock start(CodeBlock auth) {
    return CodeBlock.builder()
        .beginControlFlow(
            "try ($T lab = $T.start(model, $T.STANDARD);\n    $T client = client(lab)$L.build())",
            LAB,
            LAB,
            OPTIONS,
            outline.entry(),
            auth)
        .build();
  }

  private CodeBlock values(String factory, Function<String, CodeBlock> secret) {
    return outline.factories().get(factory).credentials(model.auth()).values().stream()
        .map(
            each ->
                each.secret()
                    ? secret.apply(each.name())
                    : CodeBlock.of("secret(lab, $S).reveal()", each.name()))
        .collect(CodeBlock.joining(", "));
  }

  private boolean isPlain(AuthFactory factory) {
    return factory.parts().stream().allMatch(part -> PLAIN.contains(part.scheme().scheme().kind()))
        && factory.credentials(model.auth()).values().stream()
            .allMatch(each -> each.spec().filter(spec -> !spec.parts().isEmpty()).isEmpty());
  }

  private Optional<MethodSpec> refused(Map<String, CodeBlock> calls) {
    return calls.keySet().stream()
        .filter(name -> isPlain(outline.factories().get(name)))
        .findFirst()
        .map(
            name ->
                test("wrongCredentialIsRefused")
                    .addCode(
                        start(
                            authenticated(
                                name,
                                values(
                                    name,
                                    each -> CodeBlock.of("$T.of($S)", Secret.class, "wrong")))))
                    .addStatement(
                        "$T.assertThrows($T.class, () -> $L.send())",
                        ASSERTIONS,
                        ApiException.class,
                        calls.get(name))
                    .endControlFlow()
                    .build());
  }

  private Optional<MethodSpec> unsent() {
    return outline.calls().stream()
        .filter(sample -> !sample.operation().requirement().alternatives().isEmpty())
        .filter(
            sample ->
                sample.operation().requirement().alternatives().stream()
                    .noneMatch(Alternative::isAnonymous))
        .flatMap(sample -> sample.unsent().stream())
        .findFirst()
        .map(
            call ->
                test("nothingIsSentWithoutCredential")
                    .addCode(start(CodeBlock.of("")))
                    .addStatement(
                        "$T.assertThrows($T.class, () -> $L.send())",
                        ASSERTIONS,
                        UnmetRequirementException.class,
                        call)
                    .addStatement("$T.assertTrue(lab.requests().isEmpty())", ASSERTIONS)
                    .endControlFlow()
                    .build());
  }

  private MethodSpec builder() {
    ClassName builder = outline.entry().nestedClass("Builder");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("client")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(builder)
            .addParameter(LAB, "lab")
            .addStatement(
                "$T builder = $T.builder().baseUrl(lab.baseUrl()).endpoints(lab.endpoints())",
                builder,
                outline.entry())
            .addStatement("lab.variables().forEach(builder::variable)");
    headers().forEach((name, value) -> method.addStatement("builder.header($S, $S)", name, value));
    return method.addStatement("return builder").build();
  }

  /** Those that the client does not set by itself. */
  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    model.auth().headers().stream()
        .filter(header -> header.required() && header.value().isEmpty())
        .forEach(header -> headers.put(header.name(), example(header)));
    model.auth().schemes().values().stream()
        .flatMap(scheme -> scheme.headers().stream())
        .filter(header -> header.value().isEmpty())
        .forEach(header -> headers.putIfAbsent(header.name(), example(header)));
    return headers;
  }

  private static String example(FixedHeader header) {
    return header.example().isEmpty() ? "any" : header.example();
  }

  private static MethodSpec secret() {
    return MethodSpec.methodBuilder("secret")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(Secret.class)
        .addParameter(LAB, "lab")
        .addParameter(String.class, "name")
        .addStatement(
            "return lab.credentials().find(name).orElseGet(() -> $T.of($S))", Secret.class, "any")
        .build();
  }
}
