package io.github.authdex.generator.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.SchemeEndpoint;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.generator.CatalogSample;
import io.github.authdex.generator.preset.EntryModel;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every entry of the catalog, tried: its calls are refused without a credential and pass with each
 * alternative.
 */
class CatalogAgainstLabTest {
  /** A caller that holds all, one that must get its access token, one without a refresh token. */
  private static final List<Set<String>> LACKS =
      List.of(Set.of(), Set.of("accessToken"), Set.of("accessToken", "refreshToken"));

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  static Stream<String> ids() {
    return CatalogSample.ids().stream();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void callIsRefusedWithoutACredentialAndPassesWithOne(String id) throws Exception {
    ApiModel model = EntryModel.of(Catalog.bundled().entry(id));
    List<Server> different = new ArrayList<>(model.servers().subList(0, 1));
    model.servers().stream().skip(1).filter(s -> s.security().isPresent()).forEach(different::add);
    for (Server server : different) {
      try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
        for (Operation operation : model.operations()) {
          List<Server> own = operation.servers();
          passes(lab, model, operation, own.isEmpty() ? server : own.get(0), LACKS);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void callThatOnlyARuleForItsPathKnowsIsMetByWhatTheRuleSays(String id) throws Exception {
    Entry entry = Catalog.bundled().entry(id);
    ApiModel model = EntryModel.of(entry);
    List<Operation> calls =
        entry.paths().stream()
            .flatMap(rule -> call(entry, rule).stream())
            .filter(call -> model.operations().stream().noneMatch(own -> isSame(own, call)))
            .toList();
    if (calls.isEmpty()) {
      return;
    }
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      for (Operation call : calls) {
        Server server = model.servers().get(0);
        passes(lab, model, call, server, List.of(Set.of()));
        for (Alternative usual : server.requirement(model.auth().requirement()).alternatives()) {
          refuses(lab, model, call, server, usual);
        }
      }
    }
  }

  private static boolean isSame(Operation one, Operation other) {
    return one.method().equals(other.method()) && one.path().equals(other.path());
  }

  /** A call that {@code rule} decides on. */
  private static Optional<Operation> call(Entry entry, Entry.PathRule rule) {
    String path = rule.glob().text().replace("**", "some/thing").replace("*", "1");
    String method = rule.methods().stream().sorted().findFirst().orElse("PATCH");
    return rule.security()
        .filter(security -> entry.exception(method, path).equals(Optional.of(security)))
        .filter(security -> !isEndpoint(entry, path))
        .map(
            security ->
                new Operation(
                    "",
                    method,
                    path,
                    "",
                    "",
                    "",
                    false,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    security));
  }

  /** At its endpoints for tokens the lab answers as such, whatever the method. */
  private static boolean isEndpoint(Entry entry, String path) {
    String url = entry.servers().get(0).url() + path;
    return entry.schemes().values().stream()
        .flatMap(bound -> bound.scheme().endpoints().stream())
        .map(SchemeEndpoint::url)
        .anyMatch(end -> end.startsWith("/") ? url.endsWith(end) : url.equals(end));
  }

  private static void passes(
      Lab lab, ApiModel model, Operation operation, Server server, List<Set<String>> lacks)
      throws Exception {
    AuthRequirement needed = server.requirement(operation.requirement());
    if (!needed.isOptional()) {
      Response refused = send(lab, model, operation, server, Alternative.of(), lab.anonymous());
      assertThat(refused.status()).isEqualTo(model.auth().refusal().status());
      assertThat(text(refused)).contains("\"authenticated\":false");
    }
    for (Alternative alternative : needed.alternatives()) {
      for (Authentication way : ways(lab, model, alternative, lacks)) {
        Response answer = send(lab, model, operation, server, alternative, way);
        assertThat(text(answer)).isIn(welcomes(model.auth().id(), operation, needed));
      }
    }
    for (Alternative alternative : operation.requirement().alternatives()) {
      refuses(lab, model, operation, server, alternative);
    }
  }

  /** Sends the call by an alternative that does not suffice; does nothing if it suffices. */
  private static void refuses(
      Lab lab, ApiModel model, Operation operation, Server server, Alternative alternative)
      throws Exception {
    AuthRequirement needed = server.requirement(operation.requirement());
    boolean enough =
        needed.alternatives().stream()
            .anyMatch(taken -> alternative.names().containsAll(taken.names()));
    if (!enough && !needed.isOptional()) {
      for (Authentication way : ways(lab, model, alternative, List.of(Set.of()))) {
        Response refused = send(lab, model, operation, server, alternative, way);
        assertThat(text(refused)).as(server.url()).contains("\"authenticated\":false");
      }
    }
  }

  /** One token may meet several alternatives, and the lab names the first. */
  private static List<String> welcomes(String id, Operation operation, AuthRequirement needed) {
    String called = operation.id().isEmpty() ? "" : ",\"operation\":\"" + operation.id() + "\"";
    return needed.alternatives().stream()
        .map(
            alternative ->
                "{\"authenticated\":"
                    + !alternative.isAnonymous()
                    + ",\"api\":\""
                    + id
                    + (alternative.isAnonymous()
                        ? "\""
                        : "\",\"scheme\":\"" + String.join(" + ", alternative.names()) + "\"")
                    + called
                    + "}")
        .toList();
  }

  private static List<Authentication> ways(
      Lab lab, ApiModel model, Alternative alternative, List<Set<String>> callers) {
    List<Authentication> ways = new ArrayList<>();
    for (Set<String> lacks : callers) {
      EntryCalls.authentication(lab, model, alternative, lacks).ifPresent(ways::add);
    }
    return ways;
  }

  private static Response send(
      Lab lab,
      ApiModel model,
      Operation operation,
      Server server,
      Alternative alternative,
      Authentication authentication)
      throws Exception {
    Request request = EntryCalls.request(lab, model, operation, server, alternative);
    AuthHttpClient.Builder client =
        AuthHttpClient.builder().allow(lab.baseUrl()).authentication(authentication);
    boolean own = authentication.tls().isPresent();
    return (own ? client : client.http(HTTP)).build().send(request);
  }

  private static String text(Response response) {
    return new String(response.body().bytes().orElseThrow(), StandardCharsets.UTF_8);
  }
}
