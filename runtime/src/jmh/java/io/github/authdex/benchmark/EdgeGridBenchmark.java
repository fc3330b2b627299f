package io.github.authdex.benchmark;

import com.akamai.edgegrid.signer.ClientCredential;
import com.akamai.edgegrid.signer.EdgeGridV1Signer;
import com.akamai.edgegrid.signer.exceptions.RequestSigningException;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** EdgeGrid over a kilobyte of content, beside Akamai's signer. Both make the request too. */
@State(Scope.Thread)
public class EdgeGridBenchmark extends Measured {
  private static final String CLIENT_TOKEN = "akab-client-token-xxx-xxxxxxxxxxxxxxxx";
  private static final String ACCESS_TOKEN = "akab-access-token-xxx-xxxxxxxxxxxxxxxx";
  private static final String SECRET = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

  private final EdgeGridV1Signer akamai = new EdgeGridV1Signer();
  private final ClientCredential credential =
      ClientCredential.builder()
          .accessToken(ACCESS_TOKEN)
          .clientToken(CLIENT_TOKEN)
          .clientSecret(SECRET)
          .host("api.example.com")
          .build();
  private Authentication authentication;

  /** Prepares ours. */
  @Setup
  public void prepare() {
    authentication =
        Samples.authentication(
            new EdgeGridScheme(List.of(), 131_072),
            "clientToken",
            CLIENT_TOKEN,
            "clientSecret",
            SECRET,
            "accessToken",
            ACCESS_TOKEN);
  }

  /** Ours. */
  @Benchmark
  public Request authdex() throws IOException {
    return authentication.sign(Samples.post());
  }

  /** Akamai's: the header's value alone. */
  @Benchmark
  public String akamai() throws RequestSigningException {
    com.akamai.edgegrid.signer.Request request =
        com.akamai.edgegrid.signer.Request.builder()
            .method("POST")
            .uri(Samples.URL)
            .header("Content-Type", "application/json")
            .body(Samples.CONTENT)
            .build();
    return akamai.getSignature(request, credential);
  }
}
