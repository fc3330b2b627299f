package io.github.authdex.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.site.output.SiteFile;
import io.github.authdex.site.snippet.SnippetTab;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CommonNotesTest {
  private static final SnippetTab CURL =
      new SnippetTab("curl", "curl", "curl …", "", List.of(), List.of(), List.of());

  private static SnippetTab collection(String name, List<String> steps, String... losses) {
    SiteFile file = SiteFile.text(name + ".json", "{}");
    return new SnippetTab(name, name, "", "", steps, List.of(file), List.of(losses));
  }

  @Test
  void stepsThatAreTheSameInEachCollectionAreSaidOnce() {
    SnippetTab postman = collection("postman", List.of("Fill in `key`"));
    SnippetTab bruno = collection("bruno", List.of("Fill in `key`"));
    CommonNotes common = CommonNotes.of(List.of(CURL, postman, bruno), List.of());

    assertThat(common.markdown()).containsExactly("Fill in `key`");
    assertThat(common.without(postman).steps()).isEmpty();
    assertThat(common.without(bruno).steps()).isEmpty();
  }

  @Test
  void stepsOfWhichOneDiffersStayWithTheirTools() {
    SnippetTab postman = collection("postman", List.of("Fill in `key`", "Press Get"));
    SnippetTab bruno = collection("bruno", List.of("Fill in `key`"));
    CommonNotes common = CommonNotes.of(List.of(CURL, postman, bruno), List.of());

    assertThat(common.isThere()).isFalse();
    assertThat(common.without(postman)).isEqualTo(postman);
    assertThat(common.without(bruno)).isEqualTo(bruno);
  }

  @Test
  void aLossIsSaidOnceOnlyIfNoToolIsWithoutIt() {
    SnippetTab postman = collection("postman", List.of(), "elsewhere another", "no digest");
    SnippetTab bruno = collection("bruno", List.of(), "elsewhere another");
    SnippetTab yaak = collection("yaak", List.of(), "no digest", "elsewhere another");
    CommonNotes common = CommonNotes.of(List.of(CURL, postman, bruno), List.of(yaak));

    assertThat(common.losses()).containsExactly("elsewhere another");
    assertThat(common.without(postman).losses()).containsExactly("no digest");
    assertThat(common.without(bruno).losses()).isEmpty();
    assertThat(common.without(yaak).losses()).containsExactly("no digest");
  }

  @Test
  void whatOneCollectionAloneSaysStaysWithIt() {
    SnippetTab postman = collection("postman", List.of("Fill in `key`"), "no digest");

    assertThat(CommonNotes.of(List.of(CURL, postman), List.of()).isThere()).isFalse();
  }
}
