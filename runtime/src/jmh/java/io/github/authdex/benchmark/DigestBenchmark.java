package io.github.authdex.benchmark;

import com.burgstaller.okhttp.digest.DigestAuthenticator;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import okhttp3.Protocol;
import okhttp3.Response;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The answer for a nonce that is known already, beside okhttp-digest. */
@State(Scope.Thread)
public class DigestBenchmark extends Measured {
  /** What the server's challenge names. */
  @Param({"MD5", "SHA-256"})
  public String algorithm;

  private final Request request = Samples.get();
  private Authentication authentication;

  private final okhttp3.Request okRequest =
      new okhttp3.Request.Builder()
          .url(Samples.URL.toString())
          .header("Accept", "application/json")
          .header("X-Request-Id", "5f2b9a52")
          .build();
  private DigestAuthenticator okDigest;

  /** Shows both the same challenge. */
  @Setup
  public void prepare() throws IOException {
    String challenge =
        "Digest realm=\"things\", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\","
            + " opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\", qop=\"auth\", algorithm="
            + algorithm;
    authentication =
        Samples.authentication(new DigestScheme(), "username", "ada", "password", "s3cret");
    Headers headers = Headers.EMPTY.with("WWW-Authenticate", challenge);
    authentication
        .responders()
        .get(0)
        .respond(request, new ResponseHead(Samples.URL, 401, headers));
    okDigest =
        new DigestAuthenticator(
            new com.burgstaller.okhttp.digest.Credentials("ada", "s3cret"));
    okDigest.authenticate(
        null,
        new Response.Builder()
            .request(okRequest)
            .protocol(Protocol.HTTP_1_1)
            .code(401)
            .message("Unauthorized")
            .header("WWW-Authenticate", challenge)
            .build());
  }

  /** Ours. */
  @Benchmark
  public Request authdex() throws IOException {
    return authentication.sign(request);
  }

  /** The peer's. */
  @Benchmark
  public okhttp3.Request okhttpDigest() throws IOException {
    return okDigest.authenticateWithState(null, okRequest);
  }
}
