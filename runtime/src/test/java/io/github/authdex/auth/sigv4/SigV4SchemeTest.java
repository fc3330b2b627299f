package io.github.authdex.auth.sigv4;

import static io.github.authdex.auth.Environments.NOW;
import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.OnceBody;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigV4SchemeTest {
  private static final SigV4Scheme S3 = new SigV4Scheme("s3", "{region}", List.of(), true);
  private static final SigV4Scheme DYNAMODB =
      new SigV4Scheme("dynamodb", "{region}", List.of(), true);
  private static final Credentials KEYS =
      credentials("accessKeyId", "AKIDEXAMPLE", "secretAccessKey", "c4n4ry");
  private static final AuthEnvironment FRANKFURT =
      Environments.of(NOW, "", Map.of("region", "eu-central-1"));
  private static final Request PUT =
      Request.of("PUT", URI.create("https://b.s3.eu-central-1.amazonaws.com/k"));

  @Test
  void regionComesFromTheServer() throws IOException {
    assertThat(header(S3, PUT, "Authorization"))
        .startsWith(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261124/eu-central-1/s3/aws4_request, "
                + "SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=");
  }

  @Test
  void setOfRegionsIsSentAndSignedByKeyPair() throws IOException {
    SigV4Scheme anywhere = new SigV4Scheme("s3", "", List.of("eu-*", "us-east-1"), true);
    assertThat(header(anywhere, PUT, "X-Amz-Region-Set")).isEqualTo("eu-*,us-east-1");
    assertThat(header(anywhere, PUT, "Authorization"))
        .startsWith(
            "AWS4-ECDSA-P256-SHA256 Credential=AKIDEXAMPLE/20261124/s3/aws4_request, "
                + "SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-region-set,");
  }

  @Test
  void unsignedPayloadIsNotRead() throws IOException {
    SigV4Scheme unsigned = new SigV4Scheme("s3", "{region}", List.of(), false);
    Request request = PUT.withBody(OnceBody.ofUnknownLength("hello"));
    assertThat(header(unsigned, request, "X-Amz-Content-Sha256")).isEqualTo("UNSIGNED-PAYLOAD");
  }

  @Test
  void streamOfKnownLengthIsSignedInPiecesForS3() throws IOException {
    Request signed = signed(S3, PUT.withBody(OnceBody.of("hello")));
    assertThat(signed.headers().first("X-Amz-Content-Sha256"))
        .hasValue("STREAMING-AWS4-HMAC-SHA256-PAYLOAD");
    assertThat(signed.headers().first("X-Amz-Decoded-Content-Length")).hasValue("5");
    assertThat(signed.headers().first("Content-Encoding")).hasValue("aws-chunked");
    String sent = new String(signed.body().open().readAllBytes(), StandardCharsets.US_ASCII);
    assertThat(sent)
        .matches(
            "5;chunk-signature=[0-9a-f]{64}\r\nhello\r\n0;chunk-signature=[0-9a-f]{64}\r\n\r\n")
        .hasSize(Math.toIntExact(signed.body().length()));
  }

  @Test
  void trailerHoldsTheAnnouncedChecksum() throws IOException {
    Request request =
        PUT.withBody(OnceBody.of("123456789")).withHeader("X-Amz-Trailer", "x-amz-checksum-crc32");
    Request signed = signed(S3, request);
    String sent = new String(signed.body().open().readAllBytes(), StandardCharsets.US_ASCII);
    assertThat(signed.headers().first("X-Amz-Content-Sha256"))
        .hasValue("STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER");
    // The check value of CRC-32, cbf43926.
    assertThat(sent)
        .containsPattern(
            "\r\nx-amz-checksum-crc32:y/Q5Jg==\r\nx-amz-trailer-signature:[0-9a-f]{64}\r\n\r\n$")
        .hasSize(Math.toIntExact(signed.body().length()));
  }

  @Test
  void streamIsRefusedWhereItCannotBeSignedInPieces() {
    assertThatThrownBy(() -> signed(DYNAMODB, PUT.withBody(OnceBody.of("hello"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a body that can be read twice, since sigv4 signs it before it is sent; give"
                + " it as bytes or as a file instead of a stream");
  }

  @Test
  void oneTimestampServesHeaderAndScope() throws IOException {
    Request signed = signed(S3, PUT.withHeader("X-Amz-Date", "20000101T000000Z"));
    assertThat(signed.headers().all("X-Amz-Date")).containsExactly("20261124T120000Z");
  }

  @Test
  void signedRequestSignsAgainToTheSame() throws IOException {
    Request once = signed(S3, PUT.withBody(Body.of("hello")));
    assertThat(signed(S3, once).headers().list())
        .containsExactlyInAnyOrderElementsOf(once.headers().list());
  }

  @Test
  void addressOfIotCarriesTheTokenBehindTheSignature() throws IOException {
    SigV4Scheme iot = new SigV4Scheme("iotdevicegateway", "{region}", List.of(), true);
    Credentials temporary =
        credentials(
            "accessKeyId", "AKIDEXAMPLE", "secretAccessKey", "c4n4ry", "sessionToken", "a+b");
    URI url =
        iot.presign(
            Request.of("GET", URI.create("wss://x.iot.eu-central-1.amazonaws.com/mqtt")),
            Duration.ofMinutes(5),
            temporary,
            FRANKFURT);
    assertThat(url.getRawQuery())
        .matches(".*&X-Amz-Expires=300&X-Amz-Security-Token=a%2Bb&X-Amz-Signature=[0-9a-f]{64}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "-PT1S", "P7DT1S"})
  void validityOutOfRangeIsRefused(Duration validity) {
    assertThatThrownBy(() -> S3.presign(PUT, validity, KEYS, FRANKFURT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected from one second to seven days for a presigned URL but was " + validity);
  }

  @ParameterizedTest
  @CsvSource({"''", "eu/1", "'eu 1'", "'eu,us'", "'eu\n'"})
  void regionThatWouldForgeTheScopeIsRefused(String region) {
    AuthEnvironment elsewhere = Environments.of(NOW, "", Map.of("region", region));
    assertThatThrownBy(() -> S3.authenticate(KEYS, elsewhere))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected letters, digits, hyphens, dots and underscores for the region of a sigv4"
                + " signature but was \""
                + region
                + "\"");
  }

  @Test
  void keyIdWithLineBreakIsRefusedWithoutShowingIt() {
    Credentials broken = credentials("accessKeyId", "AKID\n", "secretAccessKey", "c4n4ry");
    assertThatThrownBy(() -> S3.authenticate(broken, FRANKFURT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected an access key id of visible ASCII characters without slashes and commas; one"
                + " read from a file often ends in a line break");
  }

  @Test
  void missingSecretIsNamed() {
    assertThatThrownBy(() -> S3.authenticate(credentials("accessKeyId", "AKIDEXAMPLE"), FRANKFURT))
        .hasMessage("Expected a value for the credential \"secretAccessKey\" but there was none");
  }

  @Test
  void plusInPathStaysAndInQueryIsSpace() throws IOException {
    Request request =
        Request.of("GET", URI.create("https://b.s3.amazonaws.com/a+b%2Fc%7e?x=1+2&y&x=%2b"));
    String canonical =
        S3.authenticate(KEYS, FRANKFURT).signers().get(0).explain(request).get("canonical request");
    assertThat(canonical)
        .startsWith("GET\n/a%2Bb%2Fc~\nx=%2B&x=1%202&y=\nhost:b.s3.amazonaws.com\n");
  }

  private static String header(SigV4Scheme scheme, Request request, String name)
      throws IOException {
    return signed(scheme, request).headers().first(name).orElseThrow();
  }

  private static Request signed(SigV4Scheme scheme, Request request) throws IOException {
    return scheme.authenticate(KEYS, FRANKFURT).sign(request);
  }
}
