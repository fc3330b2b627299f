package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.client.AuthChoice;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Emits the class of what a caller can hold: a method for each alternative of the API. */
final class AuthType {
  private AuthType() {}

  static TypeSpec of(ApiModel model, ClassName type, SecurityConstants constants) {
    TypeSpec.Builder spec =
        TypeSpec.classBuilder(type)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addField(AuthChoice.class, "choice", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(AuthChoice.class, "choice")
                    .addStatement("this.choice = choice")
                    .build());
    JavadocText.of("", "What the caller holds.").to(spec);
    NameScope names = NameScope.ofMembers();
    Map<String, AuthFactory> factories = named(model, names);
    factories.forEach(
        (name, factory) ->
            factory.emit(name, type, model.auth(), constants).forEach(spec::addMethod));
    authorize(List.copyOf(factories.values()), model)
        .forEach(
            (word, factory) ->
                factory
                    .emit(
                        names.claim(JavaNames.member(word, "authorize")),
                        type,
                        model.auth(),
                        constants,
                        constants.servers(model.servers()))
                    .forEach(spec::addMethod));
    return spec.addMethod(and(type)).build();
  }

  /** Returns what each factory is called that takes credentials. */
  static Map<String, AuthFactory> named(ApiModel model) {
    return named(model, NameScope.ofMembers());
  }

  private static Map<String, AuthFactory> named(ApiModel model, NameScope names) {
    names.claim("and");
    List<AuthFactory> factories = factories(model);
    boolean wayAlone = schemesWithWays(factories) <= 1;
    Map<String, AuthFactory> named = new LinkedHashMap<>();
    for (AuthFactory factory : factories) {
      named.put(names.claim(JavaNames.member(factory.name(wayAlone), "auth")), factory);
    }
    return named;
  }

  /** Returns what asks persons, by what it should be called. */
  private static Map<String, AuthorizeFactory> authorize(
      List<AuthFactory> factories, ApiModel model) {
    Set<String> variables = AuthFactory.variables(model);
    Map<String, AuthorizeFactory> schemes = new LinkedHashMap<>();
    factories.stream()
        .flatMap(factory -> factory.parts().stream())
        .map(AuthFactory.Part::scheme)
        .distinct()
        .forEach(
            scheme ->
                AuthorizeFactory.of(scheme, variables)
                    .ifPresent(factory -> schemes.put("authorize " + scheme.name(), factory)));
    return schemes.size() == 1 ? Map.of("authorize", schemes.values().iterator().next()) : schemes;
  }

  private static List<AuthFactory> factories(ApiModel model) {
    Map<Set<String>, Alternative> alternatives = new LinkedHashMap<>();
    Stream<AuthRequirement> ofServers =
        model.servers().stream().flatMap(server -> server.security().stream());
    Stream<AuthRequirement> ofCalls =
        Stream.concat(
            Stream.of(model.auth().requirement()),
            model.operations().stream().map(Operation::requirement));
    Stream.concat(ofCalls, ofServers)
        .map(AuthRequirement::alternatives)
        .flatMap(List::stream)
        .filter(alternative -> !alternative.isAnonymous())
        .forEach(alternative -> alternatives.putIfAbsent(alternative.names(), alternative));
    return alternatives.values().stream()
        .flatMap(alternative -> AuthFactory.of(alternative, model).stream())
        .toList();
  }

  private static long schemesWithWays(List<AuthFactory> factories) {
    return factories.stream()
        .flatMap(factory -> factory.parts().stream())
        .filter(part -> !part.way().name().isEmpty())
        .map(AuthFactory.Part::scheme)
        .map(BoundScheme::name)
        .distinct()
        .count();
  }

  private static MethodSpec and(ClassName type) {
    MethodSpec.Builder and =
        MethodSpec.methodBuilder("and")
            .addModifiers(Modifier.PUBLIC)
            .returns(type)
            .addParameter(type, "other")
            .addStatement("return new $T(choice.and(other.choice))", type);
    JavadocText.of("", "Returns this and another, for operations that ask for different ones.")
        .tag("param other", "", "what the caller holds too")
        .tag("return", "", "both")
        .to(and);
    return and.build();
  }
}
