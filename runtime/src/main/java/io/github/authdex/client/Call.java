package io.github.authdex.client;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.client.json.JsonType;
import io.github.authdex.client.json.XmlRoot;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One call of an operation, filled step by step and then sent; not for several threads at once. It
 * can be sent again if its content can be read again.
 *
 * @param <T> what the answer becomes
 */
public final class Call<T> {
  private final ApiClient client;
  private final String operation;
  private final String method;
  private final String path;
  private final AuthRequirement requirement;
  private final Answer<T> answer;
  private final Parameters parameters = new Parameters();
  private List<Server> servers = List.of();
  private Optional<Content> content = Optional.empty();

  private Headers headers = Headers.EMPTY;
  private final ErrorForms errors = new ErrorForms();
  private Optional<RetryPolicy> retries = Optional.empty();
  private Optional<String> keyHeader = Optional.empty();
  private Optional<Duration> timeout = Optional.empty();
  private Optional<String> page = Optional.empty();
  private Optional<String> unmet = Optional.empty();

  Call(
      ApiClient client,
      String operation,
      String method,
      String path,
      AuthRequirement requirement,
      Answer<T> answer) {
    this.client = client;
    this.operation = operation;
    this.method = method;
    this.path = path;
    this.requirement = requirement;
    this.answer = answer;
  }

  /**
   * Sends this call and returns the content of the answer.
   *
   * @throws UnmetRequirementException if the caller holds no credential that would do, or the
   *     answer that brought its token told that it does not allow this; nothing is sent
   * @throws ApiException if the status is not 2xx, or the content not what the API's document says
   * @throws IOException if the server cannot be reached or its answer cannot be read
   */
  public T send() throws IOException {
    return response().told();
  }

  /** Sends this call and returns the content when it is there, or fails as {@link #send} does. */
  public CompletableFuture<T> sendAsync() {
    return responseAsync().thenApply(ApiResponse::told);
  }

  /** Sends this call and returns the answer with its status and headers; see {@link #send}. */
  public ApiResponse<T> response() throws IOException {
    return client.response(this);
  }

  /**
   * Sends this call and returns the answer with its status and headers when it is there, or fails
   * as {@link #send} does.
   */
  public CompletableFuture<ApiResponse<T>> responseAsync() {
    return client.responseAsync(this);
  }

  /** Sets a header for this call alone, such as {@code If-None-Match}. */
  public Call<T> header(String name, String value) {
    headers = headers.replaced(name, value);
    return this;
  }

  /**
   * Says which form the content of a refusal has, for {@link ApiException#error()}.
   *
   * @param statuses such as {@code 404}, {@code 4XX} or {@code default}
   */
  public Call<T> error(JsonType<?> type, String... statuses) {
    return error(new ErrorForm(type, Optional.empty()), statuses);
  }

  /**
   * Says which form the content of a refusal has that is XML, for {@link ApiException#error()}.
   *
   * @param root the document's root element
   * @param statuses such as {@code 404}, {@code 4XX} or {@code default}
   */
  public Call<T> error(XmlRoot root, JsonType<?> type, String... statuses) {
    return error(new ErrorForm(type, Optional.of(root)), statuses);
  }

  private Call<T> error(ErrorForm form, String... statuses) {
    for (String status : statuses) {
      errors.set(status, form);
    }
    return this;
  }

  /**
   * Returns the items of this list and of all pages after it; nothing is sent before the first item
   * is asked for.
   *
   * @param rule where the items are and what leads on
   * @param item the type of an item
   */
  public <I> PagedItems<I> pages(PageRule rule, JsonType<I> item) {
    return new PagedItems<>(this, rule, item);
  }

  /** Has this call get the page that {@code next} leads to. */
  void page(PageRule.Next next) {
    if (next.parameter().isEmpty()) {
      page = Optional.of(next.value());
    } else {
      parameters.query(next.parameter(), next.value());
    }
  }

  /**
   * Sets how long this call may take until its answer begins, instead of what the client says:
   * tokens, redirects and answers to challenges together. Each attempt has so long.
   *
   * @throws IllegalArgumentException if it is not above zero
   */
  public Call<T> timeout(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("Expected a time limit above zero but was " + timeout);
    }
    this.timeout = Optional.of(timeout);
    return this;
  }

  /**
   * Returns a call that is as this one is now, of which the answer is read in another way, such as
   * by {@code Answer.stream("application/json")} for the content as it comes.
   */
  public <U> Call<U> as(Answer<U> answer) {
    Call<U> other = new Call<>(client, operation, method, path, requirement, answer);
    other.parameters.add(parameters);
    other.errors.add(errors);
    other.servers = servers;
    other.content = content;
    other.headers = headers;
    other.retries = retries;
    other.keyHeader = keyHeader;
    other.timeout = timeout;
    other.page = page;
    other.unmet = unmet;
    return other;
  }

  /** Sets how often this call is sent where that may help, instead of what the client says. */
  public Call<T> retries(RetryPolicy retries) {
    this.retries = Optional.of(retries);
    return this;
  }

  /**
   * Sets a key by which the server knows this call again, so that it is safe to send twice; in
   * {@code Idempotency-Key} if the API's document names no other header.
   */
  public Call<T> idempotencyKey(String key) {
    return header(keyHeader(), key);
  }

  /**
   * Says that the operation takes an idempotency key, and in which header. If it is sent more than
   * once and the caller gives no key, it has a new one, which is the same with each attempt.
   */
  public Call<T> idempotencyHeader(String name) {
    keyHeader = Optional.of(name);
    return this;
  }

  /**
   * Says that no credential will do, since this client cannot send what the API asks for, and why;
   * sending this call then fails with that, before anything is sent.
   */
  public Call<T> unmet(String why) {
    unmet = Optional.of(why);
    return this;
  }

  /** Sets the servers of an operation that does not live on the API's own. */
  public Call<T> servers(List<Server> servers) {
    this.servers = List.copyOf(servers);
    return this;
  }

  /** Sets all of {@code parameters}. */
  public Call<T> with(Parameters parameters) {
    this.parameters.add(parameters);
    return this;
  }

  /** Sets JSON content; null is no content. */
  public Call<T> json(String mediaType, Object value) {
    return content(value == null ? null : Content.json(mediaType, value));
  }

  /**
   * Sets XML content in UTF-8; null is no content.
   *
   * @param root the document's root element
   */
  public Call<T> xml(String mediaType, XmlRoot root, Object value) {
    return content(value == null ? null : Content.xml(mediaType, root, value));
  }

  /** Sets the content to a form; null is no content. */
  public Call<T> form(String mediaType, Object value) {
    return form(mediaType, value, Map.of());
  }

  /**
   * Sets the content to a form; null is no content.
   *
   * @param encodings how fields are written, by name, where not as usual
   */
  public Call<T> form(String mediaType, Object value, Map<String, Serialization> encodings) {
    return content(value == null ? null : Content.form(mediaType, value, encodings));
  }

  /** Sets the content to parts, one for each property of {@code value}; null is no content. */
  public Call<T> multipart(Object value) {
    return multipart(value, Map.of());
  }

  /**
   * Sets the content to parts, one for each property of {@code value}; null is no content.
   *
   * @param encodings how properties are written, by name, where not as usual
   */
  public Call<T> multipart(Object value, Map<String, Serialization> encodings) {
    return content(value == null ? null : Multipart.of(value, encodings));
  }

  /** Sets the content as it is; null is no content. */
  public Call<T> raw(String mediaType, Body body) {
    return content(body == null ? null : new Content(mediaType, body));
  }

  private Call<T> content(Content content) {
    this.content = Optional.ofNullable(content);
    return this;
  }

  String operation() {
    return operation;
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  AuthRequirement requirement() {
    return requirement;
  }

  Answer<T> answer() {
    return answer;
  }

  /** Returns {@code base} with what goes with this call: parameters, and headers of its own. */
  Headers headers(Headers base) {
    Headers all = parameters.headers(base).with("Accept", answer.accept());
    for (Header header : headers) {
      all = all.replaced(header.name(), header.value());
    }
    return all;
  }

  RetryPolicy policy(RetryPolicy usual) {
    return retries.orElse(usual);
  }

  /** Returns the header of the key by which the server knows this call again. */
  String keyHeader() {
    return keyHeader.orElse("Idempotency-Key");
  }

  boolean takesKey() {
    return keyHeader.isPresent();
  }

  /** Returns the URL of the page to get, if that is another than the first. */
  Optional<String> page() {
    return page;
  }

  Optional<String> unmet() {
    return unmet;
  }

  Optional<Duration> timeout() {
    return timeout;
  }

  ErrorForms errors() {
    return errors;
  }

  Parameters parameters() {
    return parameters;
  }

  List<Server> servers() {
    return servers;
  }

  Optional<Content> content() {
    return content;
  }
}
