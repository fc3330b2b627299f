package io.github.authdex.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Request;
import io.github.authdex.catalog.ApiMatch;
import io.github.authdex.catalog.ApiSchemes;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.Preset;
import io.github.authdex.cli.draft.SeenField;
import io.github.authdex.cli.draft.SeenRequest;
import io.github.authdex.generator.Authdex;
import io.github.authdex.generator.CatalogSample;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.UncheckableApiException;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Requests that the runtime signs, by each alternative of an API, have no fault. */
final class SignedByUsTest {
  private static final Catalog CATALOG = Catalog.bundled();

  @Test
  void whatWeSignOurselvesHasNoFault() throws Exception {
    List<String> told = new ArrayList<>();
    int judged = 0;
    for (String id : CatalogSample.ids()) {
      Entry entry = CATALOG.entry(id);
      for (Alternative alternative : entry.security().alternatives()) {
        Optional<SeenRequest> signed =
            isSeen(entry, alternative) ? signed(id, entry, alternative) : Optional.empty();
        if (signed.isPresent()) {
          judged++;
          Diagnosis diagnosis =
              new Doctor(CATALOG, Clock.systemUTC())
                  .diagnosis(AskedRequest.recorded(signed.get()), false);
          diagnosis
              .findings()
              .forEach(finding -> told.add(id + " " + alternative.names() + " " + finding));
        }
      }
    }
    assertThat(told).as(judged + " requests").isEmpty();
    assertThat(judged).isGreaterThan(CatalogSample.ids().size() / 3);
  }

  /** Returns whether a proof stands in a request without content that nobody has challenged. */
  private static boolean isSeen(Entry entry, Alternative alternative) {
    boolean everywhere = entry.servers("GET", "/authdex").isEmpty();
    boolean whole = entry.credentials().values().stream().allMatch(one -> one.parts().isEmpty());
    return everywhere
        && whole // The lab's throw-away credentials of several parts have no prefix.
        && alternative.names().stream()
            .map(name -> entry.schemes().get(name).scheme())
            .noneMatch(
                scheme ->
                    scheme.answersChallenges()
                        || scheme.places().stream()
                            .anyMatch(place -> place.in() == Placement.BODY));
  }

  /** Returns what is sent where no token has to be asked for first; empty where one has. */
  private static Optional<SeenRequest> signed(String id, Entry entry, Alternative alternative)
      throws Exception {
    ApiModel model = Authdex.of(CATALOG).api(id).model();
    Server server = entry.servers().get(0);
    Map<String, String> variables = new LinkedHashMap<>();
    server.variables().forEach((name, one) -> variables.put(name, value(one)));
    Preset preset = new Preset(ApiSchemes.of(entry), alternative, server, variables);
    try (Lab lab = Lab.start(model, LabOptions.STANDARD.withVariables(variables))) {
      URI url = URI.create(preset.baseUrl() + "/authdex");
      Optional<ApiMatch> match = CATALOG.find(url).stream().findFirst();
      if (match.isEmpty()
          || !match.get().api().id().equals(id)
          || !entry
              .requirement(match.get().server(), "GET", match.get().path())
              .alternatives()
              .contains(alternative)) {
        return Optional.empty();
      }
      AuthEnvironment environment =
          AuthEnvironment.of(preset.baseUrl())
              .withExchange(
                  request -> {
                    throw new IOException("No token is asked for");
                  });
      AuthHttpClient client =
          AuthHttpClient.builder()
              .authentication(preset.authentication(lab.credentials(), environment))
              .allow(url)
              .build();
      List<FixedHeader> headers =
          Stream.concat(entry.headers().stream(), preset.headers().stream()).toList();
      Request request = FixedHeader.complete(Request.of("GET", url), headers);
      for (FixedHeader header : headers) {
        if (header.required() && request.headers().first(header.name()).isEmpty()) {
          request = request.withHeader(header.name(), "x");
        }
      }
      return Optional.of(seen(client.prepare(request)));
    } catch (IOException | MissingCredentialException | UncheckableApiException e) {
      return Optional.empty();
    }
  }

  private static SeenRequest seen(Request request) {
    List<SeenField> headers = new ArrayList<>();
    for (Header header : request.headers()) {
      headers.add(new SeenField(header.name(), header.value()));
    }
    return new SeenRequest(
        "request",
        request.method(),
        request.uri().toString(),
        headers,
        "",
        List.of(),
        Optional.empty());
  }

  private static String value(ServerVariable variable) {
    return Stream.of(
            variable.defaultValue().stream(),
            variable.allowed().stream(),
            Stream.of(variable.example(), "acme", "a1", "1"))
        .flatMap(values -> values)
        .filter(value -> !value.isEmpty() && variable.accepts(value))
        .findFirst()
        .orElse("");
  }
}
