package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.LabRequest;
import io.github.authdex.model.ApiModel;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each {@code Auth} factory of each golden client, called: an operation that it meets is sent to a
 * lab of that API, which takes the credential, or with a factory that leaves optional ones out at
 * least sees a request. So a factory that can only fail is never blessed.
 */
class GoldenFactoriesTest {
  private static final String UNKNOWN_AUTHORITY = "javax.net.ssl.SSLHandshakeException";

  /** What cannot work at the lab, or at any server, and says so. */
  private static final Map<String, String> HONEST =
      Map.ofEntries(
          // The client trusts the JDK's authorities alone, not that of the lab.
          Map.entry("mtls-and-key: cert(certificate, privateKey, passphrase)", UNKNOWN_AUTHORITY),
          Map.entry(
              "mtls-and-key: certAndApiKey(certificate, privateKey, passphrase, apiKey)",
              UNKNOWN_AUTHORITY),

          // The key may stand in the same text, which is not so here.
          Map.entry("mtls-and-key: cert(certificate)", "Expected a private key in PEM"),
          Map.entry(
              "mtls-and-key: certAndApiKey(certificate, apiKey)", "Expected a private key in PEM"),

          // The API asks for two values of one header, and for a path that cannot be.
          Map.entry(
              "two-schemes: tokenAndLogin(token, username)",
              "Expected schemes that go together to write different headers"),
          Map.entry(
              "two-schemes: tokenAndLogin(token, username, password)",
              "Expected schemes that go together to write different headers"),
          Map.entry(
              "two-schemes: tokenAndLogin(source)",
              "Expected schemes that go together to write different headers"),
          Map.entry("names-need-escapes: token(source)", "Illegal character in path"),
          Map.entry("names-need-escapes: token(token)", "Illegal character in path"));

  @TestFactory
  Stream<DynamicTest> everyFactoryBringsItsCredentialToTheServer() {
    return GoldenModels.all().entrySet().stream()
        .flatMap(golden -> factories(golden.getKey(), golden.getValue().get()));
  }

  @TestFactory
  Stream<DynamicTest> everySourceBringsItsCredentialsToTheServer() {
    return GoldenModels.all().entrySet().stream()
        .flatMap(
            golden -> {
              EmittedClient client = EmittedClient.of(golden.getValue().get());
              return tests(golden.getKey(), client, client.sourced());
            });
  }

  private static Stream<DynamicTest> factories(String name, ApiModel model) {
    return factories(name, EmittedClient.of(model));
  }

  /** Returns a test for each factory of {@code client}, that of the case {@code name}. */
  static Stream<DynamicTest> factories(String name, EmittedClient client) {
    return tests(name, client, client.factories());
  }

  private static Stream<DynamicTest> tests(
      String name, EmittedClient client, List<Method> factories) {
    return factories.stream()
        .map(
            factory -> {
              String test = name + ": " + EmittedClient.signature(factory);
              return DynamicTest.dynamicTest(test, () -> arrives(test, client, factory));
            });
  }

  private static void arrives(String test, EmittedClient client, Method factory) throws Exception {
    List<String> met = new ArrayList<>();
    try (Lab lab = Lab.start(client.model(), LabOptions.STANDARD)) {
      for (Method operation : client.operations()) {
        int before = lab.requests().size();
        String failure = client.call(factory, operation, lab);
        List<LabRequest> seen = lab.requests().subList(before, lab.requests().size());
        boolean sent = !seen.isEmpty();
        boolean taken = sent && seen.get(seen.size() - 1).problem().isEmpty();
        if (taken || (sent && client.hasLonger(factory))) {
          return;
        }
        met.add(operation.getName() + " " + failure + " " + seen);
      }
    }
    String honest = HONEST.get(test);
    assertThat(met)
        .as("the lab takes none of the operations")
        .anyMatch(one -> honest != null && one.contains(honest));
  }
}
