package io.github.authdex.generator.emit.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.UnsupportedSchemeException;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.generator.Authdex;
import io.github.authdex.generator.CatalogSample;
import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real WireMock lets in what is right by each alternative that stubs check, and no other. */
final class WireMockStubsTest {
  /** A caller that holds all, one that must get its token, and one that no refresh token helps. */
  private static final List<Set<String>> LACKS =
      List.of(
          Set.of(), Set.of("accessToken"), Set.of("accessToken", "refreshToken", "subjectToken"));

  @TempDir private Path folder;

  static Stream<String> cases() {
    return GoldenModels.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void goldenCaseLetsInWhatIsRight(String name) throws Exception {
    tryAll(GoldenModels.all().get(name).get());
  }

  static Stream<String> ids() {
    return CatalogSample.ids().stream();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void entryLetsInWhatIsRight(String id) throws Exception {
    tryAll(Authdex.of(Catalog.bundled()).api(id).collection());
  }

  private void tryAll(ApiModel model) throws Exception {
    try (StubServer server = StubServer.start(model, folder)) {
      for (Operation operation : model.operations()) {
        tryOne(model, server, operation);
      }
    }
  }

  private static void tryOne(ApiModel model, StubServer server, Operation operation)
      throws Exception {
    AuthRequirement needed = model.requirement(operation);
    boolean checked = needed.isNone();
    for (Alternative alternative : needed.alternatives()) {
      if (!alternative.isAnonymous() && isChecked(server, alternative)) {
        checked = true;
        for (Authentication way : ways(model, server, alternative)) {
          passes(model, server, operation, alternative, way);
        }
      }
    }
    HttpResponse<String> bare = call(model, server, operation, Authentication.NONE).send();
    int expected = needed.isOptional() ? 200 : checked ? model.auth().refusal().status() : 501;
    assertThat(bare.statusCode()).as(operation.id()).isEqualTo(expected);
    if (expected == 401) {
      assertThat(bare.headers().firstValue("WWW-Authenticate")).isPresent();
    }
  }

  private static boolean isChecked(StubServer server, Alternative alternative) {
    String set = "\"" + String.join("\" with \"", alternative.names()) + "\" is left out";
    return server.told().stream()
        .noneMatch(
            told ->
                told.startsWith(set)
                    || alternative.names().stream()
                        .anyMatch(
                            name -> told.matches("(?s)\"" + name + "\" \\(\\w+\\) is left.*")));
  }

  private static List<Authentication> ways(
      ApiModel model, StubServer server, Alternative alternative) {
    return (asksForTokens(model, alternative) ? LACKS : LACKS.subList(0, 1))
        .stream().flatMap(lacks -> way(server, alternative, lacks).stream()).toList();
  }

  private static Optional<Authentication> way(
      StubServer server, Alternative alternative, Set<String> lacks) {
    try {
      return Optional.of(server.authentication(alternative, lacks));
    } catch (MissingCredentialException | UnsupportedSchemeException e) {
      return Optional.empty(); // Without a token of a person there is no way.
    }
  }

  /** Returns whether a caller gets tokens by what the API offers to who has no person at hand. */
  private static boolean asksForTokens(ApiModel model, Alternative alternative) {
    return alternative.names().stream()
        .map(name -> model.auth().schemes().get(name).scheme())
        .flatMap(
            scheme ->
                scheme instanceof OAuth2Scheme oauth ? oauth.flows().stream() : Stream.empty())
        .map(OAuth2Flow::type)
        .anyMatch(
            type -> type == OAuth2Flow.Type.CLIENT_CREDENTIALS || type == OAuth2Flow.Type.PASSWORD);
  }

  private static void passes(
      ApiModel model,
      StubServer server,
      Operation operation,
      Alternative alternative,
      Authentication way)
      throws Exception {
    Request request = request(model, server, operation);
    AuthHttpClient client =
        AuthHttpClient.builder().authentication(way).allow(request.uri()).build();
    assertThat(client.send(request).status())
        .as(operation.id() + " by " + alternative.names())
        .isEqualTo(200);
    StubCalls call = call(model, server, operation, way);
    assertThat(call.send().statusCode()).isEqualTo(200);
    AuthRequirement needed = model.requirement(operation);
    boolean less =
        needed.alternatives().stream()
            .anyMatch(
                other ->
                    !other.equals(alternative) && alternative.names().containsAll(other.names()));
    if (less) {
      return; // What is left without a part of the proof is enough as well.
    }
    for (StubCalls spoilt : call.spoilt()) {
      assertThat(spoilt.send().statusCode())
          .as(spoilt.uri().getPath() + " " + spoilt.proof())
          .isIn(model.auth().refusal().status(), 404);
    }
  }

  private static StubCalls call(
      ApiModel model, StubServer server, Operation operation, Authentication way) throws Exception {
    Request plain = request(model, server, operation);
    Request signed = way.sign(plain);
    List<Header> fixed = plain.headers().list();
    List<Header> proof =
        signed.headers().list().stream().filter(header -> !fixed.contains(header)).toList();
    return new StubCalls(signed.method(), signed.uri(), fixed, proof);
  }

  private static Request request(ApiModel model, StubServer server, Operation operation)
      throws Exception {
    Server place =
        operation.servers().isEmpty() ? model.servers().get(0) : operation.servers().get(0);
    URI base = server.at(place.resolve(server.lab().variables()));
    Request request = Request.of(operation.method(), URI.create(base + path(model, operation)));
    List<FixedHeader> headers = new ArrayList<>(model.auth().headers());
    model.auth().schemes().values().forEach(bound -> headers.addAll(bound.headers()));
    for (FixedHeader header : headers) {
      String value = header.value().orElse(header.example());
      request =
          request.withHeader(
              header.name(),
              value.equals(FixedHeader.UUID)
                  ? "00000000-0000-4000-8000-000000000000"
                  : value.isEmpty() ? "any" : value);
    }
    return request;
  }

  /** What signs puts a key of the path into its place. */
  private static String path(ApiModel model, Operation operation) throws Exception {
    String path = operation.path();
    for (Operation.Parameter parameter : operation.parameters()) {
      if (!keys(model).contains(parameter.name())) {
        path = path.replace("{" + parameter.name() + "}", "1");
      }
    }
    String encoded = new URI(null, null, "/." + path, null).toASCIIString().substring(2);
    return encoded.replace("%253E", "%3E"); // Of the samples one path is encoded already.
  }

  private static List<String> keys(ApiModel model) {
    return model.auth().schemes().values().stream()
        .flatMap(bound -> bound.scheme().places().stream())
        .filter(place -> place.in() == Placement.PATH)
        .map(WirePlace::name)
        .toList();
  }
}
