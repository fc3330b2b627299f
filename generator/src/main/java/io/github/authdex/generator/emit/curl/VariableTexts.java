package io.github.authdex.generator.emit.curl;

import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.collection.VariableText;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What variables hold until the user says otherwise, with {@code {NAME}} for another variable. */
final class VariableTexts {
  /** What a value may be without quotes in a file of variables. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~:/?@%+,;=&{}()\\[\\]-]*");

  private final ShellNames names;

  VariableTexts(ShellNames names) {
    this.names = names;
  }

  String value(EnvironmentVariable variable) {
    return VariableText.parts(variable.value()).stream()
        .map(piece -> piece.isReference() ? "{" + names.of(piece.text()) + "}" : piece.text())
        .collect(Collectors.joining());
  }

  /** Returns the names of the variables that the value of {@code variable} refers to. */
  Set<String> references(EnvironmentVariable variable) {
    return VariableText.parts(variable.value()).stream()
        .filter(VariableText::isReference)
        .map(piece -> names.of(piece.text()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the line of {@code variable} in a file of variables, as Authdex reads one, too. */
  String line(EnvironmentVariable variable) {
    String value = value(variable);
    String written = PLAIN.matcher(value).matches() ? value : '"' + escaped(value) + '"';
    return names.of(variable.key()) + "=" + written + "\n";
  }

  private static String escaped(String value) {
    return value
        .replaceAll("[\\\\\"$]", "\\\\$0")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t")
        .replaceAll("\\p{Cc}", "");
  }
}
