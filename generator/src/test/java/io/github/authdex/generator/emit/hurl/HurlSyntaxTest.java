package io.github.authdex.generator.emit.hurl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.collection.Hostile;
import io.github.authdex.generator.emit.hurl.HurlEntries.Entry;
import io.github.authdex.generator.emit.hurl.HurlEntries.Named;
import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.model.ApiModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as Hurl's grammar reads them: each operation is one request, with nothing of another. */
final class HurlSyntaxTest {
  @Test
  void eachOperationIsOneRequestWhateverTheDocumentSays() {
    Map<String, ApiModel> models = new LinkedHashMap<>();
    GoldenModels.all().forEach((name, model) -> models.put(name, model.get()));
    Hostile.TEXTS.forEach(text -> models.put("hostile " + text, Hostile.api(text)));

    models.forEach(HurlSyntaxTest::check);
  }

  private static void check(String name, ApiModel model) {
    List<OutputFile> files = new HurlEmitter().emit(model, diagnostic -> {});
    List<Entry> all = HurlEntries.read(files.get(0).content());
    List<Entry> requests = all.stream().filter(entry -> entry.captures().isEmpty()).toList();
    assertThat(requests).as(name).hasSameSizeAs(model.operations());
    assertThat(all).as(name).allMatch(Entry::asserts);
    for (int i = 0; i < requests.size(); i++) {
      Entry entry = requests.get(i);
      String as = name + ": " + entry;
      assertThat(entry.method()).as(as).isEqualTo(model.operations().get(i).method());
      assertThat(entry.headers().stream().map(Named::name)).as(as).doesNotContain("Evil");
      assertThat(entry.body().filter(body -> body.startsWith("file ")).orElse("file file.bin"))
          .as(as)
          .isEqualTo("file file.bin");
      assertThat(entry.sections().values().stream().flatMap(List::stream).filter(Named::file))
          .as(as)
          .allMatch(file -> file.text().equals("file.bin"));
    }
    assertThat(files.get(1).content()).as(name).matches("([A-Za-z][A-Za-z0-9_]*=[^\\n\\r]*\\n)*");
  }

  @Test
  void escapesMeanWhatTheDocumentSays() {
    String text = "a#b \\ : `x` [y] file,z; é\u202e";
    Entry form = HurlEntries.read(emit(text)).get(1);
    Entry parts = HurlEntries.read(emit(text)).get(2);

    assertThat(form.sections().get("Form").get(0)).isEqualTo(new Named(text, text, false));
    assertThat(parts.sections().get("Multipart").get(0)).isEqualTo(new Named(text, text, false));
  }

  private static String emit(String text) {
    return new HurlEmitter().emit(Hostile.api(text), diagnostic -> {}).get(0).content();
  }

  /** What the reader of the tests must not take, or it would take anything. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET\nHTTP *\n",
        "GET ftp://a\nHTTP *\n",
        "GET http://a b\nHTTP *\n",
        "GET http://a\nX-A: \\q\nHTTP *\n",
        "GET http://a\n[Form\nHTTP *\n",
        "GET http://a\n[Other]\nHTTP *\n",
        "GET http://a\n[Options]\nproxy: b\nHTTP *\n",
        "GET http://a\n{\"a\": 1\nHTTP *\n",
        "GET http://a\n{\"a\": {{b}}\nHTTP *\n",
        "GET http://a\n`b\nHTTP *\n",
        "GET http://a\nfile,b\nHTTP *\n",
        "GET http://{{1a}}\nHTTP *\n",
        "GET http://a\nbody\nHTTP *\n",
      })
  void theReaderRefusesWhatTheGrammarDoes(String text) {
    assertThatThrownBy(() -> HurlEntries.read(text)).isInstanceOf(AssertionError.class);
  }
}
