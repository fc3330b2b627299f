package io.github.authdex.site.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds what a path of a request means in a folder, and nothing outside of it. */
final class ServedFolder {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("png", "image/png"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("xml", "application/xml"),
          Map.entry("zip", "application/zip"));

  private final Path root;

  ServedFolder(Path root) {
    this.root = root;
  }

  /** Returns what is at {@code path}, or the site's own page for what is not there. */
  ServedAnswer find(String path) throws IOException {
    Optional<Path> file = file(path);
    return file.isPresent() ? answer(200, file.get()) : missing();
  }

  private ServedAnswer missing() throws IOException {
    Path page = root.resolve("404.html");
    return Files.isRegularFile(page)
        ? answer(404, page)
        : ServedAnswer.text(404, "There is no such file.\n");
  }

  private Optional<Path> file(String path) throws IOException {
    try {
      Path asked = root.resolve(path.replaceFirst("^/+", "")).normalize();
      Path file = Files.isDirectory(asked) ? asked.resolve("index.html") : asked;
      return Files.isRegularFile(file) && file.toRealPath().startsWith(root)
          ? Optional.of(file)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static ServedAnswer answer(int status, Path file) throws IOException {
    String name = file.getFileName().toString();
    String type =
        TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    byte[] content = Files.readAllBytes(file);
    return new ServedAnswer(
        status, type, type.startsWith("text/html") ? watched(content) : content);
  }

  /** Pages ask whether they have changed; those that are published do not. */
  private static byte[] watched(byte[] page) {
    return new String(page, StandardCharsets.UTF_8)
        .replace(
            "</body>", "<script type=\"module\" src=\"" + SiteServer.SCRIPT + "\"></script></body>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
