package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.golden.Apis;
import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.model.ApiModel;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The test of a client's project passes, whatever the kinds of its API, and what its README shows
 * compiles. What Maven makes of one is tried where the plugin for Maven is.
 */
class JavaProjectEmitterTest {
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final String SOURCES = "src/main/java/";
  private static final String TESTS = "src/test/java/";

  /** An API for each way that a credential is sent or comes about. */
  private static final List<String> CASES =
      List.of(
          "apikey-query",
          "basic",
          "digest",
          "names-need-escapes",
          "oauth2-client-credentials",
          "oauth2-own-way",
          "server-security",
          "two-alternatives",
          "two-schemes");

  @TestFactory
  Stream<DynamicTest> testOfEachProjectPasses() {
    return (Boolean.getBoolean("projects.all")
            ? GoldenModels.all().keySet().stream()
            : CASES.stream())
        .map(
            name ->
                DynamicTest.dynamicTest(name, () -> passes(GoldenModels.all().get(name).get())));
  }

  private static void passes(ApiModel model) throws Exception {
    List<OutputFile> files = emit(model);
    Compiled compiled = compiled(files);
    assertThat(compiled.problems()).isEmpty();
    Optional<String> name =
        compiled.names().stream().filter(each -> each.endsWith("SmokeTest")).findFirst();
    if (name.isEmpty()) {
      return;
    }
    Class<?> type = compiled.loader().loadClass(name.get());
    Field read = type.getDeclaredField("model");
    read.setAccessible(true);
    read.set(null, model);
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    for (Method method : type.getDeclaredMethods()) {
      if (method.isAnnotationPresent(Test.class)) {
        method.setAccessible(true);
        method.invoke(constructor.newInstance());
      }
    }
  }

  private static List<OutputFile> emit(ApiModel model) {
    return emit(model, new ArrayList<>());
  }

  private static List<OutputFile> emit(ApiModel model, List<Diagnostic> told) {
    ProjectSource source = new ProjectSource(Optional.of("acme"), Optional.empty(), true);
    return new JavaProjectEmitter("com.acme", source).emit(model, told::add);
  }

  private static Compiled compiled(List<OutputFile> files) {
    Stream<OutputFile> sources =
        files.stream()
            .filter(file -> file.path().endsWith(".java"))
            .map(
                file ->
                    new OutputFile(
                        file.path().replace(SOURCES, "").replace(TESTS, ""), file.content()));
    Stream<OutputFile> examples =
        files.stream()
            .filter(file -> file.path().equals("README.md"))
            .flatMap(file -> JAVA.matcher(file.content()).results())
            .map(block -> block.group(1))
            .filter(block -> block.contains("class Example"))
            .map(block -> new OutputFile("Example.java", block));
    return Compiled.of(
        Stream.concat(sources, examples).toList(), System.getProperty("java.class.path"));
  }

  @Test
  void credentialsAreNamedWithWhereTheyAreObtained() {
    String readme = readme(GoldenModels.all().get("basic").get());

    assertThat(readme)
        .contains("AcmePlain.Auth.key(Secret.env(\"PLAIN_SECRET_KEY\"))")
        .contains("- `PLAIN_SECRET_KEY`: Secret key\n");
  }

  private static ApiModel ntlm(boolean keyToo) {
    Apis api = Apis.api("acme").scheme("domain", new NtlmScheme());
    return keyToo
        ? api.scheme("key", new ApiKeyScheme(Placement.HEADER, "X-Key", ""), Map.of("key", "key"))
            .requires(Alternative.of("key"), Alternative.of("domain"))
            .get("find", "/find")
            .build()
        : api.requires(Alternative.of("domain")).get("find", "/find").build();
  }

  @Test
  void whatTheTestLeavesOutIsSaid() {
    String why = "since ntlm proves a connection, which takes more than settings.";
    List<Diagnostic> told = new ArrayList<>();
    List<OutputFile> files = emit(ntlm(true), told);

    assertThat(files)
        .filteredOn(file -> file.path().endsWith("SmokeTest.java"))
        .singleElement()
        .extracting(OutputFile::content, InstanceOfAssertFactories.STRING)
        .contains("keyIsTaken")
        .contains("domain, since ntlm proves a connection")
        .doesNotContain("domainIsTaken");
    assertThat(content(files, "README.md")).contains("Left out: `domain`, " + why);
    assertThat(told)
        .singleElement()
        .extracting(Diagnostic::message, InstanceOfAssertFactories.STRING)
        .isEqualTo("the project's test: Left out: domain, " + why);
  }

  @Test
  void aProjectWithoutTestSaysSo() {
    List<Diagnostic> told = new ArrayList<>();
    List<OutputFile> files = emit(ntlm(false), told);

    assertThat(files).extracting(OutputFile::path).noneMatch(path -> path.startsWith("src/test"));
    assertThat(content(files, "README.md"))
        .contains("There is no test of its credentials.\nLeft out: `domain`, since ntlm ");
    assertThat(told).hasSize(1);
  }

  @Test
  void projectWithoutLabHasNoTest() {
    ApiModel model = GoldenModels.all().get("basic").get();
    ProjectSource source = new ProjectSource(Optional.empty(), Optional.empty(), false);
    List<OutputFile> files =
        new JavaProjectEmitter("com.acme", source).emit(model, diagnostic -> {});

    assertThat(files).extracting(OutputFile::path).noneMatch(path -> path.startsWith("src/test"));
    assertThat(content(files, "pom.xml")).doesNotContain("<scope>test</scope>");
    assertThat(content(files, "README.md")).doesNotContain("Its test");
  }

  private static String readme(ApiModel model) {
    return content(emit(model), "README.md");
  }

  private static String content(List<OutputFile> files, String path) {
    return files.stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElseThrow()
        .content();
  }
}
