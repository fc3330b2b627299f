package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Way;
import io.github.authdex.auth.credential.CredentialRole;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oidc.OidcScheme;
import io.github.authdex.client.ClientLogin;
import io.github.authdex.client.OrderedMap;
import io.github.authdex.generator.emit.javaclient.AuthFactory.Credential;
import io.github.authdex.model.AuthModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The static methods that ask a person to let the program in by one scheme.
 *
 * @param scheme the scheme
 * @param way what names and proves the program
 */
record AuthorizeFactory(BoundScheme scheme, Way way) {
  /** What a token request has of the person or of a consent before this one. */
  private static final Set<String> OTHERS = Set.of("refreshToken", "username", "password");

  /** Returns the methods' maker, if a person can consent by {@code scheme}. */
  static Optional<AuthorizeFactory> of(BoundScheme scheme, Set<String> variables) {
    return isAskedFor(scheme.scheme())
        ? scheme.scheme().ways().stream()
            .filter(way -> has(way, "clientId"))
            .findFirst()
            .map(way -> new AuthorizeFactory(scheme, app(AskedRoles.of(way, variables))))
        : Optional.empty();
  }

  private static boolean isAskedFor(AuthScheme scheme) {
    return scheme instanceof OidcScheme
        || (scheme instanceof OAuth2Scheme oauth2
            && oauth2.flows().stream().anyMatch(AuthorizeFactory::isAskedFor));
  }

  private static boolean isAskedFor(OAuth2Flow flow) {
    return flow.tokenUrl().isPresent()
        && (flow.authorizationUrl().isPresent() || flow.deviceAuthorizationUrl().isPresent());
  }

  private static boolean has(Way way, String role) {
    return way.roles().stream().anyMatch(each -> each.name().equals(role));
  }

  /** Programs on a person's machine have nothing to prove themselves by (RFC 8252 §8.5). */
  private static Way app(Way way) {
    List<CredentialRole> roles = new ArrayList<>();
    for (CredentialRole role : way.roles()) {
      if (!OTHERS.contains(role.name())) {
        boolean needed = role.name().equals("clientId") || isNamed(way, role);
        roles.add(new CredentialRole(role.name(), role.secret(), !needed));
      }
    }
    return new Way("", roles, way.templates(), false);
  }

  private static boolean isNamed(Way way, CredentialRole role) {
    return !role.optional() && way.names().contains(role.name());
  }

  /** Returns the methods: one with all credentials, and one without the optional ones. */
  List<MethodSpec> emit(
      String name, ClassName type, AuthModel auth, SecurityConstants constants, CodeBlock servers) {
    Map<String, Credential> all = new LinkedHashMap<>();
    new AuthFactory.Part(scheme, way)
        .credentials(auth)
        .forEach(each -> all.merge(each.name(), each, (a, b) -> a.optional() ? b : a));
    Map<String, Credential> needed = new LinkedHashMap<>(all);
    needed.values().removeIf(Credential::optional);
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(method(name, type, all, constants, servers));
    if (needed.size() < all.size()) {
      methods.add(method(name, type, needed, constants, servers));
    }
    return methods;
  }

  private MethodSpec method(
      String name,
      ClassName type,
      Map<String, Credential> given,
      SecurityConstants constants,
      CodeBlock servers) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(ParameterizedTypeName.get(ClassName.get(ClientLogin.class), type));
    NameScope scope = NameScope.ofMembers();
    JavadocText text =
        JavadocText.of(
            "",
            "Asks a person to let the program in by "
                + scheme.name()
                + ", in a browser or by a code that is typed elsewhere.");
    List<CodeBlock> entries = new ArrayList<>();
    given.forEach(
        (credential, each) -> {
          String argument = scope.claim(JavaNames.member(credential, "credential"));
          method.addParameter(each.secret() ? Secret.class : String.class, argument);
          each.tell(text, argument);
          entries.add(each.entry(argument));
        });
    text.tag("return", "", "what asks, and returns what to give to the builder").to(method);
    return method
        .addStatement(
            "return $T.of($L, $L, $T.<$T, $T>of($L), $T::new)",
            ClientLogin.class,
            constants.scheme(scheme),
            servers,
            OrderedMap.class,
            String.class,
            Secret.class,
            CodeBlock.join(entries, ", "),
            type)
        .build();
  }
}
