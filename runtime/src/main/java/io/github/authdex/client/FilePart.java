package io.github.authdex.client;

import io.github.authdex.auth.message.Body;
import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A file as a part of multipart/form-data (RFC 7578). Its content is read while it is sent, never
 * all at once. Threads may share it if they may share the content.
 */
public final class FilePart {
  private final String name;
  private final Optional<String> mediaType;
  private final Body content;

  private FilePart(String name, Optional<String> mediaType, Body content) {
    this.name = Objects.requireNonNull(name, "name");
    this.mediaType = mediaType;
    this.content = Objects.requireNonNull(content, "content");
  }

  /**
   * Returns the file at {@code path}, under its own name.
   *
   * @throws IOException if it is not there or not a file
   */
  public static FilePart of(Path path) throws IOException {
    Path name = path.getFileName();
    return new FilePart(name == null ? "" : name.toString(), Optional.empty(), Body.ofFile(path));
  }

  /** Returns a file of bytes, which must not change afterwards. */
  public static FilePart of(String name, byte[] content) {
    return of(name, Body.of(content));
  }

  /** Returns a file of any content, such as {@link Body#ofStream}. */
  public static FilePart of(String name, Body content) {
    return new FilePart(name, Optional.empty(), content);
  }

  /** Returns this file under another name. */
  public FilePart withName(String name) {
    return new FilePart(name, mediaType, content);
  }

  /**
   * Returns this file with a media type; without one the API's document decides, and then the
   * name's ending.
   */
  public FilePart withMediaType(String mediaType) {
    return new FilePart(name, Optional.of(mediaType), content);
  }

  String name() {
    return name;
  }

  Body content() {
    return content;
  }

  /**
   * Returns the media type of this file.
   *
   * @param allowed by the API's document; none if it does not say
   */
  String mediaType(Optional<String> allowed) {
    return mediaType
        .or(() -> allowed)
        .or(() -> Optional.ofNullable(URLConnection.guessContentTypeFromName(name)))
        .orElse("application/octet-stream");
  }

  /** Shows the name and the length, never the content. */
  @Override
  public String toString() {
    return name + " (" + content + ")";
  }
}
