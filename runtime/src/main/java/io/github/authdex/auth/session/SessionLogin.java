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
}
