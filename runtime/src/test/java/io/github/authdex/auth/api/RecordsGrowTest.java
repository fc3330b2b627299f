package io.github.authdex.auth.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.ValueRequest;
import io.github.authdex.auth.VariableSource;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.CredentialPart;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.jwt.AssertionForm;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.jwt.JwtExchange;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.DpopUse;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.TokenTerms;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.auth.signature.KeyDerivation;
import io.github.authdex.auth.signature.SignatureScheme;
import io.github.authdex.auth.signature.SignatureStamp;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Records that may get another component are made by builders, which then get another method. */
class RecordsGrowTest {
  /** What programs are given and do not make, and what has methods that begin with {@code with}. */
  private static final Set<String> OTHERS =
      Set.of(
          "AuthEnvironment",
          "AuthorizationRequest",
          "CredentialSpec",
          "DeviceAuthorization",
          "IdToken",
          "Introspection",
          "Issued",
          "IssuedToken",
          "RegisteredClient");

  private static final Map<Class<?>, Object> SAMPLES =
      Map.ofEntries(
          Map.entry(String.class, "/sample"),
          Map.entry(int.class, 7),
          Map.entry(Pattern.class, Pattern.compile("sample")),
          Map.entry(Map.class, Map.of()),
          Map.entry(List.class, List.of()),
          Map.entry(AuthRequirement.class, AuthRequirement.NONE),
          Map.entry(Placement.class, Placement.QUERY),
          Map.entry(KeyEncoding.class, KeyEncoding.HEX),
          Map.entry(ClientAuthentication.class, ClientAuthentication.NONE),
          Map.entry(OAuth2Flow.Type.class, OAuth2Flow.Type.PASSWORD),
          Map.entry(OAuth2Flow.Pkce.class, OAuth2Flow.Pkce.REQUIRED),
          Map.entry(AssertionForm.class, AssertionForm.builder().lifetimeSeconds(7).build()),
          Map.entry(TokenTerms.class, TokenTerms.builder().rotates(true).build()),
          Map.entry(DpopUse.class, DpopUse.REQUIRED),
          Map.entry(OAuth2Options.TokenFields.class, OAuth2Options.TokenFields.STRICT),
          Map.entry(JwtContent.class, JwtContent.ofClaims(Map.of("iss", "sample"))),
          Map.entry(JwtExchange.As.class, JwtExchange.As.BEARER),
          Map.entry(JwtExchange.class, JwtExchange.builder("/x", JwtExchange.As.BEARER).build()),
          Map.entry(KeyDerivation.class, new KeyDerivation("sample", List.of())),
          Map.entry(SignatureStamp.class, SignatureStamp.of("uuid")),
          Map.entry(SessionLogin.class, SessionLogin.builder("/login").build()),
          Map.entry(
              SessionToken.class, SessionToken.builder("/t", Placement.HEADER, "X-T").build()),
          Map.entry(CredentialPart.class, new CredentialPart("sample", false, ":", 0, 2, "")),
          Map.entry(VariableSource.class, VariableSource.builder().token("/sample").build()),
          Map.entry(ValueRequest.class, ValueRequest.builder("/sample", "/x").build()),
          Map.entry(AuthScheme.class, BearerScheme.BEARER));

  @Test
  void aRecordOfMoreThanFourComponentsHasABuilder() throws Exception {
    List<String> without =
        PublicTypes.all().stream()
            .filter(type -> type.isRecord() && type.getRecordComponents().length > 4)
            .filter(type -> builder(type).isEmpty())
            .map(Class::getSimpleName)
            .toList();

    assertThat(without).containsExactlyInAnyOrderElementsOf(OTHERS);
  }

  @TestFactory
  Stream<DynamicTest> eachMethodOfABuilderSetsItsComponentAlone() throws Exception {
    return PublicTypes.all().stream()
        .filter(type -> type.isRecord() && builder(type).isPresent())
        .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> setsEach(type)));
  }

  private static void setsEach(Class<?> type) throws Exception {
    Map<String, Object> usual = components(built(type, null));
    for (Method setter : builder(type).orElseThrow().getReturnType().getDeclaredMethods()) {
      if (Modifier.isPublic(setter.getModifiers()) && !setter.getName().equals("build")) {
        Object sample = sample(setter.getParameterTypes()[0], usual.get(setter.getName()));
        Map<String, Object> changed = components(built(type, setter, sample));
        Set<String> different = new LinkedHashSet<>(usual.keySet());
        different.removeIf(name -> usual.get(name).equals(changed.get(name)));

        Object now = changed.get(setter.getName());
        assertThat(now instanceof Optional<?> one ? one.orElseThrow() : now).isEqualTo(sample);
        assertThat(different).isSubsetOf(setter.getName());
      }
    }
  }

  private static Object sample(Class<?> wanted, Object usual) {
    return wanted == boolean.class
        ? !(usual instanceof Boolean known && known)
        : SAMPLES.get(wanted);
  }

  private static Object built(Class<?> type, Method setter, Object... value) throws Exception {
    Method start = builder(type).orElseThrow();
    List<Object> asked = new ArrayList<>();
    for (Class<?> parameter : start.getParameterTypes()) {
      boolean algorithm = type == SignatureScheme.class && parameter == String.class;
      asked.add(algorithm ? "HMAC-SHA256" : SAMPLES.get(parameter));
    }
    Object builder = start.invoke(null, asked.toArray());
    if (setter != null) {
      setter.invoke(builder, value);
    }
    return builder.getClass().getMethod("build").invoke(builder);
  }

  private static Optional<Method> builder(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getName().equals("builder"))
        .findFirst();
  }

  private static Map<String, Object> components(Object record) throws Exception {
    Map<String, Object> components = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      components.put(component.getName(), component.getAccessor().invoke(record));
    }
    return components;
  }

  @Test
  void whatABuilderIsNotToldIsAsTheStandardHasIt() {
    assertThat(OAuth2Options.builder().build()).isEqualTo(OAuth2Options.STANDARD);
    assertThat(OAuth2Options.TokenFields.builder().build())
        .isEqualTo(OAuth2Options.TokenFields.STANDARD);
    assertThat(JwtScheme.builder("HS256").build().keyEncoding()).isEqualTo(KeyEncoding.TEXT);
    assertThat(JwtScheme.builder("ES256").build().keyEncoding()).isEqualTo(KeyEncoding.PEM);
    assertThat(BoundScheme.builder("login", BasicScheme.BASIC).build())
        .isEqualTo(new BoundScheme("login", "", "", new BasicScheme(), Map.of()));
  }
}
