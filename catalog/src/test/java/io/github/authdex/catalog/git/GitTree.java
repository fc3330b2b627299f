package io.github.authdex.catalog.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of a repository at its newest commit, read from a clone, which may be bare. */
public final class GitTree {
  private final Path clone;
  private final String commit;
  private Process reader;
  private DataInputStream answers;

  /**
   * Reads {@code clone}.
   *
   * @throws IOException if it is no clone, or one without a commit
   */
  public GitTree(Path clone) throws IOException {
    this.clone = clone;
    if (!isClone(clone)) {
      throw new IOException("Expected a clone of a repository but was \"" + clone + "\"");
    }
    this.commit = new String(git("rev-parse", "HEAD"), UTF_8).strip();
  }

  /** A folder within a clone is none, though git would find the clone around it. */
  private static boolean isClone(Path folder) {
    return Files.exists(folder.resolve(".git"))
        || (Files.isDirectory(folder.resolve("objects"))
            && Files.isRegularFile(folder.resolve("HEAD")));
  }

  /** Returns the 40 digits of the commit. */
  public String commit() {
    return commit;
  }

  /** Returns the day of the commit. */
  public String day() throws IOException {
    return new String(git("show", "-s", "--format=%cs", commit), UTF_8).strip();
  }

  /** Returns the paths of all files below {@code folder}, in order. */
  public List<String> files(String folder) throws IOException {
    byte[] names = git("ls-tree", "-r", "-z", "--name-only", commit, folder);
    return List.of(new String(names, UTF_8).split("\0", 0)).stream()
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /**
   * Returns the text of the file at {@code path}.
   *
   * @throws IOException if there is none, or the clone lacks it
   */
  public String text(String path) throws IOException {
    if (reader == null) {
      reader = start(List.of("cat-file", "--batch")); // Ends with this program.
      answers = new DataInputStream(new BufferedInputStream(reader.getInputStream()));
    }
    reader.getOutputStream().write((commit + ":" + path + "\n").getBytes(UTF_8));
    reader.getOutputStream().flush();
    String[] answer = line().split(" ", 0);
    if (answer.length != 3 || !answer[1].equals("blob")) {
      throw new IOException("Expected a file at \"" + path + "\" in " + clone);
    }
    byte[] bytes = new byte[Integer.parseInt(answer[2])];
    answers.readFully(bytes);
    answers.readByte(); // The line break behind it.
    return new String(bytes, UTF_8);
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (byte b = answers.readByte(); b != '\n'; b = answers.readByte()) {
      line.write(b);
    }
    return line.toString(UTF_8);
  }

  /** Returns what the JSON file at {@code path} holds. */
  public JsonNode json(String path) throws IOException {
    return new ObjectMapper().readTree(text(path));
  }

  /** A clone that lacks an object does not go and get it. */
  private Process start(List<String> words) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", clone.toString()));
    command.addAll(words);
    ProcessBuilder git = new ProcessBuilder(command);
    git.environment().put("GIT_NO_LAZY_FETCH", "1");
    return git.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private byte[] git(String... words) throws IOException {
    Process process = start(List.of(words));
    byte[] out = process.getInputStream().readAllBytes();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("Expected an answer to git " + List.of(words) + " in " + clone);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return out;
  }
}
