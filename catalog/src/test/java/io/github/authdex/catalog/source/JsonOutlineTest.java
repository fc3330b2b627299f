package io.github.authdex.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.catalog.source.JsonOutline.Item;
import io.github.authdex.catalog.source.JsonOutline.Kind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class JsonOutlineTest {
  private static JsonOutline read(String text) throws SourceException {
    return JsonOutline.read("some.json", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void saysWhereEachValueStands() throws SourceException {
    JsonOutline outline = read("\uFEFF{ \"\u00e9\" : [\"\ud83d\ude00\", 1.5],\n \"b\": null}");
    Item list = outline.root().items().get(0);

    assertThat(list.kind()).isEqualTo(Kind.ARRAY);
    assertThat(list.name()).isEqualTo("\u00e9");
    assertThat(outline.text().substring(list.keyStart(), list.end()))
        .isEqualTo("\"\u00e9\" : [\"\ud83d\ude00\", 1.5]");
    assertThat(list.items())
        .extracting(item -> outline.text().substring(item.start(), item.end()))
        .containsExactly("\"\ud83d\ude00\"", "1.5");
    assertThat(outline.line(outline.root().items().get(1).keyStart())).isEqualTo(2);
    assertThat(outline).hasToString("some.json");
  }

  @Test
  void refusesAKeyThatIsThereTwice() {
    assertThatThrownBy(() -> read("{\"a\": 1,\n\"a\": 2}"))
        .hasMessage(
            "some.json:2: error: key \"a\" is here again; keep one of the two [duplicate-key]");
  }
}
