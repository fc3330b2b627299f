package io.github.authdex.auth.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The request that logs in.
 *
 * @param method its method
 * @param url a template for where it goes
 * @param format how the fields are written: {@code json}, {@code form}, {@code basic} or {@code
 *     query}
 * @param fields name to a template
 * @param headers name to a template
 */
public record SessionLogin(
    String method,
    String url,
    String format,
    Map<String, String> fields,
    Map<String, String> headers) {
  public SessionLogin {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(format, "format");
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
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

    private Builder(String url) {
      this.url = url;
    }

    /** Sets its method. */
    public Builder method(String method) {
      this.method = method;
      return this;
    }

    /**
     * Sets how the fields are written: {@code json}, {@code form}, {@code basic} or {@code query}.
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

    /** Returns what was collected. */
    public SessionLogin build() {
      return new SessionLogin(method, url, format, fields, headers);
    }
  }
}
