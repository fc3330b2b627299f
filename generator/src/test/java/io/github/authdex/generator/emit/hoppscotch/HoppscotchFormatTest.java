package io.github.authdex.generator.emit.hoppscotch;

import static io.github.authdex.generator.golden.Apis.api;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.FormatContract;
import io.github.authdex.generator.node.CollectionRunner;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Hoppscotch's collections, run by hopp. */
final class HoppscotchFormatTest extends FormatContract {
  @Override
  protected Emitter emitter() {
    return new HoppscotchEmitter();
  }

  @Override
  protected CollectionTool tool() {
    return new HoppscotchTool();
  }

  /** What each of the ways to authenticate has besides; those are run in any case. */
  @Override
  protected Set<String> apis() {
    return Set.of(
        "oauth1",
        "edgegrid",
        "jwt-query",
        "credential-parts",
        "apikey-body-and-path",
        "apikey-cookie",
        "hawk",
        "oauth2-client-credentials",
        "public-operation",
        "sigv4",
        "signature-body",
        "signature-derived",
        "signature-query-and-key",
        "session-steps",
        "session-xml",
        "composed-values",
        "oauth2-own-way",
        "oauth2-exchange");
  }

  @Override
  protected Set<String> inexpressible() {
    return Set.of("httpsig", "ntlm", "oauth2-bound", "two-schemes");
  }

  /**
   * Hopp gives the last of the signed requests a Content-Type though it has no content. Those of
   * other APIs are much alike.
   */
  @Override
  protected int limit(String api) {
    return api.equals("signed-requests") ? 4 : 2;
  }

  @Override
  protected boolean checksCredentials() {
    return true;
  }

  @Override
  protected Map<String, List<Integer>> run(List<Case> cases)
      throws IOException, InterruptedException {
    Map<String, List<Integer>> statuses = new LinkedHashMap<>();
    CollectionRunner.run("hoppscotch", cases)
        .forEach(
            (name, run) -> {
              if (name.endsWith("-unfilled")) {
                assertThat(run.problems()).as(name).hasSize(run.statuses().size());
              } else if (!name.endsWith("-wrong")) {
                assertThat(run.problems()).as(name).isEmpty();
              }
              statuses.put(name, run.statuses());
            });
    return statuses;
  }

  /** No request would send what the login's answer sets. */
  @Test
  void aSessionByCookiesIsSaidToBeImpossible() {
    SessionLogin login = SessionLogin.builder("/login").fields(Map.of("user", "{user}")).build();
    ApiModel model =
        api("acme")
            .scheme("auth", SessionScheme.builder(login).cookies(true).build())
            .requires(Alternative.of("auth"))
            .get("read", "/read")
            .build();
    List<String> rules = new ArrayList<>();

    emitter().emit(model, diagnostic -> rules.add(diagnostic.rule()));

    assertThat(rules).contains("hoppscotch-inexpressible");
  }
}
