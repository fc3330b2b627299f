package io.github.authdex.junit;

import static io.github.authdex.junit.LabCalls.below;
import static io.github.authdex.junit.LabCalls.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.lab.Lab;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EventType;

/** What a person is told when a test fails, and when an annotation asks for what cannot be. */
final class AuthLabFailureTest {
  private static final String WRONG = "ghp_wrong0123456789abcdefghij0123456789ab";

  @Test
  void aFailedTestTellsWhatTheLabAnswered() {
    SampleRun run = SampleRun.of(Refused.class);

    assertThat(run.failures()).hasSize(1);
    Throwable[] told = run.failures().get(0).getSuppressed();
    assertThat(told).hasSize(1);
    assertThat(told[0].getMessage())
        .matches(
            "The lab \"github\" at http://127\\.0\\.0\\.1:\\d+ answered:\n"
                + "  401 GET /user\\?q=\\*\\*\\*: Scheme \"bearer\": the header \"?Authorization.*")
        .doesNotContain(WRONG);
    assertThat(told[0].getStackTrace()).isEmpty();
    assertThat(entries(run)).containsExactly(Map.of("authdex lab github", told[0].getMessage()));
  }

  private static List<Map<String, String>> entries(SampleRun run) {
    return run.results()
        .testEvents()
        .filter(event -> event.getType() == EventType.REPORTING_ENTRY_PUBLISHED)
        .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
        .toList();
  }

  @AuthLab("github")
  static final class Refused {
    @BeforeAll
    static void isNoPartOfATest(URI url) throws Exception {
      status(below(url, "/before"), "Authorization", "Bearer " + WRONG);
    }

    @Test
    void fails(URI url) throws Exception {
      int status = status(below(url, "/user?q=" + WRONG), "Authorization", "Bearer " + WRONG);
      assertThat(status).isEqualTo(200);
    }

    @Test
    void passes() {}

    @Test
    void isAborted() {
      Assumptions.abort();
    }
  }

  @Test
  void failuresBeforeATestAreToldToo() {
    SampleRun each = SampleRun.of(FailsBeforeEach.class);
    SampleRun all = SampleRun.of(FailsBeforeAll.class);

    assertThat(each.failures().get(0).getSuppressed()[0].getMessage())
        .contains("got no request")
        .contains("\"github\"");
    assertThat(each.failures().get(0).getSuppressed()).hasSize(2);
    assertThat(all.failures().get(0).getSuppressed()[0].getMessage()).contains("401 GET /user");
  }

  @AuthLab("github")
  @AuthLab("stripe")
  static final class FailsBeforeEach {
    @BeforeEach
    void fails() {
      throw new IllegalStateException("before");
    }

    @Test
    void isNotRun() {}
  }

  @AuthLab("github")
  static final class FailsBeforeAll {
    @BeforeAll
    static void fails(URI url) throws Exception {
      assertThat(status(below(url, "/user"), "Authorization", "Bearer " + WRONG)).isEqualTo(200);
    }

    @Test
    void isNotRun() {}
  }

  @Test
  void manyAnswersAreToldFromTheLastOnes() {
    String told = SampleRun.of(ManyCalls.class).failures().get(0).getSuppressed()[0].getMessage();

    assertThat(told).contains("answered, after 2 others:").contains("/11").doesNotContain("/1:");
    assertThat(told.lines()).hasSize(11);
  }

  @AuthLab("github")
  static final class ManyCalls {
    @Test
    void fails(URI url) throws Exception {
      for (int i = 0; i < 12; i++) {
        status(below(url, "/" + i), "Authorization", "Bearer " + WRONG);
      }
      throw new IllegalStateException("enough");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("flaws")
  void whatCannotBeIsSaid(Class<?> sample, String message) {
    SampleRun run = SampleRun.of(sample);

    assertThat(run.passed()).isZero();
    assertThat(run.problems()).hasSize(1);
    assertThat(run.problems().get(0)).contains(message);
  }

  static Stream<Arguments> flaws() {
    return Stream.of(
        Arguments.of(UnknownApi.class, "\"githb\" is not in the catalog; did you mean github"),
        Arguments.of(NoDocument.class, "There is no document \"none.yaml\", neither among"),
        Arguments.of(NothingNamed.class, "Expected an API of the catalog or a document"),
        Arguments.of(TwiceNamed.class, "Two labs are called \"github\"; give one another name"),
        Arguments.of(
            Unqualified.class,
            "Expected @FromLab(\"github\") or @FromLab(\"stripe\"), since there are 2 labs"),
        Arguments.of(
            AnotherLab.class, "Expected @FromLab(\"github\") but was @FromLab(\"stripe\")"),
        Arguments.of(
            AnotherType.class,
            "Expected one of AuthEnvironment, AuthHttpClient, Authentication, Credentials, Lab,"
                + " URI, or @LabCredential, but was java.lang.Integer"),
        Arguments.of(
            NumberOfCredential.class,
            "Expected a String or Secret behind @LabCredential but was int"),
        Arguments.of(
            AnotherCredential.class, "Expected a credential of \"github\", one of [GITHUB_TOKEN"),
        Arguments.of(AnotherScheme.class, "Expected a scheme of github, one of [bearer"),
        Arguments.of(NoLab.class, "Expected @AuthLab on this class or method"),
        Arguments.of(FinalField.class, "FinalField.lab"),
        Arguments.of(WrongVariable.class, "one of [host, subdomain], but was \"region=eu\""),
        Arguments.of(WrongLife.class, "Expected a tokenLife such as PT5M but was \"5m\""));
  }

  @AuthLab("githb")
  static final class UnknownApi extends Empty {}

  @AuthLab(document = "none.yaml")
  static final class NoDocument extends Empty {}

  @AuthLab
  static final class NothingNamed extends Empty {}

  @AuthLab("github")
  @AuthLab(value = "GitHub", seed = 1)
  static final class TwiceNamed extends Empty {}

  @AuthLab(value = "github", variables = "region=eu")
  static final class WrongVariable extends Empty {}

  @AuthLab(value = "github", tokenLife = "5m")
  static final class WrongLife extends Empty {}

  static class Empty {
    @Test
    void isNotRun() {}
  }

  @AuthLab("github")
  @AuthLab("stripe")
  static final class Unqualified {
    @Test
    void isNotRun(Lab lab) {}
  }

  @AuthLab("github")
  static final class AnotherLab {
    @Test
    void isNotRun(@FromLab("stripe") Lab lab) {}
  }

  @AuthLab("github")
  static final class AnotherType {
    @Test
    void isNotRun(@FromLab Integer number) {}
  }

  @AuthLab("github")
  static final class NumberOfCredential {
    @Test
    void isNotRun(@LabCredential("GITHUB_TOKEN") int number) {}
  }

  @AuthLab("github")
  static final class AnotherCredential {
    @Test
    void isNotRun(@LabCredential("STRIPE_SECRET_KEY") String key) {}
  }

  @AuthLab("github")
  static final class AnotherScheme {
    @Test
    void isNotRun(@FromLab(scheme = "none") AuthHttpClient client) {}
  }

  static class NoLab {
    @FromLab Lab lab;

    @Nested
    @AuthLab("github")
    final class Within extends Empty {}
  }

  @AuthLab("github")
  static final class FinalField {
    @FromLab static final Lab lab = null;

    @Test
    void isNotRun() {}
  }
}
