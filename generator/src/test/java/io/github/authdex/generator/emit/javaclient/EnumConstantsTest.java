package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Constants are named by their values, and stay so when a document grows. */
class EnumConstantsTest {
  private static List<OutputFile> emit(ApiModel model) {
    return new JavaClientEmitter("com.acme.api").emit(model, diagnostic -> {});
  }

  /** Returns the constants of an enumeration, each with its value. */
  private static List<String> constants(Schema.Enumeration values) {
    return emit(Models.withSchemas(Map.of("Kind", values))).stream()
        .filter(file -> file.path().endsWith("/Kind.java"))
        .flatMap(file -> whole(file.content()).lines())
        .filter(line -> line.contains("public static final Kind"))
        .map(line -> line.replaceAll(".*Kind ([A-Z0-9_]+) = new Kind\\((.*)\\);", "$1 $2"))
        .toList();
  }

  /** Returns the source with no line broken. */
  private static String whole(String source) {
    return source
        .replaceAll("(?<==)\\n +", " ")
        .replaceAll("(?<=[(])\\n +", "")
        .replaceAll("\"\\n +[+] \"", "");
  }

  private static List<String> constants(String... values) {
    return constants(new Schema.Enumeration(Scalar.Type.STRING, List.of(values)));
  }

  @Test
  void constantsAreNamedByTheirValuesAlone() {
    assertThat(constants("name", "-name", "", " ", "*/", ">=", "+1", "r-+1", "r--1", "C#", "日"))
        .containsExactly(
            "NAME \"name\"",
            "MINUS_NAME \"-name\"",
            "EMPTY \"\"",
            "SPACE \" \"",
            "STAR_SLASH \"*/\"",
            "GREATER_EQUAL \">=\"",
            "PLUS_1 \"+1\"",
            "R_PLUS_1 \"r-+1\"",
            "R_MINUS_1 \"r--1\"",
            "C_HASH \"C#\"",
            "U65E5 \"\\u65e5\"");
  }

  @Test
  void constantThatIsAddedRenamesNoOther() {
    List<String> before = constants("a", "A", "a-b", "a_b", " ", "x".repeat(70));
    List<String> after =
        constants(
            "z",
            "a",
            "*",
            "A",
            "a.b",
            "a-b",
            "\n",
            "a_b",
            "-a",
            " ",
            "x".repeat(70),
            "x".repeat(80));
    assertThat(after).containsAll(before.stream().filter(each -> !each.contains("a-b")).toList());
  }

  /** Values of few words in many spellings, so that many would like the same name. */
  private static String randomValue(Random random) {
    String[] words = {"a", "A", "b", "open", "Open", "OPEN", "1", "10", "é", "日", "x".repeat(61)};
    String[] signs = {"", "", "-", "_", " ", ".", "+", "--", "/", "\u00a0"};
    StringBuilder value = new StringBuilder(signs[random.nextInt(signs.length)]);
    for (int i = random.nextInt(3); i >= 0; i--) {
      value.append(words[random.nextInt(words.length)]);
      value.append(signs[random.nextInt(signs.length)]);
    }
    return value.toString();
  }

  private static List<String> randomValues(Random random, int count) {
    Set<String> values = new LinkedHashSet<>();
    while (values.size() < count) {
      values.add(randomValue(random));
    }
    return new ArrayList<>(values);
  }

  @Test
  void valuesThatAreAddedBehindRenameNone() {
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      List<String> values = randomValues(random, 60);
      List<String> before = constants(values.subList(0, 40).toArray(String[]::new));
      List<String> after = constants(values.toArray(String[]::new));
      assertThat(after.subList(0, 40)).isEqualTo(before);
      assertThat(after)
          .hasSize(60)
          .extracting(each -> each.replaceFirst(" .*", ""))
          .doesNotHaveDuplicates();
    }
  }

  /** Of those that are alike but for case and what parts their words, the first has the name. */
  @Test
  void valueThatIsAddedAnywhereRenamesNoneButOneOfItsOwnWords() {
    Random random = new Random(8);
    for (int i = 0; i < 200; i++) {
      List<String> values = randomValues(random, 20);
      String added = randomValue(random);
      List<String> more = new ArrayList<>(values);
      more.remove(added);
      List<String> before = constants(more.toArray(String[]::new));
      more.add(random.nextInt(more.size()), added);
      List<String> after = constants(more.toArray(String[]::new));
      String name = JavaNames.constant(added, "EMPTY");
      assertThat(after)
          .containsAll(before.stream().filter(each -> !each.startsWith(name)).toList());
    }
  }

  @Test
  void valuesThatAreCutToOneNameDeriveItFromAllOfThem() {
    String[] values =
        IntStream.range(0, 500).mapToObj(i -> "x".repeat(60) + i).toArray(String[]::new);
    String[] backwards =
        IntStream.range(0, 500).mapToObj(i -> values[499 - i]).toArray(String[]::new);
    assertThat(constants(values))
        .containsExactlyInAnyOrderElementsOf(constants(backwards))
        .allMatch(each -> each.matches("X{60}_[0-9A-F]{8} .*"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Schema.Scalar.Type.class,
      names = {"STRING", "INT64", "BIG_INTEGER"})
  void enumerationsOfThousandsOfValuesCompileAndSayWhatIsLeft(Schema.Scalar.Type type) {
    List<String> values =
        IntStream.range(0, 3500)
            .mapToObj(
                i -> (type == Schema.Scalar.Type.BIG_INTEGER ? "9223372036854775807" : "") + i)
            .toList();
    ApiModel model = Models.withSchemas(Map.of("Kind", new Schema.Enumeration(type, values)));
    Compiled compiled = Compiled.of(emit(model));
    assertThat(compiled.problems()).isEmpty();
    assertThat(compiled.names()).contains("com.acme.api.model.Kind");
    assertThat(emit(model))
        .filteredOn(file -> file.path().endsWith("/Kind.java"))
        .first()
        .extracting(OutputFile::content)
        .asString()
        .contains("One of the values below, one of 500 more that the document lists,");
  }

  @Test
  void wordsOnANumberAndNumbersOfAnySizeAreConstants() {
    assertThat(constants(new Schema.Enumeration(Scalar.Type.INT64, List.of("BASIC", "FULL"))))
        .containsExactly("BASIC \"BASIC\"", "FULL \"FULL\"");
    assertThat(constants(new Schema.Enumeration(Scalar.Type.INT32, List.of("1", "4294967296"))))
        .containsExactly("_1 1L", "_4294967296 4294967296L");
    assertThat(
            constants(new Schema.Enumeration(Scalar.Type.INTEGER, List.of("18446744073709551615"))))
        .containsExactly("_18446744073709551615 new BigInteger(\"18446744073709551615\")");
  }
}
