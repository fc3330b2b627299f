package io.github.authdex.model;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.Server;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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
 * @param docs the URL of more documentation, or empty
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
    AuthRequirement requirement,
    String docs) {
  public Operation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(tag, "tag");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(requirement, "requirement");
    Objects.requireNonNull(docs, "docs");
    servers = List.copyOf(servers);
    parameters = List.copyOf(parameters);
    responses = List.copyOf(responses);
  }

  /** Makes an operation without more documentation. */
  public Operation(
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
    this(
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
        requirement,
        "");
  }

  /** Returns this operation with {@code requirement} instead of its own. */
  public Operation withRequirement(AuthRequirement requirement) {
    return with(id, tag, servers, requirement);
  }

  /** Returns this operation with {@code servers} instead of its own. */
  public Operation withServers(List<Server> servers) {
    return with(id, tag, servers, requirement);
  }

  /** Returns this operation with {@code parameters} and {@code body} instead of its own. */
  public Operation withInputs(List<Parameter> parameters, Optional<RequestBody> body) {
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
        requirement,
        docs);
  }

  /** Returns this operation with {@code body} and {@code responses} instead of its own. */
  public Operation withMessages(Optional<RequestBody> body, List<Response> responses) {
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
        requirement,
        docs);
  }

  /** Returns this operation called {@code id}. */
  public Operation withId(String id) {
    return with(id, tag, servers, requirement);
  }

  /** Returns this operation under {@code tag} instead of its own. */
  public Operation withTag(String tag) {
    return with(id, tag, servers, requirement);
  }

  private Operation with(String id, String tag, List<Server> servers, AuthRequirement requirement) {
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
        requirement,
        docs);
  }

  /**
   * A value in the path, query, headers or cookies.
   *
   * @param name as the API spells it
   * @param in where it travels
   * @param required always true in a path
   * @param schema its form
   * @param serialization how it becomes text
   * @param description or empty
   * @param deprecated whether the API advises against it
   * @param example a value as JSON, if the document has one
   * @param rules its default and limits
   */
  public record Parameter(
      String name,
      In in,
      boolean required,
      Schema schema,
      Serialization serialization,
      String description,
      boolean deprecated,
      Optional<String> example,
      ValueRules rules) {
    public Parameter {
      Objects.requireNonNull(serialization, "serialization");
      Objects.requireNonNull(example, "example");
      Objects.requireNonNull(rules, "rules");
    }

    /** Makes a parameter without rules. */
    public Parameter(
        String name,
        In in,
        boolean required,
        Schema schema,
        Serialization serialization,
        String description,
        boolean deprecated,
        Optional<String> example) {
      this(
          name,
          in,
          required,
          schema,
          serialization,
          description,
          deprecated,
          example,
          ValueRules.NONE);
    }

    /** Makes a parameter in one of OpenAPI's styles, without an example. */
    public Parameter(
        String name,
        In in,
        boolean required,
        Schema schema,
        String style,
        boolean explode,
        String description,
        boolean deprecated) {
      this(
          name,
          in,
          required,
          schema,
          Serialization.styled(style, explode),
          description,
          deprecated,
          Optional.empty());
    }

    /** OpenAPI's {@code in}; the value of one in {@code querystring} is the whole query. */
    public enum In {
      PATH,
      QUERY,
      QUERYSTRING,
      HEADER,
      COOKIE
    }
  }

  /**
   * How a value becomes text (OpenAPI 3.2 §4.12.2, §4.15).
   *
   * @param style OpenAPI's style, such as {@code form} or {@code deepObject}; {@code tabDelimited}
   *     is 2.0's {@code tsv}; without effect where there is a media type
   * @param explode whether an array or object makes several values
   * @param allowReserved whether reserved characters (RFC 3986 §2.2) are sent as they are
   * @param mediaType in which the value is written instead, such as {@code application/json}
   */
  public record Serialization(
      String style, boolean explode, boolean allowReserved, Optional<String> mediaType) {
    public Serialization {
      Objects.requireNonNull(style, "style");
      Objects.requireNonNull(mediaType, "mediaType");
    }

    /** Returns the serialization in {@code style}, reserved characters encoded. */
    public static Serialization styled(String style, boolean explode) {
      return new Serialization(style, explode, false, Optional.empty());
    }

    /** Returns the serialization as a document of {@code mediaType}. */
    public static Serialization in(String mediaType) {
      return new Serialization("form", false, false, Optional.of(mediaType));
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
   * @param headers those that the document describes
   * @param description or empty
   */
  public record Response(
      String status, List<Content> contents, List<ResponseHeader> headers, String description) {
    public Response {
      contents = List.copyOf(contents);
      headers = List.copyOf(headers);
    }

    /** Makes an answer of which no header is described. */
    public Response(String status, List<Content> contents, String description) {
      this(status, contents, List.of(), description);
    }
  }

  /**
   * A header of an answer.
   *
   * @param name as the document spells it
   * @param schema its form
   * @param description or empty
   */
  public record ResponseHeader(String name, Schema schema, String description) {}

  /**
   * A body in one media type.
   *
   * @param mediaType such as {@code application/json}
   * @param schema its form, {@link Schema.Any} if the document does not say
   * @param encodings how properties of a form or parts are written, by name; a property without one
   *     is written as OpenAPI 3.2 §4.15 says
   * @param examples what the document shows, in its order
   * @param xml how the schema stands in XML, if the media type is XML; its name is that of the root
   *     element, or empty if the document gives it none
   */
  public record Content(
      String mediaType,
      Schema schema,
      Map<String, Encoding> encodings,
      List<Example> examples,
      Optional<XmlForm> xml) {
    private static final Set<String> ANY = Set.of("", "*/*", "application/*");

    public Content {
      Objects.requireNonNull(mediaType, "mediaType");
      Objects.requireNonNull(schema, "schema");
      Objects.requireNonNull(xml, "xml");
      encodings = Collections.unmodifiableMap(new LinkedHashMap<>(encodings));
      examples = List.copyOf(examples);
    }

    /** Returns the first value that the document shows, as JSON. */
    public Optional<String> example() {
      return examples.stream().findFirst().map(Example::value);
    }

    /**
     * Returns whether the media type is a range, or empty, and the schema tells that JSON is meant,
     * as Spring has it.
     */
    public boolean isJsonByGuess() {
      boolean binary =
          schema instanceof Schema.Scalar scalar && scalar.type() == Schema.Scalar.Type.BINARY;
      return isAny() && !binary && !(schema instanceof Schema.Any);
    }

    /** Returns whether JSON is among what the media type allows, and nothing more is said. */
    public boolean isAny() {
      return ANY.contains(mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    /** Makes a body of which nothing is said for XML. */
    public Content(
        String mediaType, Schema schema, Map<String, Encoding> encodings, List<Example> examples) {
      this(mediaType, schema, encodings, examples, Optional.empty());
    }

    /** Makes a body with neither encodings nor an example. */
    public Content(String mediaType, Schema schema) {
      this(mediaType, schema, Map.of(), List.of());
    }
  }

  /**
   * A body that the document shows.
   *
   * @param name what the document calls it, or empty
   * @param value as JSON; a body that is none is a JSON string
   */
  public record Example(String name, String value) {}

  /**
   * How one property of a form or of parts is written (OpenAPI 3.2 §4.15).
   *
   * @param contentTypes the media types that the property may have, in order; none if the document
   *     does not say
   * @param serialization the style, if the document names style, explode or allowReserved; the
   *     content types then have no effect
   */
  public record Encoding(List<String> contentTypes, Optional<Serialization> serialization) {
    public Encoding {
      contentTypes = List.copyOf(contentTypes);
      Objects.requireNonNull(serialization, "serialization");
    }
  }
}
