package io.github.authdex.auth.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** What the signer of the AWS SDK for Java 2.57.8 signs, we sign with the same result. */
class AwsSdkSignsAlikeTest {
  private static final String ID = "AKIDEXAMPLE";
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  private static final String TOKEN =
      "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8==";
  private static final AuthEnvironment ENVIRONMENT = Environments.of("");

  static Stream<Request> requests() {
    return new AwsRequests(20261124).stream(300);
  }

  /** A request to each kind of service, and whose keys sign it. */
  record Way(String service, boolean session, boolean signPayload) {
    SigV4Scheme scheme() {
      return new SigV4Scheme(service, "eu-central-1", List.of(), signPayload);
    }

    Credentials credentials() {
      return session
          ? Environments.credentials(
              "accessKeyId", ID, "secretAccessKey", SECRET, "sessionToken", TOKEN)
          : Environments.credentials("accessKeyId", ID, "secretAccessKey", SECRET);
    }

    AwsCredentialsIdentity identity() {
      return session
          ? AwsSessionCredentialsIdentity.create(ID, SECRET, TOKEN)
          : AwsCredentialsIdentity.create(ID, SECRET);
    }
  }

  static final List<Way> WAYS =
      List.of(
          new Way("execute-api", false, true),
          new Way("s3", false, true),
          new Way("s3", true, true),
          new Way("s3", true, false),
          new Way("execute-api", true, true));

  @ParameterizedTest
  @MethodSource("requests")
  void headersAreTheSame(Request request) throws IOException {
    for (Way way : WAYS) {
      Request ours = way.scheme().authenticate(way.credentials(), ENVIRONMENT).sign(request);
      SignedRequest theirs =
          AwsSdk.sign(
              request,
              way.service(),
              way.identity(),
              ENVIRONMENT.clock(),
              sign -> sign.putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, way.signPayload()));
      assertThat(AwsSdk.headers(ours))
          .as("%s %s", way, request.uri())
          .isEqualTo(AwsSdk.headers(theirs.request()));
    }
  }

  /**
   * The SDK's client for S3 has its URLs signed without payload, as the documentation of S3 wants.
   * Without TLS its signer would do it nevertheless, so that case is left out.
   */
  @ParameterizedTest
  @MethodSource("requests")
  void presignedUrlIsTheSame(Request request) throws IOException {
    boolean tls = request.uri().getScheme().equals("https");
    for (Way way : WAYS.stream().filter(one -> tls || !one.service().equals("s3")).toList()) {
      URI ours =
          way.scheme().presign(request, Duration.ofMinutes(15), way.credentials(), ENVIRONMENT);
      SignedRequest theirs =
          AwsSdk.sign(
              request,
              way.service(),
              way.identity(),
              ENVIRONMENT.clock(),
              sign ->
                  sign.putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                      .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(15))
                      .putProperty(
                          AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, !way.service().equals("s3")));
      assertThat(SdkHttpRequest.builder().uri(ours).rawQueryParameters())
          .as("%s %s", way, request.uri())
          .isEqualTo(theirs.request().rawQueryParameters());
    }
  }
}
