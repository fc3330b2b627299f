package io.github.authdex.okhttp;

import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.sending.Attempt;
import io.github.authdex.auth.sending.AuthFlow;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import okhttp3.CookieJar;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Sends what a flow decides. */
final class AuthInterceptor implements Interceptor {
  private final AuthFlow flow;

  AuthInterceptor(AuthFlow flow) {
    this.flow = flow;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (chain.getFollowRedirects()) {
      throw new IOException(
          "Expected an OkHttpClient that leaves redirects to the flow, as AuthOkHttp made it, but a"
              + " newBuilder() of it follows them, which would take credentials to another origin;"
              + " call followRedirects(false)");
    }
    Request asked = chain.request();
    Attempt first = SigningWait.in(chain.call(), flow.firstAsync(OkHttpMessages.fromOkHttp(asked)));
    Attempt attempt = first;
    while (true) {
      Response response = sent(chain, attempt);
      Optional<Attempt> next = following(chain, attempt, response);
      if (next.isEmpty()) {
        boolean same = attempt.plain().equals(first.plain());
        return OkHttpMessages.answering(
            response, same ? asked : OkHttpMessages.toOkHttp(attempt.plain(), asked));
      }
      response.close(); // OkHttp reads the rest if that is short, or drops the connection.
      attempt = next.get();
    }
  }

  private Optional<Attempt> following(Chain chain, Attempt attempt, Response response)
      throws IOException {
    try {
      ResponseHead head = OkHttpMessages.head(attempt.plain().uri(), response);
      return SigningWait.in(chain.call(), flow.nextAsync(attempt, head));
    } catch (IOException | RuntimeException e) {
      response.close();
      throw e;
    }
  }

  private static Response sent(Chain chain, Attempt attempt) throws IOException {
    URI uri = attempt.plain().uri();
    ClientCookies cookies = new ClientCookies(chain.getCookieJar(), OkHttpUrls.of(uri));
    Request outgoing = cookies.put(outgoing(attempt, chain.request()));
    try {
      Response response = chain.withCookieJar(CookieJar.NO_COOKIES).proceed(outgoing);
      cookies.keep(response);
      return response.code() == 101
          ? response // Its content is another protocol's.
          : response.newBuilder().body(AnswerFault.guarded(response.body(), uri)).build();
    } catch (IOException e) {
      throw AnswerFault.untold(e, uri);
    }
  }

  private static Request outgoing(Attempt attempt, Request asked) throws IOException {
    try {
      return OkHttpMessages.toOkHttp(attempt.sent(), asked);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
