package io.github.authdex.client;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.Body;
import io.github.authdex.auth.Server;
import java.util.List;
import java.util.Optional;

/**
 * One call of an operation. Emitted code fills it step by step and sends it once; not for several
 * threads at once.
 *
 * @param <T> what the answer becomes
 */
public final class Call<T> {
  private final String operation;
  private final String method;
  private final String path;
  private final AuthRequirement requirement;
  private final Answer<T> answer;
  private final Parameters parameters = new Parameters();
  private List<Server> servers = List.of();
  private Optional<Content> content = Optional.empty();

  private Call(
      String operation, String method, String path, AuthRequirement requirement, Answer<T> answer) {
    this.operation = operation;
    this.method = method;
    this.path = path;
    this.requirement = requirement;
    this.answer = answer;
  }

  /**
   * Returns a call without parameters and content.
   *
   * @param operation the operation's id, for messages
   * @param method upper case
   * @param path below the server's URL, with {@code {name}} for path parameters, perhaps with a
   *     fixed query
   * @param requirement the credentials that it needs
   * @param answer how to read what comes back
   */
  public static <T> Call<T> of(
      String operation, String method, String path, AuthRequirement requirement, Answer<T> answer) {
    return new Call<>(operation, method, path, requirement, answer);
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

  /** Sets the content to a form; null is no content. */
  public Call<T> form(String mediaType, Object value) {
    return content(value == null ? null : Content.form(mediaType, value));
  }

  /** Sets the content to parts, one for each property of {@code value}; null is no content. */
  public Call<T> multipart(Object value) {
    return content(value == null ? null : Multipart.of(value));
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
