package io.github.authdex.generator.emit.collection;

import io.github.authdex.generator.emit.collection.SavedResponse.Status;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The status codes that documents name, with their phrases (RFC 9110 §15, RFC 6585, RFC 4918). */
final class StatusCodes {
  private static final Map<Integer, String> REASONS = new HashMap<>();

  static {
    String names =
        "100 Continue|101 Switching Protocols|200 OK|201 Created|202 Accepted"
            + "|203 Non-Authoritative Information|204 No Content|205 Reset Content"
            + "|206 Partial Content|207 Multi-Status|208 Already Reported|300 Multiple Choices"
            + "|301 Moved Permanently|302 Found|303 See Other|304 Not Modified"
            + "|307 Temporary Redirect|308 Permanent Redirect|400 Bad Request|401 Unauthorized"
            + "|402 Payment Required|403 Forbidden|404 Not Found|405 Method Not Allowed"
            + "|406 Not Acceptable|407 Proxy Authentication Required|408 Request Timeout"
            + "|409 Conflict|410 Gone|411 Length Required|412 Precondition Failed"
            + "|413 Content Too Large|414 URI Too Long|415 Unsupported Media Type"
            + "|416 Range Not Satisfiable|417 Expectation Failed|421 Misdirected Request"
            + "|422 Unprocessable Content|423 Locked|424 Failed Dependency|425 Too Early"
            + "|426 Upgrade Required|428 Precondition Required|429 Too Many Requests"
            + "|431 Request Header Fields Too Large|451 Unavailable For Legal Reasons"
            + "|500 Internal Server Error|501 Not Implemented|502 Bad Gateway"
            + "|503 Service Unavailable|504 Gateway Timeout|505 HTTP Version Not Supported"
            + "|507 Insufficient Storage|508 Loop Detected|511 Network Authentication Required";
    for (String name : names.split("\\|", -1)) {
      REASONS.put(Integer.valueOf(name.substring(0, 3)), name.substring(4));
    }
  }

  private StatusCodes() {}

  /**
   * Returns what {@code status} of a document says: a range stands for its first code, and {@code
   * default} for a success where no other is named.
   */
  static Optional<Status> of(String status, boolean noSuccess) {
    if (status.matches("[1-5][0-9]{2}")) {
      return Optional.of(of(Integer.parseInt(status)));
    } else if (status.matches("[1-5][xX]{2}")) {
      return Optional.of(of(100 * (status.charAt(0) - '0')));
    }
    return status.equals("default") && noSuccess ? Optional.of(of(200)) : Optional.empty();
  }

  private static Status of(int code) {
    return new Status(code, REASONS.getOrDefault(code, ""));
  }
}
