package io.github.authdex.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dry run alone, of what other rules find before it too. */
class DryRunTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ kind: apikey, in: header, name: X-Key, prefix: 'sso-key {key}:' } | would send"
            + " \"{key}:marked-one\" in the header X-Key; mend the template, or take its braces"
            + " out",
        "{ kind: apikey, in: query, name: k, prefix: '{a}' } | would send \"{a}marked-one\" in the"
            + " URL; mend the template, or take its braces out",
        "{ kind: apikey, in: body, name: k, prefix: '{a}' } | would send \"{a}marked-one\" in the"
            + " body; mend the template, or take its braces out",
        "{ kind: signature, algorithm: HMAC-SHA256, sign: [body], in: header, name: Authorization,"
            + " prefix: 'Basic {$base64:{ x}:{$signature}}' }"
            + " | would send \"{ x}:b5b1c0f51018cd89d77913c2130343eaaa9…\" in the header"
            + " Authorization; mend the template, or take its braces out",
        "{ kind: jwt, algorithm: RS256, in: header, name: Authorization, claims: { iss: 'a{ b' } }"
            + " | would send \"{ b\" in the header Authorization; mend the template, or take its"
            + " braces out",
        "{ kind: jwt, algorithm: RS256, in: header, name: Authorization, claims: { iss:"
            + " '{$fingerprint}', sub: 'a{ c' } } | would send \"{ c\" in the header Authorization;"
            + " mend the template, or take its braces out",
        "{ kind: session, login: { url: /login, fields: { a: '{$guid}' } },"
            + " token: { from: body, field: /t, in: header, name: X-T } }"
            + " | cannot sign: expected no word but was \"$guid\"",
        "{ kind: session, login: { url: /login, headers: { X-A: '{ a}' } },"
            + " token: { from: body, field: /t, in: header, name: X-T } }"
            + " | would send \"{ a}\" in the header X-A; mend the template, or take its braces out",
        "{ kind: session, login: { url: /a, fields: { k: '{one}' }, take: { t: /d/t },"
            + " then: { url: /b, body: { x: [ '{ a}' ] } } },"
            + " token: { from: header, field: X-T, in: header, name: X-T } }"
            + " | would send \"{ a}\" in the body; mend the template, or take its braces out",
        "{ kind: session, login: { url: /a, fields: { k: '{one}' }, answer: xml, take: { t: /d/t },"
            + " then: { url: /b, fields: { x: '{$t}' } } },"
            + " token: { from: body, field: /t, in: header, name: X-T, prefix: '{p}' } }"
            + " | would send \"{p}marked-token\" in the header X-T; mend the template, or take its"
            + " braces out",
        "{ kind: session, login: { url: /a, fields: { k: '{one}' }, take: { t: /d/t },"
            + " then: { url: /b, fields: { x: '{$t}' }, answer: xml } },"
            + " token: { from: body, field: /r/t, in: header, name: X-T, prefix: '{p}' } }"
            + " | would send \"{p}marked-token\" in the header X-T; mend the template, or take its"
            + " braces out",
      })
  void whatWouldBeSentAsItStandsIsFound(String scheme, String flaw) throws SourceException {
    assertThat(check(scheme))
        .extracting(Diagnostic::toString)
        .containsExactly("acme.yaml:6: error: schemes.one " + flaw + " [sent-as-written]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ kind: apikey, in: path, name: token }",
        "{ kind: basic }",
        "{ kind: digest }",
        "{ kind: mtls }",
        "{ kind: asap, audience: acme }",
        "{ kind: hawk }",
        "{ kind: edgegrid }",
        "{ kind: oauth1, signatureMethod: RSA-SHA1 }",
        "{ kind: sigv4, service: s3, region: eu-west-1 }",
        "{ kind: httpsig, algorithm: ed25519, components: ['@method'] }",
        "{ kind: signature, algorithm: Ed25519, sign: [query, body], in: query, name: s }",
        "{ kind: signature, algorithm: ECDSA-P256-SHA256, sign: [body], in: query, name: s }",
        "{ kind: signature, algorithm: HMAC-SHA512, keyEncoding: base64, sign: [body], in: query,"
            + " name: s }",
        "{ kind: session, login: { url: /login, body: { a: { b: '{one}' } } },"
            + " token: { from: body, format: text, in: header, name: X-T } }",
      })
  void soundSchemeIsLeftAlone(String scheme) throws SourceException {
    assertThat(check(scheme)).isEmpty();
  }

  @Test
  void entryWhoseHostNobodyKnowsIsNotTried() throws SourceException {
    SourceDocument document =
        DocumentReader.read(
            "acme.yaml",
            text("{ kind: basic }", "https://{t}.acme.example")
                .replace("T", "[b-d]{9}x")
                .getBytes(UTF_8));
    assertThat(DryRun.check(document, EntryReader.read(document))).isEmpty();
  }

  private static List<Diagnostic> check(String scheme) throws SourceException {
    SourceDocument document =
        DocumentReader.read(
            "acme.yaml", text(scheme, "https://api.acme.example/v1").getBytes(UTF_8));
    return DryRun.check(document, EntryReader.read(document));
  }

  private static String text(String scheme, String server) {
    return """
    id: acme
    title: Acme
    provider: acme.example
    docs: https://acme.example
    servers: [{ url: "SERVER", variables: { t: { pattern: "T" } } }]
    schemes: { one: SCHEME }
    security: [{ one: [] }]
    """
        .replace("SERVER", server)
        .replace(server.contains("{") ? "\0" : ", variables: { t: { pattern: \"T\" } }", "")
        .replace("SCHEME", scheme);
  }
}
