package io.github.authdex.auth.sigv4;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/** The signer of the AWS SDK for Java, given what ours is given. */
final class AwsSdk {
  private AwsSdk() {}

  /**
   * Returns what the SDK makes of {@code request}.
   *
   * @param settings the properties of the signature beside service, region, time and path rules
   */
  static SignedRequest sign(
      Request request,
      String service,
      AwsCredentialsIdentity identity,
      Clock clock,
      Consumer<SignRequest.Builder<AwsCredentialsIdentity>> settings) {
    boolean s3 = service.equals("s3");
    return AwsV4HttpSigner.create()
        .sign(
            builder -> {
              builder
                  .identity(identity)
                  .request(request(request, s3))
                  .payload(() -> open(request.body()))
                  .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                  .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                  .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, !s3)
                  .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, !s3)
                  .putProperty(HttpSigner.SIGNING_CLOCK, clock);
              settings.accept(builder);
            });
  }

  /** Returns the headers of {@code request} by name, whatever its case. */
  static Map<String, List<String>> headers(Request request) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : request.headers()) {
      headers.computeIfAbsent(header.name(), any -> new ArrayList<>()).add(header.value());
    }
    return headers;
  }

  /** Returns the headers of {@code request} by name, without Host, which clients add. */
  static Map<String, List<String>> headers(SdkHttpRequest request) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(request.headers());
    headers.remove("Host");
    return headers;
  }

  private static SdkHttpRequest request(Request request, boolean s3) {
    SdkHttpRequest.Builder builder =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.fromValue(request.method()))
            .uri(request.uri());
    headers(request).forEach(builder::putHeader);
    return s3 ? builder.encodedPath(encoded(builder.encodedPath())).build() : builder.build();
  }

  /** Returns {@code path} as S3's client hands it to its signer: with all encoded that can be. */
  private static String encoded(String path) {
    String plain = URLDecoder.decode(path.replace("%2F", "%252F").replace("+", "%2B"), UTF_8);
    return SdkHttpUtils.urlEncodeIgnoreSlashes(plain).replace("%252F", "%2F");
  }

  private static InputStream open(Body body) {
    try {
      return body.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
