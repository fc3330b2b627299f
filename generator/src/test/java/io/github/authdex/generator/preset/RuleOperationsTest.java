package io.github.authdex.generator.preset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.generator.Authdex;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Calls that entries name in their rules for paths, in collections without a document. */
final class RuleOperationsTest {
  private static ApiModel collection(String id) {
    return Authdex.of(Catalog.bundled()).api(id).collection();
  }

  private static List<String> calls(ApiModel model) {
    return model.operations().stream().map(one -> one.method() + " " + one.path()).toList();
  }

  @Test
  void callStandsThereWithWhatItsRuleSays() {
    Operation notices =
        collection("airbrake").operations().stream()
            .filter(one -> one.id().equals("post-api-v3-projects-segment1-notices"))
            .findFirst()
            .orElseThrow();
    assertThat(notices.method() + " " + notices.path())
        .isEqualTo("POST /api/v3/projects/{segment1}/notices");
    assertThat(notices.requirement().alternatives().get(0).names()).containsExactly("projectKey");
  }

  /** The scheme itself asks there for its token. */
  @Test
  void loginIsNone() {
    assertThat(calls(collection("airbrake"))).doesNotContain("POST /api/v4/sessions");
    assertThat(calls(collection("doppler"))).doesNotContain("POST /v3/auth/oidc");
    assertThat(calls(collection("metabase"))).doesNotContain("POST /session");
  }

  /** What stands for several segments, or for any method, is no call that is known. */
  @Test
  void ruleThatLeavesMoreThanSegmentsOpenNamesNoCall() {
    assertThat(calls(collection("anthropic"))).allMatch(call -> !call.contains("organizations"));
    assertThat(calls(collection("algolia"))).doesNotContain("GET /1/status");
  }

  @Test
  void eachCallOfTheCatalogHasAnIdOfItsOwn() {
    for (IndexedApi api : Catalog.bundled().list()) {
      Set<String> seen = new HashSet<>();
      for (Operation operation : collection(api.id()).operations()) {
        assertThat(seen.add(operation.id())).as(api.id() + " " + operation.id()).isTrue();
        assertThat(operation.path()).doesNotContain("*");
      }
    }
  }
}
