package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class VariableOwnerTest {
  @Test
  void fileSaysOfEachVariableWhatTheEntriesSay() {
    Catalog catalog = Catalog.bundled();
    Map<String, VariableOwner> owners =
        VariableOwner.all(catalog.list().stream().map(api -> catalog.entry(api.id())).toList());

    assertThat(owners).containsKeys("GITHUB_TOKEN", "AWS_SECRET_ACCESS_KEY");
    owners.forEach(
        (variable, owner) ->
            assertThat(VariableOwner.bundled(variable)).as(variable).contains(owner));
  }

  @Test
  void nobodyIsKnownForWhatIsNoVariableOfTheCatalog() {
    assertThat(VariableOwner.bundled("GITHUB")).isEmpty();
    assertThat(VariableOwner.bundled("")).isEmpty();
    assertThat(VariableOwner.bundled("github_token")).isEmpty();
  }

  @Test
  void whatTwoApisReadIsOfTheFirstAndForTheHostsOfBoth() {
    Catalog catalog = Catalog.bundled();

    assertThat(
            VariableOwner.all(List.of(catalog.entry("aws-s3"), catalog.entry("aws-dynamodb")))
                .get("AWS_SECRET_ACCESS_KEY")
                .title())
        .isEqualTo(catalog.entry("aws-s3").title());
    assertThat(
            new VariableOwner("A", Set.of("a.example"))
                .with(new VariableOwner("B", Set.of("b.example"))))
        .isEqualTo(new VariableOwner("A", Set.of("a.example", "b.example")));
  }
}
