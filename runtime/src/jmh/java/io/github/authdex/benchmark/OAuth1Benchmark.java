package io.github.authdex.benchmark;

import com.github.scribejava.core.builder.ServiceBuilder;
import com.github.scribejava.core.builder.api.DefaultApi10a;
import com.github.scribejava.core.model.OAuth1AccessToken;
import com.github.scribejava.core.model.OAuth1RequestToken;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Verb;
import com.github.scribejava.core.oauth.OAuth10aService;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import java.io.IOException;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** HMAC-SHA1 in the header, beside ScribeJava. Both make the request too: the peer changes its. */
@State(Scope.Thread)
public class OAuth1Benchmark extends Measured {
  private static final OAuth1AccessToken TOKEN = new OAuth1AccessToken("token", "token-secret");

  private Authentication authentication;
  private OAuth10aService scribe;

  /** Prepares both. */
  @Setup
  public void prepare() {
    OAuth1Scheme scheme =
        new OAuth1Scheme(
            "HMAC-SHA1",
            Placement.HEADER,
            "",
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    authentication =
        Samples.authentication(
            scheme,
            "clientId",
            "client",
            "clientSecret",
            "client-secret",
            "token",
            "token",
            "tokenSecret",
            "token-secret");
    scribe = new ServiceBuilder("client").apiSecret("client-secret").build(new Api());
  }

  /** Ours. */
  @Benchmark
  public Request authdex() throws IOException {
    return authentication.sign(Samples.get());
  }

  /** ScribeJava's. */
  @Benchmark
  public OAuthRequest scribejava() {
    OAuthRequest request = new OAuthRequest(Verb.GET, Samples.URL.toString());
    request.addHeader("Accept", "application/json");
    request.addHeader("X-Request-Id", "5f2b9a52");
    scribe.signRequest(TOKEN, request);
    return request;
  }

  private static final class Api extends DefaultApi10a {
    @Override
    public String getRequestTokenEndpoint() {
      return Samples.SERVER + "request";
    }

    @Override
    public String getAccessTokenEndpoint() {
      return Samples.SERVER + "access";
    }

    @Override
    public String getAuthorizationBaseUrl() {
      return Samples.SERVER + "authorize";
    }

    @Override
    public String getAuthorizationUrl(OAuth1RequestToken requestToken) {
      return getAuthorizationBaseUrl();
    }
  }
}
