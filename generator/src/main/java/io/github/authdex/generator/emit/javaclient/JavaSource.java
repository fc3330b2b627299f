package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.github.authdex.generator.emit.OutputFile;

/** Turns a type into a source file. */
final class JavaSource {
  private JavaSource() {}

  static OutputFile of(String packageName, TypeSpec type) {
    JavaFile file =
        JavaFile.builder(packageName, type).indent("  ").skipJavaLangImports(true).build();
    String path = packageName.replace('.', '/') + '/' + type.name() + ".java";
    return new OutputFile(path, LongLines.broken(ascii(file.toString())));
  }

  /**
   * Escapes what is not ASCII, so that a compiler's default encoding does not matter. Only string
   * literals have such characters: names and comments are ASCII already.
   */
  private static String ascii(String source) {
    if (source.chars().allMatch(c -> c < 0x80)) {
      return source;
    }
    StringBuilder ascii = new StringBuilder(source.length() + 64);
    source
        .chars()
        .forEach(
            c -> {
              if (c < 0x80) {
                ascii.append((char) c);
              } else {
                ascii.append("\\u").append(String.format("%04x", c));
              }
            });
    return ascii.toString();
  }
}
