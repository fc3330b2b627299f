package io.github.authdex.generator.emit.http;

import io.github.authdex.generator.emit.collection.CollectionRequest;
import io.github.authdex.generator.emit.collection.RequestField;
import io.github.authdex.generator.emit.collection.RequestUrl;
import io.github.authdex.generator.emit.collection.RequestUrl.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes one request, with what there is to know of it as comments before it. */
final class HttpFileRequest {
  /** A header of this kind tells httpyac to read certificates from files. */
  private static final Pattern CERTIFICATE = Pattern.compile("(?i).*clientcert");

  private final CollectionRequest asked;
  private final String title;
  private final String name;
  private final Optional<HttpFileAuth> auth;
  private final List<String> script;
  private final Optional<HttpFileBody> body;
  private final List<String> lines = new ArrayList<>();

  /**
   * Makes a writer of {@code asked}.
   *
   * @param name by which other requests could refer to it, of letters and digits
   * @param auth what stands for its auth, beside its fields
   * @param script what runs for it, in lines
   */
  HttpFileRequest(
      CollectionRequest asked,
      String title,
      String name,
      Optional<HttpFileAuth> auth,
      List<String> script) {
    this.asked = asked;
    this.title = title;
    this.name = name;
    this.auth = auth;
    this.script = script;
    this.body = asked.body().map(HttpFileBody::of);
  }

  /** Returns the request, with a line break at its end. */
  String write() {
    lines.add("### " + HttpFileComments.title(title));
    lines.addAll(HttpFileComments.of(asked.description()));
    addParameters();
    body.ifPresent(content -> lines.addAll(content.hints()));
    lines.add("# @name " + name);
    if (asked.headers().stream().anyMatch(header -> header.name().equalsIgnoreCase("Cookie"))) {
      lines.add("# @no-cookie-jar");
    }
    lines.addAll(script);
    lines.add(asked.method() + " " + url());
    addHeaders();
    body.ifPresent(
        content -> {
          lines.add("");
          lines.add(content.text());
        });
    return String.join("\n", lines) + "\n";
  }

  private String url() {
    RequestUrl url = asked.url();
    StringBuilder sent = new StringBuilder(url.base());
    url.segments().forEach(segment -> sent.append('/').append(segment.sent()));
    String query = url.querySent();
    String own = auth.map(HttpFileAuth::query).orElse("");
    String added = own.isEmpty() ? "" : (query.isEmpty() ? "?" : "&") + own;
    return HttpFileText.url(sent.toString() + query) + added;
  }

  private void addHeaders() {
    for (RequestField header : asked.headers()) {
      boolean sent = header.enabled() && !CERTIFICATE.matcher(header.name()).matches();
      String line = header.name() + ": " + HttpFileText.line(header.text());
      lines.add(sent ? line : "# " + line);
    }
    auth.ifPresent(own -> lines.addAll(own.headers()));
    body.map(HttpFileBody::boundary)
        .filter(boundary -> !boundary.isEmpty())
        .ifPresent(
            boundary -> lines.add("Content-Type: multipart/form-data; boundary=" + boundary));
  }

  /** Tells of the parameters what they are, and which are not sent. */
  private void addParameters() {
    for (Segment segment : asked.url().segments()) {
      if (segment instanceof Segment.Variable variable && !variable.description().isBlank()) {
        addParameter("", variable.value(), variable.description());
      }
    }
    addFields(asked.url().query(), "query");
    addFields(asked.headers(), "header");
    asked.body().ifPresent(content -> addFields(HttpFileBody.fields(content), "form"));
  }

  private void addFields(List<RequestField> fields, String in) {
    for (RequestField field : fields) {
      String pair = field.name() + field.value().map(value -> "=" + value).orElse("");
      boolean known = in.equals("header") && !field.enabled();
      String shown = field.enabled() || known ? field.name() : pair;
      if (!field.description().isBlank() || (!field.enabled() && !known)) {
        addParameter(field.enabled() ? "" : "Not sent, " + in + ": ", shown, field.description());
      }
    }
  }

  private void addParameter(String state, String shown, String description) {
    String words = description.isBlank() ? "" : ": " + description.strip();
    lines.addAll(HttpFileComments.of("- " + state + shown + words));
  }
}
