package io.github.authdex.catalog.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvidenceReadingTest {
  private final List<String> asked = new ArrayList<>();

  @Test
  void tellsWithFileAndLineWhatIsGone() throws Exception {
    SourceDocument entry =
        entry(
            """
            id: acme
            evidence:
              - of: key
                url: https://acme.example/auth#key
                quote: X-Api-Key
              - of: token
                url: https://acme.example/auth
                quote: X-Token
              - {of: servers, url: "https://acme.example/gone", quote: api.acme}
              - of: paths
                url: https://acme.example/broken
                quote: /public
              - of: verify
                url: https://acme.example/elsewhere
                quote: /me
              - of: headers
                url: https://acme.example/unquoted
            """);
    EvidenceReading.Result result = EvidenceReading.of(List.of(entry), this::read);
    assertThat(result.findings())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "acme.yaml:8: error: \"X-Token\" does not stand on https://acme.example/auth; read the"
                + " page again, and mend the entry or the quote [evidence-gone]",
            "acme.yaml:9: error: the page is gone; name where it is shown today [evidence-gone]",
            "acme.yaml:11: warning: the page could not be read: it answers 500 [evidence-unread]");
    assertThat(result.shown()).isEqualTo(1);
    assertThat(result.elsewhere()).isEqualTo(1);
    assertThat(asked)
        .containsExactly(
            "https://acme.example/auth",
            "https://acme.example/gone",
            "https://acme.example/broken",
            "https://acme.example/elsewhere");
  }

  private Optional<String> read(String url) throws IOException {
    asked.add(url);
    return switch (url) {
      case "https://acme.example/auth" -> Optional.of("Send <b>X-Api-Key</b>.");
      case "https://acme.example/gone" -> throw new FileNotFoundException(url);
      case "https://acme.example/broken" -> throw new IOException("it answers 500");
      default -> Optional.empty();
    };
  }

  private static SourceDocument entry(String yaml) throws Exception {
    return DocumentReader.read("acme.yaml", yaml.getBytes(UTF_8));
  }
}
