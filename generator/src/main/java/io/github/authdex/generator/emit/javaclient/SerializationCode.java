package io.github.authdex.generator.emit.javaclient;

import com.palantir.javapoet.CodeBlock;
import io.github.authdex.client.OrderedMap;
import io.github.authdex.client.ParameterStyle;
import io.github.authdex.client.Serialization;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Encoding;
import io.github.authdex.model.Operation.Parameter.In;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes how values become text as arguments of the runtime's methods. */
final class SerializationCode {
  private static final Map<String, ParameterStyle> STYLES =
      Map.of(
          "simple", ParameterStyle.SIMPLE,
          "label", ParameterStyle.LABEL,
          "matrix", ParameterStyle.MATRIX,
          "form", ParameterStyle.FORM,
          "spaceDelimited", ParameterStyle.SPACE_DELIMITED,
          "pipeDelimited", ParameterStyle.PIPE_DELIMITED,
          "tabDelimited", ParameterStyle.TAB_DELIMITED,
          "deepObject", ParameterStyle.DEEP_OBJECT,
          "cookie", ParameterStyle.COOKIE);

  private SerializationCode() {}

  /** Returns the arguments behind a parameter's value; empty if it is written as usual there. */
  static CodeBlock arguments(Operation.Serialization how, In in) {
    boolean pairs = in == In.QUERY || in == In.COOKIE;
    ParameterStyle usual = pairs ? ParameterStyle.FORM : ParameterStyle.SIMPLE;
    ParameterStyle style = STYLES.getOrDefault(how.style(), usual);
    if (how.mediaType().isPresent() || how.allowReserved()) {
      return CodeBlock.of(", $L", of(how, style));
    }
    return style == usual && how.explode() == pairs
        ? CodeBlock.of("")
        : CodeBlock.of(", $T.$L, $L", ParameterStyle.class, style.name(), how.explode());
  }

  private static CodeBlock of(Operation.Serialization how, ParameterStyle style) {
    if (how.mediaType().isPresent()) {
      return CodeBlock.of("$T.in($S)", Serialization.class, how.mediaType().get());
    }
    return CodeBlock.of(
        "$T.$L($T.$L, $L)",
        Serialization.class,
        how.allowReserved() ? "reserved" : "of",
        ParameterStyle.class,
        style.name(),
        how.explode());
  }

  /** Returns the argument behind a form or parts; empty if all is written as usual. */
  static CodeBlock encodings(Content content) {
    List<CodeBlock> entries = new ArrayList<>();
    content
        .encodings()
        .forEach(
            (name, encoding) ->
                of(encoding)
                    .ifPresent(
                        how ->
                            entries.add(CodeBlock.of("\n$T.entry($S, $L)", Map.class, name, how))));
    return entries.isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.of(", $T.of($L)", OrderedMap.class, CodeBlock.join(entries, ","));
  }

  /** Of several media types the first counts that is no range; a file may name its own. */
  private static Optional<CodeBlock> of(Encoding encoding) {
    if (encoding.serialization().isPresent()) {
      Operation.Serialization how = encoding.serialization().get();
      return Optional.of(of(how, STYLES.getOrDefault(how.style(), ParameterStyle.FORM)));
    }
    return encoding.contentTypes().stream()
        .filter(type -> !type.contains("*"))
        .findFirst()
        .map(type -> CodeBlock.of("$T.in($S)", Serialization.class, type));
  }
}
