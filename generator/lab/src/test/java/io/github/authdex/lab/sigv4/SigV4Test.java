package io.github.authdex.lab.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.lab.SignedCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigV4Test {
  private static final String WRONG = "Scheme \"auth\": the signature is not right: ";
  private static final String OTHER =
      WRONG + "it is another than the lab computes, so the secret or what is signed differs";
  private static final String[] LONG_LIVED = {"accessKeyId", "secretAccessKey"};
  private static final String[] TEMPORARY = {"accessKeyId", "secretAccessKey", "sessionToken"};

  private SignedCalls calls;

  @BeforeEach
  void start() throws IOException {
    calls = SignedCalls.of(scheme("execute-api"), LONG_LIVED);
  }

  @AfterEach
  void stop() {
    calls.close();
  }

  @ParameterizedTest
  @CsvSource({
    "execute-api, '/a/./b//c/../d'",
    "execute-api, '/a%20b/%C3%A9/x(1)'",
    "s3,          '/a/./b//c/../d'",
    "s3,          '/a%20b/%C3%A9/x(1)'",
  })
  void signedRequestPasses(String service, String path) throws Exception {
    for (String[] held : List.of(LONG_LIVED, TEMPORARY)) {
      try (SignedCalls own = SignedCalls.of(scheme(service), held)) {
        URI uri = own.uri(path + "?b=2&a&b=1&c=%2B+x");
        assertThat(own.call(own.post().withUri(uri)).status()).isEqualTo(200);
        assertThat(own.call(own.get().withUri(uri)).status()).isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"execute-api, true", "s3, true", "s3, false"})
  void asymmetricSignaturePasses(String service, boolean signed) throws Exception {
    SigV4Scheme scheme =
        new SigV4Scheme(service, "us-east-1", List.of("us-east-1", "eu-*"), signed);
    try (SignedCalls own = SignedCalls.of(scheme, TEMPORARY)) {
      assertThat(own.problem(own.signed(own.post()))).isEmpty();
      Request one = own.signed(own.post());
      assertThat(own.problem(one.withUri(own.uri("/other")))).isEqualTo(OTHER);
      assertThat(own.problem(one.withHeader("X-Amz-Region-Set", "*")))
          .isEqualTo(WRONG + "its X-Amz-Region-Set is not \"us-east-1,eu-*\"");
    }
  }

  @Test
  void whatIsSignedCannotBeChanged() throws IOException {
    Request signed = calls.signed(calls.post());
    assertThat(calls.problem(new Request("PUT", signed.uri(), signed.headers(), signed.body())))
        .isEqualTo(OTHER);
    assertThat(calls.problem(signed.withUri(calls.uri("/other?page=2&q=a%20b")))).isEqualTo(OTHER);
    assertThat(calls.problem(signed.withUri(calls.uri("/items?page=3&q=a%20b")))).isEqualTo(OTHER);
    assertThat(calls.problem(signed.withHeader("Content-Type", "text/plain"))).isEqualTo(OTHER);
    assertThat(calls.problem(edit(signed, "Signature=", "Signature=0"))).isEqualTo(OTHER);
    assertThat(calls.problem(signed.withBody(Body.of("{\"amount\":2}"))))
        .isEqualTo(WRONG + "X-Amz-Content-Sha256 is not the hash of the content that arrived");
    assertThat(calls.problem(signed)).isEmpty();
  }

  @Test
  void flawsAreNamed() throws IOException {
    Request signed = calls.signed(calls.get());
    assertThat(calls.problem(edit(signed, "Credential=", "Credential=x")))
        .isEqualTo(WRONG + "its Credential begins with another access key id");
    assertThat(calls.problem(edit(signed, "us-east-1", "eu-west-1")))
        .isEqualTo(
            WRONG
                + "its scope is \"20261124/eu-west-1/execute-api/aws4_request\" where"
                + " \"20261124/us-east-1/execute-api/aws4_request\" belongs");
    assertThat(calls.problem(edit(signed, "SignedHeaders=host;", "SignedHeaders=")))
        .isEqualTo(WRONG + "its SignedHeaders lack host");
    assertThat(calls.problem(signed.withHeader("X-Amz-Acl", "public")))
        .isEqualTo(WRONG + "its SignedHeaders lack x-amz-acl, which the request has");
    assertThat(calls.problem(signed.withHeader("X-Amz-Security-Token", "x")))
        .isEqualTo(WRONG + "its X-Amz-Security-Token is not that of the key");
    assertThat(calls.problem(signed.withHeader("X-Amz-Date", "Tue, 24 Nov 2026")))
        .isEqualTo(WRONG + "X-Amz-Date is missing or not of the form 20261124T120000Z");
    assertThat(calls.problem(edit(signed, "Signature=", "Sig=")))
        .isEqualTo(WRONG + "it is not made of Credential, SignedHeaders and Signature");
    assertThat(calls.problem(signed.withHeader("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD")))
        .isEqualTo(
            WRONG + "X-Amz-Content-Sha256 leaves the content unsigned, which this service refuses");
  }

  @Test
  void objectStoreWantsTheHash() throws IOException {
    try (SignedCalls own = SignedCalls.of(scheme("s3"), LONG_LIVED)) {
      Request signed = own.signed(own.get());
      Headers bare = signed.headers().without("X-Amz-Content-Sha256");
      assertThat(own.problem(signed.withHeaders(bare)))
          .isEqualTo(WRONG + "X-Amz-Content-Sha256 is missing, which this service requires");
    }
  }

  @ParameterizedTest
  @CsvSource({"execute-api, 300", "s3, 900"})
  void requestWorksForSomeMinutes(String service, int seconds) throws IOException {
    try (SignedCalls own = SignedCalls.of(scheme(service), LONG_LIVED)) {
      Request late = own.signed(own.get());
      own.wait(Duration.ofSeconds(seconds));
      assertThat(own.problem(late)).isEmpty();
      own.wait(Duration.ofSeconds(1));
      assertThat(own.problem(late))
          .isEqualTo(
              WRONG
                  + "its X-Amz-Date lies "
                  + (seconds + 1)
                  + " seconds behind the lab's clock, where "
                  + seconds
                  + " are allowed");
    }
  }

  @ParameterizedTest
  @CsvSource({"execute-api", "s3", "iotdevicegateway"})
  void presignedUrlWorksForItsTime(String service) throws IOException {
    try (SignedCalls own = SignedCalls.of(scheme(service), TEMPORARY)) {
      URI url =
          scheme(service)
              .presign(
                  own.get(),
                  Duration.ofMinutes(20),
                  own.lab().credentials(),
                  own.lab().authEnvironment());
      assertThat(own.problem(Request.of("GET", url))).isEmpty();
      assertThat(own.problem(Request.of("PUT", url))).isEqualTo(OTHER);
      assertThat(
              own.problem(
                  Request.of("GET", URI.create(url.toString().replace("page=2", "page=3")))))
          .isEqualTo(OTHER);
      own.wait(Duration.ofSeconds(1201));
      assertThat(own.problem(Request.of("GET", url)))
          .isEqualTo(WRONG + "the URL has expired; it was good for 1200 seconds");
    }
  }

  @Test
  void contentThatIsReadOnceIsSignedChunkByChunk() throws Exception {
    byte[] content = "0123456789".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    try (SignedCalls own = SignedCalls.of(scheme("s3"), LONG_LIVED)) {
      Request upload = own.post().withBody(stream(content));
      assertThat(own.call(upload).status()).isEqualTo(200);
      Request signed = own.signed(own.post().withBody(stream(content)));
      byte[] chunks = signed.body().open().readAllBytes();
      assertThat(own.problem(signed.withBody(Body.of(chunks)))).isEmpty();
      byte[] tampered = chunks.clone();
      tampered[70_000] ^= 1;
      assertThat(own.problem(signed.withBody(Body.of(tampered))))
          .isEqualTo(WRONG + "the signature of its chunk 2 is another");
      byte[] cut = Arrays.copyOf(chunks, 100_000);
      assertThat(own.problem(signed.withBody(Body.of(cut))))
          .isEqualTo(WRONG + "its chunk 2 ends before its size");
    }
  }

  private static Body stream(byte[] content) {
    return new Body() {
      @Override
      public long length() {
        return content.length;
      }

      @Override
      public boolean replayable() {
        return false;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(content);
      }
    };
  }

  @Test
  void whatTheLabComputedIsShown() throws IOException {
    Request signed = edit(calls.signed(calls.get()), "Signature=", "Signature=0");
    assertThat(calls.body(signed))
        .contains("\"computed\":{\"canonical request\":\"GET\\n/v1/items\\npage=2&q=a%20b\\nhost:")
        .contains("\"string to sign\":\"AWS4-HMAC-SHA256\\n20261124T120000Z\\n20261124/us-east-1/")
        .doesNotContain(calls.lab().credentials().require("secretAccessKey").reveal());
  }

  private static Request edit(Request request, String from, String to) {
    return SignedCalls.edited(request, "Authorization", from, to);
  }

  private static SigV4Scheme scheme(String service) {
    return new SigV4Scheme(service, "us-east-1", List.of(), true);
  }
}
