package io.github.authdex.generator.emit.collection;

import java.util.List;
import java.util.Optional;

/** What a request carries. */
public sealed interface RequestBody {
  /**
   * Returns the media type that a header must say, nothing if the tool has to make it, with a
   * boundary of its own.
   */
  Optional<String> contentType();

  /**
   * Text.
   *
   * @param json whether it is JSON, in which strings hold references to variables
   */
  record Raw(String text, boolean json, String mediaType) implements RequestBody {
    @Override
    public Optional<String> contentType() {
      return Optional.of(mediaType);
    }
  }

  /** A form whose values are not yet percent-encoded. */
  record Form(List<RequestField> fields) implements RequestBody {
    public Form {
      fields = List.copyOf(fields);
    }

    @Override
    public Optional<String> contentType() {
      return Optional.of("application/x-www-form-urlencoded");
    }
  }

  /** A form whose fields are parts (RFC 7578). */
  record Multipart(List<Part> parts) implements RequestBody {
    public Multipart {
      parts = List.copyOf(parts);
    }

    @Override
    public Optional<String> contentType() {
      return Optional.empty();
    }
  }

  /**
   * A part.
   *
   * @param file whether its content is a file that the person chooses
   * @param contentType of its own
   */
  record Part(RequestField field, boolean file, Optional<String> contentType) {}

  /** The content of a file that the person chooses. */
  record File(String mediaType) implements RequestBody {
    @Override
    public Optional<String> contentType() {
      return Optional.of(mediaType);
    }
  }
}
