package io.github.authdex.spring;

import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;

/** Sends single requests with what Spring has, bounded in size. */
final class SpringExchange implements HttpExchange {
  private static final int LONGEST_ANSWER = 1 << 20;

  private final ClientHttpRequestFactory sending;

  SpringExchange(ClientHttpRequestFactory sending) {
    this.sending = sending;
  }

  @Override
  public Response send(Request request) throws IOException {
    ClientHttpResponse answer = answered(request);
    try {
      byte[] content = answer.getBody().readNBytes(LONGEST_ANSWER + 1);
      if (content.length > LONGEST_ANSWER) {
        throw new IOException(
            "Expected at most " + LONGEST_ANSWER + " bytes in the response but there were more");
      }
      return new Response(SpringMessages.head(request.uri(), answer), Body.of(content));
    } finally {
      UnreadContent.of(answer).drop();
    }
  }

  private ClientHttpResponse answered(Request request) throws IOException {
    try {
      return new RuledResponse(written(request).execute(), request.uri());
    } catch (IOException | RuntimeException e) {
      throw UntoldAnswer.of(e, request.uri());
    }
  }

  private ClientHttpRequest written(Request request) throws IOException {
    ClientHttpRequest written =
        sending.createRequest(request.uri(), HttpMethod.valueOf(request.method()));
    written.getHeaders().addAll(SpringMessages.toSpring(request));
    byte[] content = SpringMessages.content(request.body());
    if (content.length > 0) {
      try (OutputStream out = written.getBody()) {
        out.write(content);
      }
    }
    return written;
  }
}
