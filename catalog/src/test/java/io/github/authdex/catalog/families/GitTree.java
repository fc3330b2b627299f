package io.github.authdex.catalog.families;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of a repository at its newest commit, read from a clone, which may be bare. */
final class GitTree {
  private final Path clone;
  private final String commit;

  GitTree(Path clone) throws IOException {
    this.clone = clone;
    this.commit = new String(git("rev-parse", "HEAD"), UTF_8).strip();
  }

  /** Returns the 40 digits of the commit. */
  String commit() {
    return commit;
  }

  /** Returns the day of the commit. */
  String day() throws IOException {
    return new String(git("show", "-s", "--format=%cs", commit), UTF_8).strip();
  }

  /** Returns the paths of all files below {@code folder}, in order. */
  List<String> files(String folder) throws IOException {
    return new String(git("ls-tree", "-r", "--name-only", commit, folder), UTF_8).lines().toList();
  }

  String text(String path) throws IOException {
    return new String(git("cat-file", "blob", commit + ":" + path), UTF_8);
  }

  JsonNode json(String path) throws IOException {
    return new ObjectMapper().readTree(text(path));
  }

  private byte[] git(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", clone.toString()));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    byte[] out = process.getInputStream().readAllBytes();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("Expected an answer to " + command + " but git failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return out;
  }
}
