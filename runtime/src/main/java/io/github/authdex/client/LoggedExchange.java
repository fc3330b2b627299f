package io.github.authdex.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.sending.ExchangeObserver;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells each request and answer without what proves who calls, and another observer all of it.
 *
 * @param next is told first
 */
record LoggedExchange(CallLog log, LogMask mask, ExchangeObserver next)
    implements ExchangeObserver {
  /** Header fields that say how or what, and not who. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "accept(-.*)?|age|allow|cache-control|connection|content-.*|date|deprecation|etag|expect"
              + "|expires|host|if-.*|last-modified|link|location|pragma|range|retry-after|server"
              + "|sunset|te|trailer|transfer-encoding|upgrade|user-agent|vary|via|warning"
              + "|www-authenticate|(x-)?rate-?limit.*|(x-)?(request|correlation|trace)-?id"
              + "|traceparent");

  private static final Pattern TEXT =
      Pattern.compile(
          "(?i)\\s*(text/.*|[^;]*[/+](json|xml|yaml)\\b.*|application/x-www-form-urlencoded.*"
              + "|application/(x-)?ndjson.*)");

  private static final Pattern CONTROLS =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\\n\\t]]");

  @Override
  public void sending(Request request) {
    next.sending(request);
    request.headers().forEach(this::learn);
    learn(request.uri());
    StringBuilder text = new StringBuilder("> ");
    text.append(request.method()).append(' ').append(line(request.uri().toString()));
    add(text, "> ", request.headers());
    if (log.longest() > 0) {
      byte[] content = request.body().bytes().orElse(new byte[0]);
      content(content, content.length, true, request.headers())
          .lines()
          .forEach(line -> text.append("\n> ").append(line));
    }
    log.tell(text.toString());
  }

  @Override
  public void received(ResponseHead response) {
    next.received(response);
    response.headers().forEach(this::learn);
    StringBuilder text = new StringBuilder("< ").append(response.status());
    add(text, "< ", response.headers());
    log.tell(text.toString());
  }

  private void add(StringBuilder text, String mark, Headers headers) {
    for (Header header : headers) {
      text.append('\n').append(mark).append(line(header.name())).append(": ");
      text.append(isHarmless(header) ? line(header.value()) : LogMask.HIDDEN);
    }
  }

  private boolean isHarmless(Header header) {
    return !mask.isSecret(header.name())
        && HARMLESS.matcher(header.name().toLowerCase(Locale.ROOT)).matches();
  }

  private String line(String text) {
    return CONTROLS.matcher(mask.text(text)).replaceAll(" ").replace('\n', ' ');
  }

  /** What comes back must not show what was sent here, nor the next request what came. */
  private void learn(Header header) {
    if (!isHarmless(header)) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (name.endsWith("cookie")) {
        for (String pair : header.value().split("; *", -1)) {
          mask.learn(pair.substring(pair.indexOf('=') + 1));
        }
      } else if (name.endsWith("authorization")) {
        mask.learn(header.value().substring(header.value().indexOf(' ') + 1));
      } else if (mask.isSecret(name)) {
        mask.learn(header.value());
      }
    }
  }

  private void learn(URI uri) {
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0 && mask.isSecret(pair.substring(0, equals))) {
        mask.learn(pair.substring(equals + 1));
      }
    }
  }

  /** Returns {@code answer} whose content is told once it is read. */
  Received logged(Received answer) {
    if (log.longest() == 0) {
      return answer;
    }
    InputStream content =
        new LoggedContent(
            answer.content(),
            log.longest() + LoggedContent.MARGIN,
            (some, length, whole) ->
                log.tell("< " + content(some, length, whole, answer.headers())));
    return new Received(
        answer.operation(), answer.status(), answer.headers(), content, answer.misfits());
  }

  /**
   * Returns what is shown of a content.
   *
   * @param some its start
   * @param length of all that is known of it
   * @param whole whether that is all there is
   */
  private String content(byte[] some, long length, boolean whole, Headers headers) {
    if (length == 0) {
      return "";
    }
    String type = headers.first("Content-Type").orElse("");
    if (headers.first("Content-Encoding").isPresent() || !TEXT.matcher(type).lookingAt()) {
      return "(" + length + " bytes)";
    }
    String masked = mask.text(new String(some, UTF_8));
    // What is cut off in its midst is known by neither name nor value.
    boolean cut = !whole || some.length < length;
    int end = Math.min(log.longest(), masked.length() - (cut ? LoggedContent.MARGIN : 0));
    boolean all = !cut && end == masked.length();
    String text = masked.substring(0, Math.max(end, 0));
    return CONTROLS.matcher(text).replaceAll(" ") + (all ? "" : " … (" + length + " bytes)");
  }
}
