package io.github.authdex.catalog.evidence;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files at a commit, read from clones on this machine: {@code <folder>/<owner>/<name>}, perhaps
 * with {@code .git} at the end, perhaps below a folder with the name of the host. Other pages are
 * not there. Needs {@code git}.
 */
public final class MirrorPages implements Pages {
  private final Path folder;

  /** Reads below {@code folder}. */
  public MirrorPages(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public Optional<String> read(String url) throws IOException {
    Optional<Permalink> link = Permalink.of(url);
    Optional<Path> clone = link.flatMap(this::clone);
    if (clone.isEmpty() || !has(clone.get(), link.get().commit() + "^{commit}")) {
      return Optional.empty();
    }
    String file = link.get().commit() + ":" + decoded(link.get().path());
    if (!has(clone.get(), file)) {
      throw new FileNotFoundException(url);
    }
    return Optional.of(git(clone.get(), "cat-file", "blob", file));
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path; // No file has such a name, which git says.
    }
  }

  private Optional<Path> clone(Permalink link) {
    List<Path> places = new ArrayList<>();
    for (String name : List.of(link.repository(), link.repository() + ".git")) {
      places.add(folder.resolve(link.host()).resolve(name).normalize());
      places.add(folder.resolve(name).normalize());
    }
    return places.stream()
        .filter(place -> place.startsWith(folder) && !place.equals(folder))
        .filter(Files::isDirectory)
        .findFirst();
  }

  private static boolean has(Path clone, String object) throws IOException {
    Process git = start(clone, "cat-file", "-e", object);
    git.getInputStream().close();
    return ended(git) == 0;
  }

  private static String git(Path clone, String... arguments) throws IOException {
    Process git = start(clone, arguments);
    try (InputStream out = git.getInputStream()) {
      byte[] bytes = out.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        git.destroyForcibly();
        throw new IOException("it is longer than " + MOST_BYTES + " bytes");
      }
      if (ended(git) != 0) {
        throw new IOException("git could not read it in " + clone);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** A clone that lacks an object does not go and get it. */
  private static Process start(Path clone, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", clone.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder git = new ProcessBuilder(command);
    git.environment().put("GIT_NO_LAZY_FETCH", "1");
    git.environment().put("GIT_TERMINAL_PROMPT", "0");
    git.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process started = git.start();
    started.getOutputStream().close();
    return started;
  }

  private static int ended(Process git) throws IOException {
    try {
      return git.waitFor();
    } catch (InterruptedException e) {
      git.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
