package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Lays the arguments of a call out: on its line, or each on a line of its own. */
final class ArgumentLayout {
  private static final int LONGEST = 80;

  /** What is imported, and does not count. */
  private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z][a-z0-9]*\\.)+(?=[A-Z])");

  private ArgumentLayout() {}

  static Collector<CodeBlock, ?, CodeBlock> laidOut() {
    return Collectors.collectingAndThen(Collectors.toList(), ArgumentLayout::of);
  }

  static CodeBlock of(List<CodeBlock> arguments) {
    CodeBlock line = arguments.stream().collect(CodeBlock.joining(", "));
    String text = PACKAGES.matcher(line.toString()).replaceAll("");
    if (text.length() <= LONGEST && text.indexOf('\n') < 0) {
      return line;
    }
    return CodeBlock.of("$>$>\n$L$<$<", arguments.stream().collect(CodeBlock.joining(",\n")));
  }
}
