package io.github.authdex.generator.emit.javaclient;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ends */ here|ends *&#47; here",
        "\\u002a\\u002f|&#92;u002a&#92;u002f",
        "<script>|&#60;script&#62;",
        "{@code x} @see y|{&#64;code x} &#64;see y",
        "$L and $T|$L and $T",
        "a *\u200b/ b|a *&#47; b",
        "https://a.example/b?c=d&e='f'|https://a.example/b?c=d&#38;e='f'",
        "caf\u00e9|caf&#233;",
        "a\u202eb\u200bc|abc",
        "\ud83d\ude00|&#128512;",
      })
  void textLosesItsMeaning(String text, String safe) {
    assertThat(JavadocText.safe(text)).isEqualTo(safe);
  }

  @Test
  void controlsBecomeSpaces() {
    assertThat(JavadocText.safe("a\u0000b\u001b[31mc\u2028d")).isEqualTo("a b [31mc d");
  }

  @Test
  void summaryIsTheFirstParagraph() {
    assertThat(JavadocText.summary(" One\n two.\r\n \r\nThree.")).isEqualTo("One two.");
  }

  @Test
  void summaryIsCutAtAWord() {
    assertThat(JavadocText.summary("word ".repeat(200))).hasSizeLessThan(410).endsWith("word ...");
  }

  @Test
  void nothingElseWritesComments() {
    noClasses()
        .that()
        .resideInAPackage("io.github.authdex.generator..")
        .and()
        .doNotHaveSimpleName("JavadocText")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "adds a comment",
                (JavaCall<?> call) ->
                    call.getTarget().getOwner().getPackageName().startsWith("com.palantir")
                        && (call.getName().equals("addJavadoc")
                            || call.getName().equals("addComment")
                            || call.getName().equals("addFileComment"))))
        .check(new ClassFileImporter().importPackages("io.github.authdex.generator"));
  }
}
