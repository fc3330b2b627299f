package io.github.authdex.junit;

import static io.github.authdex.junit.LabCalls.below;
import static io.github.authdex.junit.LabCalls.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.lab.Lab;
import java.net.ConnectException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a test gets of the lab, and for how long. */
final class AuthLabTest {
  /** The labs that samples ran on. */
  private static final List<Lab> SEEN = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void forget() {
    SEEN.clear();
  }

  @Test
  void aClassHasOneLabUntilItsTestsAreOver() {
    assertThat(SampleRun.of(OneApi.class).problems()).isEmpty();

    assertThat(SEEN).hasSize(3);
    assertThat(new HashSet<>(SEEN)).hasSize(1);
    assertThatThrownBy(() -> status(SEEN.get(0).baseUrl(), "X-Any", "x"))
        .isInstanceOf(ConnectException.class);
  }

  @AuthLab("github")
  static final class OneApi {
    @BeforeEach
    void see(Lab lab) {
      SEEN.add(lab);
    }

    @Test
    void lets(URI url, @LabCredential("GITHUB_TOKEN") String token) throws Exception {
      assertThat(token).startsWith("ghp_");
      assertThat(status(below(url, "/user"), "Authorization", "Bearer " + token)).isEqualTo(200);
    }

    @Test
    void refuses(URI url) throws Exception {
      assertThat(status(below(url, "/user"), "Authorization", "Bearer no")).isEqualTo(401);
    }

    @Test
    void hasAllThatAClientNeeds(
        Lab lab,
        Credentials credentials,
        AuthEnvironment environment,
        Authentication authentication,
        AuthHttpClient client,
        @LabCredential("token") Secret token,
        @FromLab(scheme = "client") AuthHttpClient app)
        throws Exception {
      URI url = below(lab.baseUrl(), "/user");
      assertThat(credentials.find("token").orElseThrow().reveal()).isEqualTo(token.reveal());
      assertThat(environment.server()).isEqualTo(lab.baseUrl());
      assertThat(authentication.sign(Request.of("GET", url)).headers().first("Authorization"))
          .contains("Bearer " + token.reveal());
      assertThat(client.send(Request.of("GET", url)).status()).isEqualTo(200);
      URI application = below(lab.baseUrl(), "/applications/1/token");
      assertThat(app.send(Request.of("GET", application)).status()).isEqualTo(200);
      assertThat(client.send(Request.of("GET", application)).status()).isEqualTo(401);
    }
  }

  @Test
  void aMethodHasALabOfItsOwn() {
    assertThat(SampleRun.of(ByMethod.class).problems()).isEmpty();

    assertThat(new HashSet<>(SEEN)).hasSize(4);
    for (Lab lab : SEEN) {
      assertThatThrownBy(() -> status(lab.baseUrl(), "X-Any", "x"))
          .isInstanceOf(ConnectException.class);
    }
  }

  static final class ByMethod {
    @FromLab private Lab field;

    @Test
    @AuthLab("github")
    void one(Lab lab) {
      see(lab, "github");
    }

    @Test
    @AuthLab("Stripe")
    void other(Lab lab) {
      see(lab, "stripe");
    }

    @RepeatedTest(2)
    @AuthLab("github")
    void repeated(Lab lab, URI url) {
      see(lab, "github");
      assertThat(url).isEqualTo(lab.baseUrl());
    }

    private void see(Lab lab, String id) {
      SEEN.add(lab);
      assertThat(lab.id()).isEqualTo(id);
      assertThat(field).isSameAs(lab);
    }
  }

  @Test
  void severalLabsAreToldApart() {
    SampleRun run = SampleRun.of(Several.class);

    assertThat(run.problems()).isEmpty();
    assertThat(run.passed()).isEqualTo(1);
  }

  @AuthLab("github")
  @AuthLab("stripe")
  @AuthLab(value = "github", name = "other", seed = 7)
  static final class Several {
    @FromLab("stripe")
    private URI stripe;

    @FromLab("github")
    @LabCredential("GITHUB_TOKEN")
    private String token;

    @Test
    void each(
        @FromLab("github") Lab github,
        @FromLab("other") Lab other,
        @FromLab("stripe") AuthHttpClient client,
        @LabCredential("GITHUB_TOKEN") @FromLab("other") String seeded)
        throws Exception {
      assertThat(github).isNotSameAs(other);
      assertThat(seeded).isNotEqualTo(token);
      assertThat(client.send(Request.of("GET", below(stripe, "/v1/balance"))).status())
          .isEqualTo(200);
      URI user = below(github.baseUrl(), "/user");
      assertThat(status(user, "Authorization", "Bearer " + token)).isEqualTo(200);
      assertThat(status(user, "Authorization", "Bearer " + seeded)).isEqualTo(401);
    }
  }

  @Test
  void aNestedClassSeesTheLabsAroundIt() {
    SampleRun run = SampleRun.of(Around.class);

    assertThat(run.problems()).isEmpty();
    assertThat(run.passed()).isEqualTo(3);
  }

  @AuthLab("github")
  static class Around {
    @FromLab private Lab outer;

    @Nested
    final class Plain {
      @Test
      void hasTheOuterOne(Lab lab) {
        assertThat(lab).isSameAs(outer);
      }
    }

    @Nested
    @AuthLab("stripe")
    final class Own {
      @FromLab private Lab nearest;

      @Test
      void hasBoth(Lab lab, @FromLab("github") Lab other) {
        assertThat(lab.id()).isEqualTo("stripe");
        assertThat(nearest).isSameAs(lab);
        assertThat(outer.id()).isEqualTo("github");
        assertThat(other).isSameAs(outer);
      }

      @Test
      @AuthLab("github")
      void hasAnotherOfTheSameApi(@FromLab("github") Lab own) {
        assertThat(own).isNotSameAs(outer);
      }
    }
  }

  @Test
  void staticFieldsAndConstructorsHaveThem() {
    SampleRun run = SampleRun.of(ByConstructor.class, Child.class);

    assertThat(run.problems()).isEmpty();
    assertThat(run.passed()).isEqualTo(2);
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  @AuthLab("github")
  static class ByConstructor {
    @FromLab private static Lab shared;
    private final Lab lab;
    private final Lab before = shared;

    ByConstructor(Lab lab) {
      this.lab = lab;
    }

    @BeforeAll
    static void hasIt(Lab lab) {
      assertThat(shared).isSameAs(lab);
    }

    @Test
    void isTheSame(Lab now) {
      assertThat(lab).isSameAs(now).isSameAs(shared);
      assertThat(before).isNotSameAs(now);
    }
  }

  static final class Child extends ByConstructor {
    Child(Lab lab) {
      super(lab);
    }
  }

  @Test
  void aDocumentSaysWhatAnApiIs() {
    SampleRun run = SampleRun.of(ByDocument.class, ByFile.class, ByEntryAndDocument.class);

    assertThat(run.problems()).isEmpty();
    assertThat(run.passed()).isEqualTo(3);
  }

  @AuthLab(document = "pets.yaml", variables = "region=us", tokenLife = "PT90S", name = "ours")
  static final class ByDocument {
    @Test
    void hasTheDocumentsOperations(
        @FromLab("ours") Lab lab, @FromLab(scheme = "app") AuthHttpClient client, Credentials held)
        throws Exception {
      URI pets = below(lab.baseUrl(), "/pets");
      assertThat(lab.variables()).containsEntry("region", "us");
      assertThat(client.send(Request.of("GET", pets)).status()).isEqualTo(200);
      String key = held.find("key").orElseThrow().reveal();
      assertThat(status(pets, "X-Key", key)).isEqualTo(200);
      assertThat(lab.requests().get(1).operation()).isEqualTo("listPets");
    }
  }

  @AuthLab(document = "src/test/resources/io/github/authdex/junit/pets.yaml")
  static final class ByFile {
    @Test
    void isFound(AuthHttpClient client, URI url) throws Exception {
      assertThat(client.send(Request.of("GET", below(url, "/pets"))).status()).isEqualTo(200);
    }
  }

  @AuthLab(value = "github", document = "/io/github/authdex/junit/pets.yaml")
  static final class ByEntryAndDocument {
    @Test
    void takesTheEntrysSchemes(Lab lab) {
      assertThat(lab.environment()).containsKey("GITHUB_TOKEN");
    }
  }

  @Test
  void argumentsOfTestsStayTheirOwn() {
    SampleRun run = SampleRun.of(WithArguments.class);

    assertThat(run.problems()).isEmpty();
    assertThat(run.passed()).isEqualTo(1);
  }

  @AuthLab("github")
  static final class WithArguments {
    @ParameterizedTest
    @ValueSource(strings = "https://acme.example")
    void differ(URI argument, @FromLab URI url, Lab lab) {
      assertThat(argument).hasHost("acme.example");
      assertThat(url).isEqualTo(lab.baseUrl());
    }
  }

  @Test
  void classesOfATimeDoNotDisturbEachOther() {
    Map<String, String> parallel =
        Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

    SampleRun run =
        SampleRun.of(parallel, OneApi.class, ByMethod.class, Several.class, Around.class);

    assertThat(run.problems()).isEmpty();
    assertThat(new HashSet<>(SEEN)).hasSize(5);
  }
}
