package io.github.authdex.generator.model;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.Server;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One method on one path.
 *
 * @param id the operationId, or a name made of method and path; unique in the model
 * @param method upper case
 * @param path below the server's URL, with {@code {name}} for path parameters
 * @param tag the first tag, or empty
 * @param summary or empty
 * @param description or empty
 * @param deprecated whether the API advises against it
 * @param servers where it lives if not on the model's servers
 * @param parameters path-level ones included, each name and place once
 * @param body what it takes
 * @param responses in the document's order
 * @param requirement what it needs, the document's own when it says nothing itself
 */
public record Operation(
    String id,
    String method,
    String path,
    String tag,
    String summary,
    String description,
    boolean deprecated,
    List<Server> servers,
    List<Parameter> parameters,
    Optional<RequestBody> body,
    List<Response> responses,
    AuthRequirement requirement) {
  public Operation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(tag, "tag");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(requirement, "requirement");
    servers = List.copyOf(servers);
    parameters = List.copyOf(parameters);
    responses = List.copyOf(responses);
  }

  /** Returns this operation with {@code requirement} instead of its own. */
  public Operation withRequirement(AuthRequirement requirement) {
    return new Operation(
        id,
        method,
        path,
        tag,
        summary,
        description,
        deprecated,
        servers,
        parameters,
        body,
        responses,
        requirement);
  }

  /**
   * A value in the path, query, headers or cookies.
   *
   * @param name as the API spells it
   * @param in where it travels
   * @param required always true in a path
   * @param schema its form
   * @param style OpenAPI's style, such as {@code form} or {@code deepObject}
   * @param explode whether an array or object makes several values
   * @param description or empty
   * @param deprecated whether the API advises against it
   */
  public record Parameter(
      String name,
      In in,
      boolean required,
      Schema schema,
      String style,
      boolean explode,
      String description,
      boolean deprecated) {

    /** OpenAPI's {@code in}. */
    public enum In {
      PATH,
      QUERY,
      HEADER,
      COOKIE
    }
  }

  /**
   * What an operation takes.
   *
   * @param required whether a request without it fails
   * @param contents one for each media type, in the document's order
   * @param description or empty
   */
  public record RequestBody(boolean required, List<Content> contents, String description) {
    public RequestBody {
      contents = List.copyOf(contents);
    }
  }

  /**
   * One answer.
   *
   * @param status a code, a range such as {@code 4XX}, or {@code default}
   * @param contents one for each media type; none if it has no body
   * @param description or empty
   */
  public record Response(String status, List<Content> contents, String description) {
    public Response {
      contents = List.copyOf(contents);
    }
  }

  /**
   * A body in one media type.
   *
   * @param mediaType such as {@code application/json}
   * @param schema its form, {@link Schema.Any} if the document does not say
   */
  public record Content(String mediaType, Schema schema) {}
}
