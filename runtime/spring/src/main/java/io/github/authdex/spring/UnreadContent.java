package io.github.authdex.spring;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Content that nobody wants. It is read, so that its connection can be used again; what is long or
 * slow costs the connection instead. Libraries would read it to the end, which may never come.
 *
 * @param response is not for anybody else
 */
record UnreadContent(ClientHttpResponse response) {
  static final int LONGEST = 64 << 10;
  static final int SLOWEST_SECONDS = 2;

  /** Has a thread for as long as one reads. */
  private static final ExecutorService READERS =
      Executors.newCachedThreadPool(
          reader -> {
            Thread thread = new Thread(reader, "authdex-unread-content");
            thread.setDaemon(true);
            return thread;
          });

  static UnreadContent of(ClientHttpResponse response) {
    return new UnreadContent(response);
  }

  /** Ends the response. */
  void drop() {
    try {
      InputStream content = response.getBody();
      if (response.getHeaders().getContentLength() != 0 && !isReadToItsEnd(content)) {
        content.close();
      }
    } catch (IOException e) {
      // What is dropped has no reader to tell it to.
    } finally {
      close();
    }
  }

  /** Some read what is closed already once more, and are surprised. */
  private void close() {
    try {
      response.close();
    } catch (RuntimeException e) {
      // Nor here.
    }
  }

  /** Waits for another thread, since a stream cannot be told how long a read may take. */
  private static boolean isReadToItsEnd(InputStream content) {
    return CompletableFuture.supplyAsync(() -> isShort(content), READERS)
        .completeOnTimeout(false, SLOWEST_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  private static boolean isShort(InputStream content) {
    byte[] buffer = new byte[4096];
    int length = 0;
    try {
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        length += n;
        if (length > LONGEST) {
          return false;
        }
      }
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Shows nothing of the content. */
  @Override
  public String toString() {
    return "content that nobody wants";
  }
}
