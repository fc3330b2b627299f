package io.github.authdex.generator.emit.hurl;

import io.github.authdex.generator.emit.collection.CollectionRequest;
import io.github.authdex.generator.emit.collection.DecodedQuery;
import io.github.authdex.generator.emit.collection.RequestBody;
import io.github.authdex.generator.emit.collection.RequestField;
import io.github.authdex.generator.emit.collection.RequestUrl;
import io.github.authdex.generator.emit.collection.RequestUrl.Segment;
import io.github.authdex.generator.emit.hurl.HurlAuth.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes one request, and that its answer must be no refusal. */
final class HurlRequest {
  /** An answer of 400 or more ends the run, so that a refused credential is seen. */
  private static final List<String> ANSWER = List.of("HTTP *", "[Asserts]", "status < 400");

  private final HurlText text;
  private final List<String> lines = new ArrayList<>();

  HurlRequest(HurlText text) {
    this.text = text;
  }

  /** Returns the request for {@code token}, with a line break at its end. */
  String write(HurlToken token) {
    lines.add("# Asks for the token that requests below carry.");
    lines.add("POST " + text.url(token.url()));
    token.basic().ifPresent(this::addBasic);
    lines.add("[Form]");
    token.form().forEach(pair -> lines.add(pair(pair)));
    lines.add("HTTP *");
    lines.add("[Captures]");
    lines.add(token.variable() + ": jsonpath \"" + token.path() + "\" redact");
    lines.addAll(ANSWER.subList(1, ANSWER.size()));
    return end();
  }

  /**
   * Returns {@code asked}, with a line break at its end.
   *
   * @param auth what stands for its auth, beside its fields
   */
  String write(CollectionRequest asked, String title, HurlAuth auth) {
    lines.addAll(HurlComments.of(title));
    lines.addAll(HurlComments.of(asked.description()));
    addParameters(asked);
    List<RequestField> asPairs = new ArrayList<>();
    lines.add(asked.method() + " " + url(asked.url(), asPairs));
    addHeaders(asked, auth);
    if (!asPairs.isEmpty() || !auth.query().isEmpty()) {
      lines.add("[Query]");
      asPairs.forEach(field -> lines.add(pair(new Pair(field.name(), field.text()))));
      auth.query().forEach(pair -> lines.add(pair(pair)));
    }
    auth.basic().ifPresent(this::addBasic);
    if (!auth.options().isEmpty()) {
      lines.add("[Options]");
      auth.options().forEach(pair -> lines.add(pair(pair)));
    }
    asked.body().ifPresent(body -> lines.addAll(new HurlBody(text).write(body)));
    lines.addAll(ANSWER);
    return end();
  }

  private void addBasic(Pair login) {
    lines.add("[BasicAuth]");
    lines.add(pair(login));
  }

  private String pair(Pair pair) {
    return (text.key(pair.name()) + ": " + text.value(pair.text())).stripTrailing();
  }

  private String end() {
    return String.join("\n", lines) + "\n";
  }

  /** What variables hold is encoded in the section of the query, and not in the URL. */
  private String url(RequestUrl url, List<RequestField> asPairs) {
    StringBuilder sent = new StringBuilder(url.base());
    url.segments().forEach(segment -> sent.append('/').append(segment.sent()));
    char separator = '?';
    for (RequestField field : url.query()) {
      if (field.enabled()) {
        Optional<RequestField> decoded =
            field.text().contains("{{") ? DecodedQuery.decoded(field) : Optional.empty();
        if (decoded.filter(pair -> !pair.name().isEmpty()).isPresent()) {
          asPairs.add(decoded.get());
        } else {
          sent.append(separator).append(field.name());
          field.value().ifPresent(value -> sent.append('=').append(value));
          separator = '&';
        }
      }
    }
    return text.url(sent.toString());
  }

  private void addHeaders(CollectionRequest asked, HurlAuth auth) {
    boolean form = asked.body().filter(RequestBody.Form.class::isInstance).isPresent();
    for (RequestField header : asked.headers()) {
      boolean made = form && header.name().equalsIgnoreCase("Content-Type");
      if (!made) {
        String line = pair(new Pair(header.name(), header.text()));
        lines.add(header.enabled() ? line : "# " + line);
      }
    }
    auth.headers().forEach(pair -> lines.add(pair(pair)));
    auth.optional().forEach(pair -> lines.add("# " + pair(pair)));
  }

  /** Tells of the parameters what they are, and which are not sent. */
  private void addParameters(CollectionRequest asked) {
    for (Segment segment : asked.url().segments()) {
      if (segment instanceof Segment.Variable variable && !variable.description().isBlank()) {
        addParameter("", variable.value(), variable.description());
      }
    }
    for (RequestField field : asked.url().query()) {
      String pair = field.name() + field.value().map(value -> "=" + value).orElse("");
      if (!field.enabled()) {
        addParameter("Not sent, query: ", pair, field.description());
      } else if (!field.description().isBlank()) {
        addParameter("", field.name(), field.description());
      }
    }
    asked.headers().stream()
        .filter(header -> !header.description().isBlank())
        .forEach(header -> addParameter("", header.name(), header.description()));
    if (asked.body().filter(HurlBody::sendsFile).isPresent()) {
      lines.add("# Put the path of what is to be sent in the place of file.bin below.");
    }
  }

  private void addParameter(String state, String shown, String description) {
    String words = description.isBlank() ? "" : ": " + description.strip();
    lines.addAll(HurlComments.of("- " + state + shown + words));
  }
}
