package io.github.authdex.lab.server;

import java.io.IOException;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.BadMessageException;
import wiremock.org.eclipse.jetty.server.HttpInput;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/** Refuses requests that are too large to be kept in memory, and those that could grow in it. */
final class BodyLimit extends HandlerWrapper {
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  @Override
  public void handle(
      String target, Request request, HttpServletRequest servlet, HttpServletResponse response)
      throws IOException, ServletException {
    if (request.getContentLengthLong() > MOST_BYTES) {
      refuse(request, response, 413, "The content is longer than " + MOST_BYTES + " bytes");
    } else if (isEncoded(request)) {
      refuse(request, response, 415, "The lab reads content without Content-Encoding alone");
    } else {
      request.getHttpInput().addInterceptor(new Counter());
      super.handle(target, request, servlet, response);
    }
  }

  /** Signed chunks of Amazon S3 are no compression: they hardly grow when they are read. */
  private static boolean isEncoded(Request request) {
    String encoding = request.getHeader("Content-Encoding");
    return encoding != null && !encoding.strip().equalsIgnoreCase("aws-chunked");
  }

  /** Answers and hangs up, so that nobody waits for content that nobody reads. */
  private static void refuse(
      Request request, HttpServletResponse response, int status, String problem)
      throws IOException {
    request.setHandled(true);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setHeader("Connection", "close");
    response.getOutputStream().print("{\"problem\":\"" + problem + "\"}");
    response.getOutputStream().close();
    request.getHttpChannel().getEndPoint().close();
  }

  /** Counts what arrives, since a chunked request does not say how long it is. */
  private static final class Counter implements HttpInput.Interceptor {
    private long bytes;

    @Override
    public HttpInput.Content readFrom(HttpInput.Content content) {
      bytes += content == null ? 0 : content.remaining();
      if (bytes > MOST_BYTES) {
        throw new BadMessageException(413, "Content too large");
      }
      return content;
    }
  }
}
