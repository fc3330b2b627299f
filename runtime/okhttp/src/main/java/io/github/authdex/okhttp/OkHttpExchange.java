package io.github.authdex.okhttp;

import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.exchange.TlsSetup;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okio.BufferedSource;

/** Sends single requests with OkHttp, bounded in time and size. */
final class OkHttpExchange implements HttpExchange {
  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);
  private static final int LONGEST_ANSWER = 1 << 20;

  private final OkHttpClient client;

  private OkHttpExchange(OkHttpClient client) {
    this.client = client;
  }

  static OkHttpExchange over(OkHttpClient.Builder plain) {
    OkHttpClient client = plain.cookieJar(CookieJar.NO_COOKIES).build();
    return new OkHttpExchange(
        client.callTimeoutMillis() > 0
            ? client
            : client.newBuilder().callTimeout(USUAL_TIMEOUT).build());
  }

  /** Files are read when a request is sent, so that a certificate that was renewed is seen. */
  @Override
  public HttpExchange showing(TlsSetup tls) {
    return request -> showingNow(tls).send(request);
  }

  private OkHttpExchange showingNow(TlsSetup tls) throws IOException {
    OkHttpClient.Builder certified = client.newBuilder();
    Certificates.show(tls, certified);
    return new OkHttpExchange(certified.build());
  }

  @Override
  public Response send(Request request) throws IOException {
    Request written =
        request
            .withUri(OkHttpUrls.written(request.uri()))
            .withBody(new UnrepeatedBody(request.body()));
    okhttp3.Request template =
        new okhttp3.Request.Builder().url(OkHttpUrls.of(written.uri())).build();
    try (okhttp3.Response answer =
        client.newCall(OkHttpMessages.toOkHttp(written, template)).execute()) {
      BufferedSource content = answer.body().source();
      if (content.request(LONGEST_ANSWER + 1L)) {
        throw new IOException(
            "Expected at most " + LONGEST_ANSWER + " bytes in the response but there were more");
      }
      return new Response(
          OkHttpMessages.head(request.uri(), answer), Body.of(content.getBuffer().readByteArray()));
    } catch (InterruptedIOException e) {
      throw Thread.currentThread().isInterrupted() ? e : late();
    } catch (IOException e) {
      throw AnswerFault.untold(e, request.uri());
    }
  }

  /** OkHttp tells that the time is over as it tells that a thread is to stop. */
  private static SocketTimeoutException late() {
    return new SocketTimeoutException(
        "Expected an answer within the time that the OkHttpClient gives");
  }
}
