package io.github.authdex.auth.sigv4;

import static io.github.authdex.auth.Environments.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.OnceBody;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * A stream that the signer of the AWS SDK for Java 2.57.8 signs piece by piece, we sign with the
 * same result. Both send one piece here, since theirs have 128 KiB and ours 64.
 */
class AwsSdkStreamsAlikeTest {
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  private static final AuthEnvironment ENVIRONMENT = Environments.of("");
  private static final SigningMoment SIGNING =
      SigningMoment.at(NOW, new HmacAlgorithm(Secret.of(SECRET), "eu-central-1", "s3"));
  private static final Request PUT =
      Request.of("PUT", URI.create("https://bucket.s3.eu-central-1.amazonaws.com/a/b"));

  /** The SDK signs Content-Length too, which we leave to the client that sends. */
  @ParameterizedTest
  @CsvSource({"hello,", "'',", "hello, CRC32", "hello, CRC32C", "hello, SHA1", "hello, SHA256"})
  void headersAreTheSameButForTheLength(String content, TrailerChecksum checksum)
      throws IOException {
    Map<String, List<String>> theirs = AwsSdk.headers(theirs(content, checksum).request());
    Request ours = ours(content, checksum);
    assertThat(theirs.remove("Content-Length"))
        .containsExactly(Long.toString(ours.body().length()));
    theirs.remove("Authorization");
    Map<String, List<String>> own = AwsSdk.headers(ours);
    own.remove("Authorization");
    assertThat(own).isEqualTo(theirs);
  }

  @ParameterizedTest
  @CsvSource({"hello,", "'',", "hello, CRC32", "hello, CRC32C", "hello, SHA1", "hello, SHA256"})
  void piecesAreTheSameBehindTheSameSignature(String content, TrailerChecksum checksum)
      throws IOException {
    SignedRequest theirs = theirs(content, checksum);
    Map<String, List<String>> headers = AwsSdk.headers(theirs.request());
    String proof = headers.remove("Authorization").get(0);
    String seed = signature(headers);
    assertThat(proof).endsWith("Signature=" + seed);
    Body ours = new ChunkedBody(Body.of(content), SIGNING, seed, Optional.ofNullable(checksum));
    assertThat(text(ours.open())).isEqualTo(text(theirs.payload().orElseThrow().newStream()));
  }

  private static Request ours(String content, TrailerChecksum checksum) throws IOException {
    Request put = PUT.withBody(OnceBody.of(content));
    return new SigV4Scheme("s3", "eu-central-1", List.of(), true)
        .authenticate(
            Environments.credentials("accessKeyId", "AKIDEXAMPLE", "secretAccessKey", SECRET),
            ENVIRONMENT)
        .sign(checksum == null ? put : put.withHeader("x-amz-trailer", checksum.fieldName()));
  }

  private static SignedRequest theirs(String content, TrailerChecksum checksum) {
    return AwsSdk.sign(
        PUT.withBody(Body.of(content)),
        "s3",
        AwsCredentialsIdentity.create("AKIDEXAMPLE", SECRET),
        ENVIRONMENT.clock(),
        sign -> {
          sign.putProperty(AwsV4HttpSigner.CHUNK_ENCODING_ENABLED, true);
          if (checksum != null) {
            sign.putProperty(AwsV4HttpSigner.CHECKSUM_ALGORITHM, checksum::name);
          }
        });
  }

  /** Returns our signature over the headers of the SDK. */
  private static String signature(Map<String, List<String>> headers) {
    Headers signed = Headers.EMPTY.with("Host", PUT.uri().getHost());
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      signed = signed.with(header.getKey(), header.getValue().get(0));
    }
    String payload = signed.first("x-amz-content-sha256").orElseThrow();
    SigningRules rules = SigningRules.of("s3", true);
    return SIGNING.sign(
        SIGNING.stringToSign(
            CanonicalRequest.of("PUT", PUT.uri().getRawPath(), null, signed, payload, rules)));
  }

  private static String text(InputStream stream) throws IOException {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
