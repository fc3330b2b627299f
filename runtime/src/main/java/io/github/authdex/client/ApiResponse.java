package io.github.authdex.client;

import io.github.authdex.auth.internal.text.LimitedWarnings;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.client.json.Misfit;
import java.util.List;
import java.util.Optional;

/**
 * A successful answer: its content, and what stood before it, such as the next page's address
 * ({@code Link}), a version ({@code ETag}) or how many calls are left.
 *
 * @param <T> the content
 */
public final class ApiResponse<T> {
  private final int status;
  private final Headers headers;
  private final T body;
  private final List<Misfit> misfits;

  ApiResponse(int status, Headers headers, T body, List<Misfit> misfits) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.misfits = List.copyOf(misfits);
  }

  /** Returns the status code, from 200 to 299. */
  public int status() {
    return status;
  }

  /** Returns the headers, as they came. */
  public Headers headers() {
    return headers;
  }

  /** Returns the first header of that name, in any case. */
  public Optional<String> header(String name) {
    return headers.first(name);
  }

  /** Returns what the operation's method returns: null if there is no content. */
  public T body() {
    return body;
  }

  /**
   * Returns the parts of the content that have another form than the API's document says, in their
   * order. In their places stands nothing; the rest was read all the same.
   */
  public List<Misfit> misfits() {
    return misfits;
  }

  /** Returns the content, and tells its misfits to the log, since nobody else will see them. */
  T told() {
    LimitedWarnings log = new LimitedWarnings("io.github.authdex.client");
    misfits.forEach(log::tell);
    log.end();
    return body;
  }

  /** Shows the status alone: content and headers may have secrets. */
  @Override
  public String toString() {
    return "ApiResponse[status=" + status + "]";
  }
}
