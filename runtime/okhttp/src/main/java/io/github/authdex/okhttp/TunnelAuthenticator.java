package io.github.authdex.okhttp;

import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.sending.AuthFlow;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Authenticator;
import okhttp3.Response;
import okhttp3.Route;

/**
 * Proves to a proxy who asks for a tunnel. OkHttp asks ahead of any challenge first, by a response
 * that it makes itself; what goes to a proxy without a tunnel passes the interceptor.
 */
final class TunnelAuthenticator implements Authenticator {
  private static final String FIELD = "Proxy-Authorization";

  private final AuthFlow flow;

  TunnelAuthenticator(AuthFlow flow) {
    this.flow = flow;
  }

  /** How many challenges a request has answered. */
  private record Answers(int count) {}

  @Override
  public okhttp3.Request authenticate(Route route, Response response) throws IOException {
    okhttp3.Request asked = response.request();
    if (!asked.method().equals("CONNECT")) {
      return null;
    }
    Request connect = OkHttpMessages.fromOkHttp(asked);
    Answers before = asked.tag(Answers.class);
    int answers = before == null ? 0 : before.count();
    boolean ahead = response.challenges().stream().anyMatch(TunnelAuthenticator::isOfOkHttp);
    return (ahead
            ? Optional.of(flow.tunnel(connect))
            : flow.nextTunnel(connect, OkHttpMessages.head(connect.uri(), response), answers))
        .flatMap(next -> next.headers().first(FIELD))
        .map(
            proof ->
                asked
                    .newBuilder()
                    .header(FIELD, proof)
                    .tag(Answers.class, new Answers(ahead ? 0 : answers + 1))
                    .build())
        .orElse(null);
  }

  private static boolean isOfOkHttp(okhttp3.Challenge challenge) {
    return challenge.scheme().equalsIgnoreCase("OkHttp-Preemptive");
  }
}
