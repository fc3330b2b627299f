package io.github.authdex.catalog.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTest {
  @Test
  void whatIsWrittenIsRead() throws DigestException {
    String text =
        """
        document: https://acme.example/openapi.json
        scheme: token = bearer basic
        differs: GET /a = Because.

        GET /a	none token key+secret	only with a token
        POST /a	unsaid
        """;
    Digest digest = Digest.read(text);
    assertThat(digest.write()).isEqualTo(text);
    assertThat(digest.operations()).extracting(DigestOperation::line).containsExactly(5, 6);
    assertThat(digest.lines(Digest.DIFFERS))
        .containsExactly(new Digest.Line(3, Digest.DIFFERS, "GET /a", "Because."));
  }

  @ParameterizedTest
  @CsvSource({
    "schemes: a = b, 'a line starts with one of document, licence, scheme, means, differs, read"
        + " and a colon'",
    "scheme: a, '\"scheme\" has a name, \" = \" and a value'",
    "GET@none, 'an operation is its method and path, its security and perhaps words, between tabs'",
    "GET /a@, 'an operation is its method and path, its security and perhaps words, between tabs'",
  })
  void otherLinesAreRefusedWithTheirNumber(String line, String message) {
    assertThatThrownBy(() -> Digest.read("document: x\n" + line.replace('@', '\t') + "\n"))
        .isInstanceOfSatisfying(DigestException.class, e -> assertThat(e.line()).isEqualTo(2))
        .hasMessage(message);
  }
}
