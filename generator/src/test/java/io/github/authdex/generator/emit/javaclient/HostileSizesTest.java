package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.generator.emit.OutputFile;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However large a document is, its client compiles, and what is left out is told. */
class HostileSizesTest {
  private static final String OBJECT =
      "{\"type\":\"object\",\"properties\":{\"p\":%s,\"q\":{\"type\":\"integer\"}}}";
  private static final String LIST = "{\"type\":\"array\",\"items\":%s}";
  private static final String MAP = "{\"type\":\"object\",\"additionalProperties\":%s}";

  private final List<Diagnostic> told = new ArrayList<>();

  private List<OutputFile> compile(String document) throws Exception {
    List<OutputFile> files =
        new JavaClientEmitter("com.acme").emit(Driven.document(document), told::add);
    assertThat(Compiled.of(files).problems()).isEmpty();
    return files;
  }

  @Test
  void manyOperationsOfOneTagAreInSeveralClasses() throws Exception {
    assertThat(compile(SizedDocuments.operations(600, 1)))
        .extracting(OutputFile::path)
        .filteredOn(path -> path.matches(".*/T0Api[0-9]*.java"))
        .hasSize(2);
  }

  @Test
  void manyRequirementsAreInSeveralClasses() throws Exception {
    assertThat(compile(SizedDocuments.requirements(450)).get(1).content())
        .contains("static final class More1 {");
  }

  @Test
  void manyScopesOfOneSchemeAreInSeveralClasses() throws Exception {
    List<OutputFile> files =
        new JavaClientEmitter("com.acme")
            .emit(Driven.document(SizedDocuments.scopes(700)), told::add);
    Compiled compiled = Compiled.of(files);
    assertThat(compiled.problems()).isEmpty();
    assertThat(files.get(1).content()).contains("O_PART = OrderedMap.<String, String>of(");
    String security = files.get(1).path().replace(".java", "").replace('/', '.');
    Field constant =
        Stream.of(compiled.loader().loadClass(security).getDeclaredClasses())
            .flatMap(holder -> Stream.of(holder.getDeclaredFields()))
            .filter(field -> field.getName().equals("O"))
            .findFirst()
            .orElseThrow();
    constant.setAccessible(true);
    OAuth2Scheme scheme = (OAuth2Scheme) ((BoundScheme) constant.get(null)).scheme();
    assertThat(scheme.flows().get(0).scopes())
        .hasSize(700)
        .containsEntry("https://api.acme.example/scopes/" + "0".repeat(25) + "699", "Scope 699");
  }

  @Test
  void manyPropertiesMakeARecordOfAMap() throws Exception {
    compile(SizedDocuments.properties(300));
  }

  @Test
  void objectsInEachOtherHaveATypeEach() throws Exception {
    compile(SizedDocuments.nested(110, OBJECT));
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {LIST, MAP})
  void listsInEachOtherEndAsObjectWhichIsTold(String around) throws Exception {
    compile(SizedDocuments.nested(200, around));
    assertThat(told)
        .singleElement()
        .matches(one -> one.message().contains("deeper in each other than 20 are Object"));
  }

  @Test
  void longNamesThatCollideAreCutAndStayApart() throws Exception {
    assertThat(compile(SizedDocuments.names(1_000)))
        .extracting(OutputFile::path)
        .allMatch(path -> path.length() < 100);
  }

  @Test
  @Tag("clients")
  void hugeDocumentsCompile() throws Exception {
    Map<String, String> documents =
        Map.of(
            "10,000 operations", SizedDocuments.operations(10_000, 40),
            "10,000 tags", SizedDocuments.operations(10_000, 10_000),
            "5,000 requirements", SizedDocuments.requirements(5_000),
            "5,000 scopes", SizedDocuments.scopes(5_000),
            "5,000 properties", SizedDocuments.properties(5_000),
            "200 levels", SizedDocuments.nested(200, OBJECT));
    for (Map.Entry<String, String> each : documents.entrySet()) {
      long started = System.nanoTime();
      List<OutputFile> files = compile(each.getValue());
      System.out.printf(
          "%s: %d files, %.1f s%n",
          each.getKey(), files.size(), (System.nanoTime() - started) / 1e9);
    }
  }
}
