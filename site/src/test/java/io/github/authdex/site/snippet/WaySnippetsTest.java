package io.github.authdex.site.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.IndexedApi;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WaySnippetsTest {
  private static final Catalog CATALOG = Catalog.bundled();

  private static List<SnippetTab> tabs(Entry entry) {
    List<SnippetTab> tabs = new ArrayList<>();
    for (Alternative alternative : entry.security().alternatives()) {
      if (!alternative.isAnonymous()) {
        tabs.addAll(new WaySnippets(entry, alternative, false, "x/").tabs(false));
      }
    }
    return tabs;
  }

  private static String code(String api, String tab) {
    return tabs(CATALOG.entry(api)).stream()
        .filter(each -> each.name().equals(tab))
        .map(SnippetTab::code)
        .findFirst()
        .orElseThrow();
  }

  /** Every fifth of the catalog's own, and a few services of families. */
  private static List<Entry> sample() {
    List<IndexedApi> all = CATALOG.list();
    List<Entry> sample = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (i % (all.get(i).family().isPresent() ? 80 : 5) == 0) {
        sample.add(CATALOG.entry(all.get(i).id()));
      }
    }
    return sample;
  }

  @Test
  void curlIsGivenWhatTheGeneratorPlaces() {
    assertThat(code("stripe", "curl"))
        .isEqualTo(
            """
            curl https://api.stripe.com/v1/balance \\
              -H "Authorization: Bearer ${STRIPE_SECRET_KEY}"
            """);
    assertThat(code("mailchimp", "curl")).contains("-u \"").contains("${MAILCHIMP_DC}");
    assertThat(code("aws-s3", "curl")).contains("--aws-sigv4 \"aws:amz:").contains(":s3\"");
  }

  @Test
  void whatACommandCannotSignIsSaid() {
    SnippetTab curl =
        tabs(CATALOG.entry("akamai")).stream()
            .filter(each -> each.name().equals("curl"))
            .findFirst()
            .orElseThrow();

    assertThat(curl.code()).isEmpty();
    assertThat(curl.words()).startsWith("curl cannot make this proof by itself.");
  }

  @Test
  void commandsAreSoundForAShell(@TempDir Path folder) throws Exception {
    String commands =
        sample().stream()
            .flatMap(entry -> tabs(entry).stream())
            .filter(tab -> tab.name().equals("curl") || tab.name().equals("httpie"))
            .map(SnippetTab::code)
            .collect(Collectors.joining("\n"));
    Path script = Files.writeString(folder.resolve("all.sh"), commands);
    Process bash =
        new ProcessBuilder("bash", "-n", script.toString()).redirectErrorStream(true).start();

    String told = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(told).isZero();
    assertThat(commands).contains("curl ", "http ");
  }

  @Test
  void programsCompile(@TempDir Path folder) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<JavaFileObject> sources = new ArrayList<>();
    for (Entry entry : sample()) {
      for (SnippetTab tab : tabs(entry)) {
        if (tab.name().equals("java")) {
          String own = "p" + sources.size();
          sources.add(source(own, "package " + own + ";\n" + tab.code()));
        }
      }
    }
    List<String> told = new ArrayList<>();
    Boolean compiled =
        compiler
            .getTask(
                null,
                null,
                each -> told.add(each.toString()),
                List.of("-proc:none", "-d", folder.toString()),
                null,
                sources)
            .call();

    assertThat(told).isEmpty();
    assertThat(compiled).isTrue();
    assertThat(sources).hasSizeGreaterThan(100);
  }

  private static JavaFileObject source(String own, String code) {
    return new SimpleJavaFileObject(
        URI.create("string:///" + own + "/Call.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return code;
      }
    };
  }
}
