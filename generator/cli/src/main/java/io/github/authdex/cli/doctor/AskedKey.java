package io.github.authdex.cli.doctor;

import io.github.authdex.cli.call.ProofText;
import java.util.stream.Stream;

/** Whether the right kind of key was sent, in whatever way: its beginning tells. */
final class AskedKey {
  private AskedKey() {}

  static boolean isSent(Examination examination, KnownApi api) {
    return examination.values().credentials().stream()
        .flatMap(sent -> parts(sent.value()))
        .anyMatch(part -> api.prefixes(api.asked()).anyMatch(part::startsWith));
  }

  /** Returns what stands behind a scheme's name, and the halves of Basic credentials. */
  private static Stream<String> parts(String value) {
    if (!ProofText.isScheme(value)) {
      return Stream.of(value);
    }
    String rest = value.substring(value.indexOf(' ') + 1).strip();
    Stream<String> halves =
        value.regionMatches(true, 0, "Basic ", 0, 6)
            ? BasicPair.decoded(rest).stream().flatMap(pair -> Stream.of(pair.split(":", 2)))
            : Stream.empty();
    return Stream.concat(Stream.of(rest), halves);
  }
}
