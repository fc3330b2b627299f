package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Way;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.CredentialSource;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.client.AuthChoice;
import io.github.authdex.client.OrderedMap;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.AuthModel;
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
 * One way to satisfy an alternative, as a static method.
 *
 * @param parts the schemes that go together
 */
record AuthFactory(List<Part> parts) {

  /** A scheme, and which of its ways it is. */
  record Part(BoundScheme scheme, Way way) {
    /** Returns the credentials that the way takes, by the API's names for them. */
    List<Credential> credentials(AuthModel auth) {
      return way.roles().stream()
          .flatMap(role -> scheme.held(role.name()).stream().map(n -> Credential.of(n, role, auth)))
          .toList();
    }
  }

  /** What the caller gives. */
  record Credential(String name, boolean secret, boolean optional, Optional<CredentialSpec> spec) {
    static Credential of(String name, CredentialRole role, AuthModel auth) {
      Optional<CredentialSpec> spec = Optional.ofNullable(auth.credentials().get(name));
      return new Credential(
          name, spec.map(CredentialSpec::secret).orElse(role.secret()), role.optional(), spec);
    }

    /** Returns the entry of a map that has the value called {@code argument}. */
    CodeBlock entry(String argument) {
      return secret
          ? CodeBlock.of("$T.entry($S, $N)", Map.class, name, argument)
          : CodeBlock.of("$T.entry($S, $T.of($N))", Map.class, name, Secret.class, argument);
    }

    /** Says what it is, where a person gets it, and what variable programs find it in. */
    void tell(JavadocText text, String argument) {
      text.tag(
          "param " + argument,
          spec.map(CredentialSpec::title).orElse(""),
          "the credential " + name);
      spec.ifPresent(
          known -> {
            text.sentence(known.description());
            text.sentence(known.obtain().isBlank() ? "" : "Obtain it at " + known.obtain());
            text.sentence(
                known.env().isBlank() ? "" : "Its environment variable is " + known.env());
          });
    }
  }

  /** Returns the factories of {@code alternative}: each way of each scheme with those of others. */
  static List<AuthFactory> of(Alternative alternative, ApiModel model) {
    AuthModel auth = model.auth();
    Set<String> variables = variables(model);
    List<AuthFactory> factories = List.of(new AuthFactory(List.of()));
    for (String name : alternative.names()) {
      BoundScheme scheme = auth.schemes().get(name);
      if (scheme == null) {
        return List.of();
      }
      List<AuthFactory> longer = new ArrayList<>();
      for (AuthFactory factory : factories) {
        for (Way way : scheme.scheme().ways()) {
          List<Part> parts = new ArrayList<>(factory.parts());
          parts.add(new Part(scheme, AskedRoles.of(way, variables)));
          longer.add(new AuthFactory(List.copyOf(parts)));
        }
      }
      factories = longer;
    }
    return factories;
  }

  /** Returns the names that the client's builder takes as variables of its servers. */
  static Set<String> variables(ApiModel model) {
    return model.servers().stream()
        .flatMap(server -> server.variables().keySet().stream())
        .collect(Collectors.toSet());
  }

  /**
   * Returns what the method should be called.
   *
   * @param wayAlone whether a way's name says enough without its scheme's
   */
  String name(boolean wayAlone) {
    return parts.stream().map(part -> name(part, wayAlone)).collect(Collectors.joining(" and "));
  }

  private static String name(Part part, boolean wayAlone) {
    String way = part.way().name();
    if (way.isEmpty()) {
      return plainName(part.scheme());
    }
    return wayAlone ? way : part.scheme().name() + " " + way;
  }

  /**
   * A scheme of one credential that is merely called by its kind is better named by what it takes.
   */
  private static String plainName(BoundScheme scheme) {
    List<CredentialRole> roles = scheme.scheme().roles();
    return roles.size() == 1 && scheme.name().equals(scheme.scheme().kind())
        ? scheme.whole(scheme.credentials().getOrDefault(roles.get(0).name(), scheme.name()))
        : scheme.name();
  }

  /** Returns the methods: one with all credentials, and one without the optional ones. */
  List<MethodSpec> emit(String name, ClassName type, AuthModel auth, SecurityConstants constants) {
    Map<String, Credential> all = credentials(auth);
    Map<String, Credential> needed = new LinkedHashMap<>(all);
    needed.values().removeIf(Credential::optional);
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(method(name, type, all, auth, constants));
    if (needed.size() < all.size() && !needed.isEmpty()) {
      methods.add(method(name, type, needed, auth, constants));
    }
    if (!all.isEmpty() && parts.stream().noneMatch(AuthFactory::provesConnections)) {
      methods.add(fromSource(name, type, all, constants));
    }
    return methods;
  }

  /** A connection outlives the values that a source gives. */
  static boolean provesConnections(Part part) {
    return Set.of("mtls", "ntlm").contains(part.scheme().scheme().kind())
        || part.way().roles().stream()
            .anyMatch(role -> role.name().equals("certificate") && !role.optional());
  }

  /** Values that are rotated, or that a program keeps elsewhere. */
  private MethodSpec fromSource(
      String name, ClassName type, Map<String, Credential> all, SecurityConstants constants) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(type)
            .addParameter(CredentialSource.class, "source");
    JavadocText text =
        JavadocText.of(
            "",
            "Authenticates by " + schemes() + "; a source gives the credentials for each request.");
    String names =
        all.values().stream()
            .map(each -> each.name() + (each.optional() ? " (optional)" : ""))
            .collect(Collectors.joining(", "));
    text.tag("param source", "", "gives, by these names:").sentence(names);
    text.sentence(parts.size() == 1 ? "" : "It is asked for each of the schemes");
    if (scopes()) {
      method.addParameter(String[].class, "scopes").varargs();
      text.tag("param scopes", "", "what the token is to allow; none leaves it to each operation");
    }
    text.tag("return", "", "what to give to the builder");
    if (!deprecated().isEmpty()) {
      method.addAnnotation(Deprecated.class);
      text.tag("deprecated", deprecated(), deprecated());
    }
    text.to(method);
    return method
        .addStatement("return new $T($L)", type, choice(part -> CodeBlock.of("source"), constants))
        .build();
  }

  /** Returns the names of its schemes. */
  Set<String> schemeNames() {
    return parts.stream().map(part -> part.scheme().name()).collect(Collectors.toSet());
  }

  /** One that a role needs is needed, whatever other role could do without it. */
  Map<String, Credential> credentials(AuthModel auth) {
    Map<String, Credential> credentials = new LinkedHashMap<>();
    for (Part part : parts) {
      for (Credential credential : part.credentials(auth)) {
        credentials.merge(credential.name(), credential, (a, b) -> a.optional() ? b : a);
      }
    }
    return credentials;
  }

  private MethodSpec method(
      String name,
      ClassName type,
      Map<String, Credential> given,
      AuthModel auth,
      SecurityConstants constants) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC).returns(type);
    NameScope scope = NameScope.ofMembers();
    scope.claim("scopes");
    Map<String, String> names = new LinkedHashMap<>();
    JavadocText text = JavadocText.of(description(), "Authenticates by " + schemes() + ".");
    given.forEach(
        (credential, each) -> {
          String argument = scope.claim(JavaNames.member(credential, "credential"));
          names.put(credential, argument);
          method.addParameter(each.secret() ? Secret.class : String.class, argument);
          each.tell(text, argument);
        });
    if (scopes()) {
      method.addParameter(String[].class, "scopes").varargs();
      text.tag("param scopes", "", "what the token is to allow; none leaves it to each operation");
    }
    text.tag("return", "", "what to give to the builder");
    String why = deprecated();
    if (!why.isEmpty()) {
      method.addAnnotation(Deprecated.class);
      text.tag("deprecated", why, why);
    }
    text.to(method);
    return method
        .addStatement(
            "return new $T($L)", type, choice(part -> values(part, names, given, auth), constants))
        .build();
  }

  private String description() {
    return parts.size() == 1 ? parts.get(0).scheme().description() : "";
  }

  /** Returns for what the provider gives this way up, or empty. */
  String deprecated() {
    return parts.stream()
        .map(part -> part.scheme().deprecated())
        .filter(why -> !why.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String schemes() {
    return parts.stream().map(part -> part.scheme().name()).collect(Collectors.joining(" with "));
  }

  private boolean scopes() {
    return parts.size() == 1 && parts.get(0).way().scoped();
  }

  private CodeBlock choice(Function<Part, CodeBlock> given, SecurityConstants constants) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Part part : parts) {
      code.add(
          code.isEmpty() ? "$T.of($L, $L$L)" : "\n.and($T.of($L, $L$L))",
          AuthChoice.class,
          constants.scheme(part.scheme()),
          given.apply(part),
          scopes() ? ", scopes" : "");
    }
    return code.build();
  }

  private static CodeBlock values(
      Part part, Map<String, String> names, Map<String, Credential> given, AuthModel auth) {
    List<CodeBlock> entries =
        part.credentials(auth).stream()
            .map(Credential::name)
            .distinct()
            .filter(names::containsKey)
            .map(name -> given.get(name).entry(names.get(name)))
            .toList();
    return entries.isEmpty()
        ? CodeBlock.of("$T.of()", Map.class)
        : CodeBlock.of(
            "$T.<$T, $T>of($L)",
            OrderedMap.class,
            String.class,
            Secret.class,
            entries.stream().collect(CodeBlock.joining(", ")));
  }
}
