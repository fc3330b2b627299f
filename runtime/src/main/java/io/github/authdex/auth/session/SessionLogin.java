package io.github.authdex.auth.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The request that logs in. In its templates {@code {name}} stands for a credential, {@code
 * {$base64:…}} for its content in Base64 and, in a second request, {@code {$name}} for what was
 * taken from the answer to the first.
 *
 * @param method its method
 * @param url a template for where it goes
 * @param format how the fields are written: {@code json}, {@code form}, {@code basic} or {@code
 *     query}; {@code xml} where the body is XML
 * @param fields name to a template
 * @param headers name to a template
 * @param body a template for JSON that fields cannot say, or for XML, or empty; what is filled into
 *     it is escaped
 * @param take what a second request needs of the answer: a name to a JSON pointer (RFC 6901)
 * @param then the second request, whose answer has the session
 * @param answer how the answer is written: {@code json}, or {@code xml}, of which a pointer names
 *     elements from the root's on, without their prefixes, and an attribute behind {@code @}
 */
public record SessionLogin(
    String method,
    String url,
    String format,
    Map<String, String> fields,
    Map<String, String> headers,
    String body,
    Map<String, String> take,
    Optional<SessionLogin> then,
    String answer) {
  public SessionLogin {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(then, "then");
    Objects.requireNonNull(answer, "answer");
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    take = Collections.unmodifiableMap(new LinkedHashMap<>(take));
    if (!body.isEmpty() && !Set.of("json", "xml").contains(format)) {
      throw new IllegalArgumentException(
          "Expected json or xml as the format of a login with a body but was \"" + format + "\"");
    }
  }

  /** Makes one of fields and headers alone. */
  public SessionLogin(
      String method,
      String url,
      String format,
      Map<String, String> fields,
      Map<String, String> headers) {
    this(method, url, format, fields, headers, "", Map.of(), Optional.empty(), "json");
  }

  /** Returns the requests in order, this one first. */
  public List<SessionLogin> steps() {
    List<SessionLogin> steps = new ArrayList<>(List.of(this));
    then.ifPresent(next -> steps.addAll(next.steps()));
    return List.copyOf(steps);
  }

  /** Returns all texts of this request in which a name may stand, the URL's first. */
  public List<String> templates() {
    List<String> templates = new ArrayList<>(List.of(url));
    templates.addAll(fields.values());
    templates.addAll(headers.values());
    templates.add(body);
    return List.copyOf(templates);
  }

  /**
   * Returns a builder of a POST of JSON without fields.
   *
   * @param url a template for where it goes
   */
  public static Builder builder(String url) {
    return new Builder(url);
  }

  /** Collects what differs from the usual. */
  public static final class Builder {
    private final String url;
    private String method = "POST";
    private String format = "json";
    private Map<String, String> fields = Map.of();
    private Map<String, String> headers = Map.of();
    private String body = "";
    private Map<String, String> take = Map.of();
    private Optional<SessionLogin> then = Optional.empty();
    private String answer = "json";

    private Builder(String url) {
      this.url = url;
    }

    /** Sets its method. */
    public Builder method(String method) {
      this.method = method;
      return this;
    }

    /**
     * Sets how the fields are written: {@code json}, {@code form}, {@code basic} or {@code query};
     * {@code xml} where the body is XML.
     */
    public Builder format(String format) {
      this.format = format;
      return this;
    }

    /** Sets the fields: name to a template. */
    public Builder fields(Map<String, String> fields) {
      this.fields = fields;
      return this;
    }

    /** Sets the headers: name to a template. */
    public Builder headers(Map<String, String> headers) {
      this.headers = headers;
      return this;
    }

    /** Sets a template for JSON that fields cannot say, or for XML. */
    public Builder body(String body) {
      this.body = body;
      return this;
    }

    /** Sets what a second request needs of the answer: a name to a JSON pointer. */
    public Builder take(Map<String, String> take) {
      this.take = take;
      return this;
    }

    /** Sets the second request, whose answer has the session. */
    public Builder then(SessionLogin then) {
      this.then = Optional.of(then);
      return this;
    }

    /** Sets how the answer is written: {@code json} or {@code xml}. */
    public Builder answer(String answer) {
      this.answer = answer;
      return this;
    }

    /** Returns what was collected. */
    public SessionLogin build() {
      return new SessionLogin(method, url, format, fields, headers, body, take, then, answer);
    }
  }
}
