package io.github.authdex.auth.httpsig;

import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.Environments;
import io.github.authdex.auth.OnceBody;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSigSchemeTest {
  private static final Request POST =
      Request.of("POST", URI.create("https://API.example.com:443/a%2Fb?x=1&y=a+b"))
          .withHeader("Content-Type", "application/json")
          .withBody(Body.of("{\"hello\": \"world\"}"));

  @Test
  void requestIsSignedWithItsContent() throws IOException {
    HttpSigScheme scheme =
        scheme(
            "@method",
            "@target-uri",
            "@authority",
            "@scheme",
            "@query-param;name=\"y\"",
            "Content-Digest",
            "content-type;bs",
            "content-length");
    assertThat(
            scheme
                .authenticate(credentials("keyId", "k\"1", "key", "c4n4ry=="), Environments.of(""))
                .signers()
                .get(0)
                .explain(POST)
                .get("signature base"))
        .isEqualTo(
            "\"@method\": POST\n"
                + "\"@target-uri\": https://API.example.com:443/a%2Fb?x=1&y=a+b\n"
                + "\"@authority\": api.example.com\n"
                + "\"@scheme\": https\n"
                + "\"@query-param\";name=\"y\": a%20b\n"
                + "\"content-digest\": sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:\n"
                + "\"content-type\";bs: :YXBwbGljYXRpb24vanNvbg==:\n"
                + "\"content-length\": 18\n"
                + "\"@signature-params\": (\"@method\" \"@target-uri\" \"@authority\" \"@scheme\""
                + " \"@query-param\";name=\"y\" \"content-digest\" \"content-type\";bs"
                + " \"content-length\");created=1795521600;keyid=\"k\\\"1\";alg=\"hmac-sha256\"");
  }

  @Test
  void partsOfContentAreLeftOutWithoutContent() throws IOException {
    Request get = Request.of("GET", URI.create("https://api.example.com"));
    Request signed = signed(scheme("@path", "@query", "content-digest"), get);
    assertThat(signed.headers().first("Signature-Input"))
        .hasValue(
            "sig1=(\"@path\" \"@query\");created=1795521600;keyid=\"k1\";alg=\"hmac-sha256\"");
    assertThat(signed.headers().first("Content-Digest")).isEmpty();
  }

  @Test
  void signatureOfAnotherLabelStaysAndOursIsReplaced() throws IOException {
    Request other =
        POST.withHeader("Signature-Input", "other=();created=1")
            .withHeader("Signature", "other=:AA==:");
    Request signed = signed(scheme("@method"), signed(scheme("@method"), other));
    assertThat(signed.headers().all("Signature-Input"))
        .containsExactly(
            "other=();created=1",
            "sig1=(\"@method\");created=1795521600;keyid=\"k1\";alg=\"hmac-sha256\"");
    assertThat(signed.headers().all("Signature")).hasSize(2).first().isEqualTo("other=:AA==:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x-absent | Expected a field x-absent to sign (RFC 9421 §2.1) but there is none",
        "date;sf | Expected a field date to sign (RFC 9421 §2.1) but there is none",
        "content-type;tr | Expected no parameter, or one of sf, key and bs (RFC 9421 §2.1), at the"
            + " component \"content-type\";tr",
        "content-type;key=\"a\" | Expected a structured field (RFC 9651) in content-type but it is none",
        "@query-param | Expected the parameter name in the component \"@query-param\" (RFC 9421"
            + " §2)",
        "@query-param;name=\"z\" | Expected the query parameter \"z\" once (RFC 9421 §2.2.8) but it"
            + " is there 0 times",
      })
  void componentThatIsNotThereIsRefused(String component, String message) {
    assertThatThrownBy(() -> signed(scheme(component), POST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@status", "@metod", "x y", ""})
  void schemeRefusesWhatNoRequestHas(String component) {
    assertThatThrownBy(() -> scheme("@method", component))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a component of a request (RFC 9421 §2.2) but was \""
                + component
                + "\"; those without a field are @method, @target-uri, @authority, @scheme,"
                + " @request-target, @path, @query, @query-param");
  }

  @Test
  void schemeRefusesAComponentThatIsThereTwice() {
    assertThatThrownBy(() -> scheme("Date", "@query-param;name=\"a\"", "date"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected each component once (RFC 9421 §2) but \"date\" is there twice");
  }

  @Test
  void streamHasNoDigest() {
    assertThatThrownBy(() -> signed(scheme("@method"), POST.withBody(OnceBody.of("x"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a body that can be read twice, since httpsig signs it before it is sent; give"
                + " it as bytes or as a file instead of a stream");
  }

  @Test
  void keyOfAnotherCurveIsRefused() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(384);
    String base64 =
        Base64.getEncoder().encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
    HttpSigScheme scheme =
        new HttpSigScheme("ecdsa-p256-sha256", List.of("@method"), Optional.empty(), "sig1");
    String pem = "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
    assertThatThrownBy(
            () -> scheme.authenticate(credentials("keyId", "k1", "key", pem), Environments.of("")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a key for ecdsa-p256-sha256 but it is another, for EC");
  }

  @Test
  void lengthThatIsNotKnownCannotBeCovered() {
    Request stream = POST.withBody(OnceBody.ofUnknownLength("x"));
    HttpSigScheme scheme =
        new HttpSigScheme("hmac-sha256", List.of("content-length"), Optional.empty(), "sig1");
    assertThatThrownBy(() -> signed(scheme, stream))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a field content-length to sign (RFC 9421 §2.1) but there is none");
  }

  private static HttpSigScheme scheme(String... components) {
    return new HttpSigScheme("hmac-sha256", List.of(components), Optional.of("sha-256"), "sig1");
  }

  private static Request signed(HttpSigScheme scheme, Request request) throws IOException {
    return scheme
        .authenticate(credentials("keyId", "k1", "key", "c4n4ry=="), Environments.of(""))
        .sign(request);
  }
}
