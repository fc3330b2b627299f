package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long lines of code are broken where a person would, and mean the same. */
class LongLinesTest {
  private static final String NAME = "aNameOfTwentyFourLetters";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return client.call(/    N, N, N,/    Answer.of(N, N));",
        "return listCall(N, N)/    .pages(N, N);",
        "static final N N =/    new N(N, N);",
        "case N ->/    new N(N, N, 12345);",
        "public sealed interface N/    permits N, N, N {",
        "@JsonName(N)/    Map<N, List<N>> N;",
        "Map<String, List<N>> N(/    N, N, N);",
      })
  void brokenWhereItReadsBest(String expected) {
    String named = expected.replaceAll("\\bN\\b", NAME) + "\n";
    String line =
        named.replaceAll("\\(/ +|/ +(?=[.])", "(").replace("(.", ".").replaceAll("/ +", " ");
    assertThat(LongLines.broken(line)).isEqualTo(named.replace('/', '\n'));
    assertThat(LongLines.broken("  " + line)).isEqualTo("  " + named.replace("/", "\n  "));
  }

  @Test
  void whatIsListedStandsAlike() {
    String line = "    @JsonName(N) Optional<N> N, N N) {".replaceAll("\\bN\\b", NAME);
    assertThat(LongLines.broken(line + "\n"))
        .isEqualTo(
            "    @JsonName(N)\n        Optional<N> N,\n    N N) {\n".replaceAll("\\bN\\b", NAME));
  }

  @Test
  void aClauseBeginsALine() {
    assertThat(
            LongLines.broken("  void f() throws\n      IOException {\n   * throws\n   * words\n"))
        .isEqualTo("  void f()\n      throws IOException {\n   * throws\n   * words\n");
  }

  @Test
  void whatFitsAndWhatIsACommentStaysAsItIs() {
    String fits = "x".repeat(120) + "\n  * " + "word ".repeat(40).strip() + "\n";
    assertThat(LongLines.broken(fits)).isEqualTo(fits);
  }

  @Test
  void textIsCutBetweenWordsAndNotWithinAnEscape() {
    String cut = LongLines.broken("    f(\"" + "some words ".repeat(20) + "\");\n");
    assertThat(cut.lines()).allMatch(line -> line.length() <= 120);
    assertThat(cut).contains(" \"\n").contains("+ \"");

    String escapes = LongLines.broken("    f(\"" + "\\u00e9\\\\\\\"".repeat(30) + "\");\n");
    assertThat(escapes.lines()).allMatch(line -> line.length() <= 120);
    assertThat(joined(escapes)).isEqualTo("f(\"" + "\\u00e9\\\\\\\"".repeat(30) + "\");");
  }

  /** Whatever stands in a line, only spaces and joints of text are added. */
  @Test
  void tokensStayTheSame() {
    String[] parts = {
      "name",
      "(",
      ")",
      ", ",
      ".",
      "<A, B>",
      "\"a b\"",
      "'\"'",
      "\"\\\"(\"",
      " = ",
      " -> ",
      "[0]",
      " "
    };
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      StringBuilder line = new StringBuilder("  name");
      while (line.length() < 400) {
        line.append(parts[random.nextInt(parts.length)]);
      }
      assertThat(joined(LongLines.broken(line + "\n"))).isEqualTo(joined(line.toString()));
    }
  }

  private static String joined(String code) {
    return code.replaceAll("\"\\s*\\n\\s*\\+ \"", "").replaceAll("\\s+", "");
  }
}
