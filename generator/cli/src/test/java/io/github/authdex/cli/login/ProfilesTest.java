package io.github.authdex.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.Cli.Result;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several logins of one API: for tests and for real, and two tenants. */
class ProfilesTest {
  private static final String TEST = "sk_test_ProfilesTest0123456789";
  private static final String LIVE = "sk_live_ProfilesTest0123456789";

  private OwnProcess authdex;

  @BeforeEach
  void makeTools() throws Exception {
    authdex = OwnProcess.begin();
    authdex.beginStore();
    authdex.tool("op", "case $2 in *test) echo " + TEST + " ;; *) echo " + LIVE + " ;; esac");
    authdex.tool("pass", "echo \"token-of-$1\"");
  }

  private Result run(String... verb) throws Exception {
    return authdex.run(Map.of(), verb);
  }

  @Test
  void testAndLiveAreKeptApart() throws Exception {
    run("login", "stripe", "--profile", "test", "--from", "op://Private/Stripe/test");
    Result live = run("login", "stripe", "--profile", "live", "--from", "op://Private/Stripe/live");
    assertThat(live.err()).doesNotContain("warning");
    assertThat(run("token", "stripe", "--profile", "test").out()).isEqualTo(TEST + "\n");
    assertThat(authdex.run(Map.of("AUTHDEX_PROFILE", "live"), "token", "stripe").out())
        .isEqualTo(LIVE + "\n");
    Result call =
        run("call", "stripe", "/v1/balance", "--profile", "live", "--dry-run", "--show-secrets");
    assertThat(call.out()).as(call.err()).contains("Bearer " + LIVE);
    Result program =
        run("run", "--profile", "test", "--", "sh", "-c", "test $STRIPE_SECRET_KEY = " + TEST);
    assertThat(program.exitCode()).as(program.err()).isZero();

    Result wrong =
        run("login", "stripe", "--profile", "live", "--from", "op://Private/Stripe/test");
    assertThat(wrong.err())
        .contains(
            "warning: STRIPE_SECRET_KEY is a key for tests, and the profile live is for real;");
    Result told = run("run", "--profile", "live", "--", "true");
    assertThat(told.err()).contains("STRIPE_SECRET_KEY is a key for tests");
  }

  @Test
  void profileStandsForATenantAndGoesToNoOther() throws Exception {
    for (String tenant : new String[] {"acme", "globex"}) {
      Result login =
          run(
              "login",
              "zendesk",
              "--profile",
              tenant,
              "--var",
              "subdomain=" + tenant,
              "--from",
              "accessToken=command:pass " + tenant);
      assertThat(login.exitCode()).as(login.err()).isZero();
    }
    String path = "/api/v2/users/me.json";
    Result acme = run("call", "zendesk", path, "--profile", "acme", "--dry-run", "--show-secrets");
    assertThat(acme.out())
        .as(acme.err())
        .contains("Host: acme.zendesk.com")
        .contains("Bearer token-of-acme");
    Result globex =
        run("call", "zendesk", path, "--profile", "globex", "--dry-run", "--show-secrets");
    assertThat(globex.out())
        .as(globex.err())
        .contains("Host: globex.zendesk.com")
        .contains("Bearer token-of-globex");

    Result other =
        run("call", "https://globex.zendesk.com" + path, "--profile", "acme", "--dry-run");
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err())
        .contains(
            "note: the login of zendesk in profile acme is not used: it is for {subdomain=acme};"
                + " another profile may be for this server");
    Result given =
        run("call", "zendesk", path, "--var", "subdomain=globex", "--profile", "acme", "--dry-run");
    assertThat(given.err()).contains("in profile acme is not used");
    Result none = run("call", "zendesk", path, "--dry-run");
    assertThat(none.err()).contains("Expected --var NAME=VALUE for each variable");
  }
}
