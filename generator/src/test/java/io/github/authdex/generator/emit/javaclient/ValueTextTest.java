package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.model.Operation.Parameter;
import io.github.authdex.model.Operation.Serialization;
import io.github.authdex.model.Schema;
import io.github.authdex.model.ValueRules;
import io.github.authdex.model.ValueRules.Limit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Comments say what the document says of a value: its limits, its default, that it is old. */
class ValueTextTest {
  private static final ValueRules PAGE =
      new ValueRules(Optional.of("30"), Map.of(Limit.MINIMUM, "1", Limit.MAXIMUM, "100"));

  private static Parameter parameter(
      String name, boolean required, String description, boolean deprecated, ValueRules rules) {
    return new Parameter(
        name,
        Parameter.In.QUERY,
        required,
        Models.LONG,
        Serialization.styled("form", true),
        description,
        deprecated,
        Optional.empty(),
        rules);
  }

  private static Schema.Property property(
      String name, boolean deprecated, String description, ValueRules rules) {
    return new Schema.Property(
        name,
        Models.TEXT,
        false,
        false,
        false,
        false,
        deprecated,
        description,
        Optional.empty(),
        rules);
  }

  /** Returns all that is emitted, on one line without the stars of comments. */
  private static String emitted(List<Schema.Property> properties, Parameter... parameters) {
    Schema thing = new Schema.ObjectOf(properties, Optional.empty(), "A thing.");
    List<OutputFile> files =
        new JavaClientEmitter("com.acme")
            .emit(
                Models.of(
                    "Acme",
                    Map.of("Thing", thing),
                    Models.operation(
                        "list",
                        "POST",
                        "/things",
                        AuthRequirement.NONE,
                        List.of(parameters),
                        Models.body("application/json", new Schema.Ref("Thing")),
                        new Schema.Ref("Thing"))),
                diagnostic -> {});
    assertThat(Compiled.of(files).problems()).isEmpty();
    return files.stream()
        .map(file -> file.content().replaceAll("\\s+(\\*(?!/)\\s+)*", " "))
        .collect(Collectors.joining());
  }

  @Test
  void defaultsAndLimitsAreInWords() {
    assertThat(RuleText.of(PAGE, "")).isEqualTo("1 to 100. If left out: 30");
    assertThat(RuleText.of(PAGE, "The default is 30.")).isEqualTo("1 to 100");
    assertThat(
            RuleText.of(
                new ValueRules(
                    Optional.of("\"a b\""),
                    Map.of(
                        Limit.MIN_LENGTH, "0",
                        Limit.MAX_LENGTH, "1",
                        Limit.PATTERN, "^[a-z]$",
                        Limit.MAX_ITEMS, "3",
                        Limit.EXCLUSIVE_MINIMUM, "0",
                        Limit.MAXIMUM, "2147483647")),
                ""))
        .isEqualTo(
            "More than 0, at most 1 character, matches ^[a-z]$, at most 3 items."
                + " If left out: a b");
    assertThat(RuleText.of(new ValueRules(Optional.of("\"\""), Map.of()), "")).isEmpty();
  }

  @Test
  void aParameterHasAllThatIsSaidOfItAndNothingElse() {
    String text =
        emitted(
            List.of(),
            parameter("needed", true, "First.\n\nSecond.", false, PAGE),
            parameter("bare", true, "", false, ValueRules.NONE),
            parameter("size", false, "How many.\n\nMore on that.", false, PAGE),
            parameter("old", false, "", true, ValueRules.NONE));

    assertThat(text)
        .contains("@param needed First. <p>Second. 1 to 100. If left out: 30 @param")
        .contains("How many. <p>More on that. <p>1 to 100. If left out: 30. @param size")
        .contains("@deprecated the API advises against it */ @Deprecated public ListOptions old(")
        .doesNotContain("@param bare");
  }

  @Test
  void aPropertyHasAllThatIsSaidOfItAndNothingElse() {
    String text =
        emitted(
            List.of(
                property("name", false, "What it is called.", PAGE),
                property("bare", false, "", ValueRules.NONE),
                property("old", true, "", ValueRules.NONE)));

    assertThat(text)
        .contains("A thing. @param name What it is called. 1 to 100. If left out: 30 */")
        .contains("@Deprecated @Override public Optional<String> old() {")
        .contains("@Deprecated public Builder old(");
  }

  @Test
  void commentsAreBrokenIntoLinesAtSpacesAndNotWithinAnEscape() {
    String words = "word ".repeat(60).strip();
    String escapes = "&#26085;".repeat(40);
    String wrapped = CommentLines.wrapped("@param x " + words + "\n" + escapes);

    assertThat(wrapped.lines()).allMatch(line -> line.length() <= 96);
    assertThat(wrapped.lines().skip(1).findFirst().orElseThrow()).startsWith("    word");
    assertThat(wrapped.replaceAll("\\s+", " ")).startsWith("@param x " + words);
    assertThat(wrapped.lines().filter(line -> line.contains("&")))
        .allMatch(line -> line.matches("(&#26085;)+"));
  }
}
