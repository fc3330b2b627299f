package io.github.authdex.benchmark;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** SigV4 in the header, beside the signer of the AWS SDK for Java 2. */
@State(Scope.Thread)
public class SigV4Benchmark extends Measured {
  private static final String ID = "AKIDEXAMPLE";
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

  /** A request without content and one with a kilobyte of it. */
  @Param({"GET", "POST"})
  public String method;

  private Request request;
  private Authentication authentication;

  private SdkHttpRequest awsRequest;
  private ContentStreamProvider awsContent;
  private final AwsV4HttpSigner awsSigner = AwsV4HttpSigner.create();
  private final AwsCredentialsIdentity awsCredentials = AwsCredentialsIdentity.create(ID, SECRET);

  /** Prepares both. */
  @Setup
  public void prepare() {
    request = method.equals("GET") ? Samples.get() : Samples.post();
    authentication =
        Samples.authentication(
            new SigV4Scheme("execute-api", "eu-west-1", List.of(), true),
            "accessKeyId",
            ID,
            "secretAccessKey",
            SECRET);
    SdkHttpRequest.Builder builder =
        SdkHttpRequest.builder().method(SdkHttpMethod.fromValue(method)).uri(Samples.URL);
    request.headers().forEach(header -> builder.putHeader(header.name(), header.value()));
    awsRequest = builder.build();
    awsContent =
        method.equals("GET") ? null : ContentStreamProvider.fromByteArray(Samples.CONTENT);
  }

  /** Ours. */
  @Benchmark
  public Request authdex() throws IOException {
    return authentication.sign(request);
  }

  /** The SDK's. */
  @Benchmark
  public SignedRequest awsSdk() {
    return awsSigner.sign(
        signing ->
            signing
                .identity(awsCredentials)
                .request(awsRequest)
                .payload(awsContent)
                .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-west-1")
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api"));
  }
}
