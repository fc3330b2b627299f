package io.github.authdex.generator.lab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretSource;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.catalog.ApiSchemes;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.KnownApis;
import io.github.authdex.catalog.Preset;
import io.github.authdex.catalog.VerifyRequest;
import io.github.authdex.generator.CatalogSample;
import io.github.authdex.generator.preset.EntryModel;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.UncheckableApiException;
import io.github.authdex.model.ApiModel;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each alternative of each entry, from environment variables and a URL to a 200 of the lab. */
class KnownApisAgainstLabTest {
  private static final Catalog CATALOG = Catalog.bundled();

  static Stream<String> ids() {
    return CatalogSample.ids().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ids")
  void requestToTheApisOwnUrlIsAuthenticatedFromItsVariables(String id) throws Exception {
    Entry entry = CATALOG.entry(id);
    ApiModel model = EntryModel.of(entry);
    try (Lab lab = Lab.start(model, LabOptions.STANDARD);
        TrustedLab trusted = TrustedLab.of(lab)) {
      for (Alternative alternative : entry.security().alternatives()) {
        if (isCheckable(lab, alternative) && proves(entry, alternative)) {
          Response answer = send(entry, lab, trusted, alternative);
          assertThat(answer.status())
              .as("%s: %s", alternative, new String(answer.body().bytes().orElseThrow(), UTF_8))
              .isEqualTo(200);
        }
      }
    } catch (UncheckableApiException e) {
      abort(e.getMessage());
    }
  }

  private static boolean isCheckable(Lab lab, Alternative alternative) {
    return !alternative.isAnonymous()
        && lab.unchecked().stream()
            .noneMatch(
                one ->
                    alternative.names().stream()
                        .anyMatch(name -> one.startsWith("\"" + name + "\" ")));
  }

  /** A rule for the path of the call may leave some alternatives out. */
  private static boolean proves(Entry entry, Alternative alternative) {
    return entry
        .verify(alternative)
        .flatMap(call -> entry.exception(call.method(), call.path().split("\\?", 2)[0]))
        .map(rule -> rule.alternatives().contains(alternative))
        .orElse(true);
  }

  private static Response send(Entry entry, Lab lab, TrustedLab trusted, Alternative alternative)
      throws Exception {
    ApiSchemes api = ApiSchemes.of(entry);
    Map<String, String> variables = new HashMap<>();
    Credentials none = name -> Optional.empty();
    for (CredentialSpec spec : api.missing(alternative, none)) {
      variables.put(spec.env(), lab.credentials().require(spec.name()).reveal());
    }
    SecretSource source = name -> Optional.ofNullable(variables.get(name)).map(Secret::of);
    Server server =
        entry.servers().stream().filter(one -> one.takes(alternative)).findFirst().orElseThrow();
    Preset preset = new Preset(api, alternative, server, lab.variables());
    boolean certificate =
        alternative.names().stream().anyMatch(name -> isCertificate(api.schemes().get(name)));
    return KnownApis.of(CATALOG)
        .only(entry.id())
        .withSecrets(source)
        .withEnvironment(
            environment ->
                environment.withEndpoints(lab.endpoints()).withClock(lab.authEnvironment().clock()))
        .withClients(builder -> certificate ? builder : builder.http(trusted.http()))
        .send(withHeaders(preset, call(entry, preset, lab)));
  }

  private static boolean isCertificate(BoundScheme bound) {
    return bound.scheme() instanceof MtlsScheme;
  }

  /** What is the caller's to give. */
  private static Request withHeaders(Preset preset, Request request) {
    Request whole = request;
    for (FixedHeader header : preset.headers()) {
      whole = header.required() ? whole.withHeader(header.name(), "any") : whole;
    }
    return whole;
  }

  private static Request call(Entry entry, Preset preset, Lab lab) {
    AuthEnvironment real = AuthEnvironment.of(preset.baseUrl());
    return entry
        .verify(preset.alternative())
        .map(verify -> VerifyRequest.of(verify, preset, lab.credentials(), real))
        .orElseGet(() -> Request.of("GET", URI.create(preset.baseUrl() + "/")));
  }
}
