package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.golden.Apis;
import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.model.ApiModel;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
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
    ProjectSource source = new ProjectSource(Optional.of("acme"), Optional.empty(), true);
    return new JavaProjectEmitter("com.acme", source).emit(model, diagnostic -> {});
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

  @Test
  void testSaysWhatItLeavesOut() {
    ApiModel model =
        Apis.api("acme")
            .scheme("key", new ApiKeyScheme(Placement.HEADER, "X-Key", ""), Map.of("key", "key"))
            .scheme("domain", new NtlmScheme())
            .requires(Alternative.of("key"), Alternative.of("domain"))
            .get("find", "/find")
            .build();

    assertThat(emit(model))
        .filteredOn(file -> file.path().endsWith("SmokeTest.java"))
        .singleElement()
        .extracting(OutputFile::content, InstanceOfAssertFactories.STRING)
        .contains("keyIsTaken")
        .contains("takes them: domain.")
        .doesNotContain("domainIsTaken");
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
