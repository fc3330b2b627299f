package io.github.authdex.auth;

import static io.github.authdex.auth.FaultWords.BROKEN;
import static io.github.authdex.auth.FaultWords.ENDED;
import static io.github.authdex.auth.FaultWords.LATE;
import static io.github.authdex.auth.FaultWords.NO_JSON;
import static io.github.authdex.auth.FaultWords.TOO_LONG;
import static io.github.authdex.auth.WireServer.reply;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.authdex.auth.WireServer.Arrived;
import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.auth.WireServer.Reset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * What goes wrong with endpoints that are asked for a token or a document. Where the server can say
 * anything it repeats what it was sent, secrets included.
 */
enum EndpointFault {
  SILENCE(LATE, request -> out -> drip(out, "")),
  HEAD_WITHOUT_END_DRIPPING(LATE, request -> out -> drip(out, "HTTP/1.1 200 OK\r\nX-Long: ")),
  CONTENT_WITHOUT_END_DRIPPING(LATE, request -> out -> drip(out, "HTTP/1.1 200 OK\r\n\r\n")),
  INTERIM_ANSWERS_WITHOUT_END(
      LATE + "|" + BROKEN + "|" + ENDED,
      request -> out -> endless(out, "", "HTTP/1.1 102 Wait\r\n\r\n")),

  CLOSED_AT_ONCE(ENDED, request -> out -> false),
  RESET_AT_ONCE(
      ENDED,
      request ->
          out -> {
            throw new Reset();
          }),
  RESET_IN_THE_HEAD(ENDED, request -> out -> reset(out, "HTTP/1.1 200 OK\r\nX-Sent: ")),
  RESET_IN_THE_CONTENT(
      ENDED, request -> out -> reset(out, "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{")),

  NO_HTTP(ENDED, request -> raw(sent(request))),
  NO_STATUS_LINE(BROKEN, request -> raw(sent(request) + "\r\n\r\n")),
  NO_STATUS(BROKEN, request -> raw("HTTP/1.1 abc " + sent(request) + "\r\n\r\n")),
  ENDED_IN_THE_HEAD(ENDED, request -> raw("HTTP/1.1 200 OK\r\nX-Sent: " + sent(request))),
  NO_FIELD(
      NO_JSON,
      request -> raw("HTTP/1.1 200 OK\r\n" + sent(request) + "\r\nContent-Length: 0\r\n\r\n")),
  LENGTH_IS_NO_NUMBER(
      BROKEN + "|" + NO_JSON,
      request -> raw("HTTP/1.1 200 OK\r\nContent-Length: " + sent(request) + "\r\n\r\n{")),
  LENGTH_IS_TOO_LONG(
      ENDED + "|" + BROKEN, request -> raw("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}")),
  LENGTH_IS_TOO_SHORT(
      NO_JSON,
      request -> raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n" + "{\"access_token\":\"t1\"}")),
  CHUNK_IS_NONE(
      BROKEN, request -> chunks(sent(request) + "\r\n" + sent(request) + "\r\n0\r\n\r\n")),
  CHUNK_IS_TOO_LONG(ENDED + "|" + BROKEN, request -> chunks("7fffffffffffffff\r\n{}")),
  CHUNKS_END_EARLY(ENDED, request -> chunks("2\r\n{}\r\n")),

  CONTENT_WITHOUT_END(
      TOO_LONG, request -> out -> endless(out, "HTTP/1.1 200 OK\r\n\r\n", sent(request))),
  CHUNKS_WITHOUT_END(
      TOO_LONG,
      request ->
          out ->
              endless(
                  out,
                  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                  "400\r\n" + "a".repeat(1024) + "\r\n")),
  HEAD_WITHOUT_END(
      BROKEN + "|" + ENDED,
      request -> out -> endless(out, "HTTP/1.1 200 OK\r\n", "X-More: " + sent(request) + "\r\n")),
  LINE_WITHOUT_END(
      BROKEN + "|" + ENDED,
      request -> out -> endless(out, "HTTP/1.1 200 OK\r\nX-Long: ", "a".repeat(8192))),
  UNFOLDS_WITHOUT_END(
      TOO_LONG + "|" + NO_JSON,
      request -> reply(bomb(), "HTTP/1.1 200 OK", "Content-Encoding: gzip")),

  PAGE(NO_JSON, request -> reply(page(request), "HTTP/1.1 200 OK")),
  NOTHING(NO_JSON, request -> reply("", "HTTP/1.1 200 OK")),
  HALF_OF_IT(NO_JSON, request -> reply("{\"access_token\":\"" + sent(request), "HTTP/1.1 200 OK")),
  NESTED_DEEPLY(NO_JSON, request -> reply("[".repeat(500_000), "HTTP/1.1 200 OK")),
  ERROR(
      "HTTP 500, the answer is not JSON",
      request -> reply(page(request), "HTTP/1.1 500 Internal Server Error")),
  ERROR_OF_A_PROXY(
      "HTTP 502, the answer is not JSON", request -> reply(page(request), "HTTP/1.1 502 Bad")),
  BUSY(
      "HTTP 429; it asks to wait 30 seconds before the next try",
      request -> reply("{}", "HTTP/1.1 429 Too Many Requests", "Retry-After: 30")),
  BUSY_UNTIL(
      "HTTP 503; it asks to wait 40 seconds before the next try",
      request ->
          reply(
              "{}",
              "HTTP/1.1 503 Service Unavailable",
              "Date: Tue, 24 Nov 2026 12:00:00 GMT",
              "Retry-After: Tue, 24 Nov 2026 12:00:40 GMT")),
  MOVED(
      "HTTP 302, a token endpoint's redirect is not followed",
      request -> reply("", "HTTP/1.1 302 Found", "Location: /elsewhere?" + sent(request))),
  MOVED_TO_ITSELF(
      "HTTP 307, a token endpoint's redirect is not followed",
      request -> reply("", "HTTP/1.1 307 Temporary Redirect", "Location: " + request.target()));

  private static final int PIECE = 64 << 10;

  private final String said;

  @SuppressWarnings("ImmutableEnumChecker") // Answers keep nothing.
  private final Answer answer;

  /** Says what is written to the wire. */
  private interface Answer {
    Reply to(Arrived request) throws IOException;
  }

  EndpointFault(String said, Answer answer) {
    this.said = said;
    this.answer = answer;
  }

  /** Returns the answer to {@code request}. */
  Reply to(Arrived request) throws IOException {
    return answer.to(request);
  }

  /** Returns whether time alone ends it. */
  boolean isSlow() {
    return said.startsWith(LATE);
  }

  /** Returns whether the server goes on until the client hangs up. */
  boolean isEndless() {
    return name().contains("WITHOUT_END") && !name().startsWith("UNFOLDS");
  }

  /**
   * Returns why there is no token, as a pattern: what a server answered that kept to the rules
   * begins with {@code HTTP} and its status.
   */
  String said() {
    return said;
  }

  /** Returns what the server was sent, in one line. */
  private static String sent(Arrived request) {
    return request.body() + " " + request.first("Authorization");
  }

  private static String page(Arrived request) {
    return "<html><body>You sent " + sent(request) + "</body></html>";
  }

  private static Reply raw(String text) {
    return out -> {
      put(out, text);
      return false;
    };
  }

  private static Reply chunks(String text) {
    return raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + text);
  }

  private static boolean reset(OutputStream out, String begin) throws IOException {
    put(out, begin);
    pause();
    throw new Reset();
  }

  private static boolean endless(OutputStream out, String begin, String rest) throws IOException {
    put(out, begin);
    String piece = rest.repeat(PIECE / rest.length() + 1);
    while (true) {
      put(out, piece); // Fails when the client hangs up.
    }
  }

  private static boolean drip(OutputStream out, String begin) throws IOException {
    put(out, begin);
    while (true) {
      pause();
      if (!begin.isEmpty()) {
        put(out, "a"); // Fails when the client hangs up.
      }
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IOException("The test is over", e);
    }
  }

  private static void put(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }

  private static String bomb() {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 100; i++) {
        gzip.write(new byte[1 << 20]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bomb.toString(ISO_8859_1);
  }
}
