package io.github.authdex.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.lab.testing.Upwards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One hostile input of {@code adversarial/manifest.json}.
 *
 * @param id its name
 * @param file the input, or empty if the test makes it
 * @param outcome {@code error}, {@code warning}, {@code safe} or {@code either}
 * @param expected what should happen, in words
 * @param forbidden texts that no message and no output may hold
 */
public record AdversarialCase(
    String id, String file, String outcome, String expected, List<String> forbidden) {
  private static final Path FOLDER = Upwards.find("src/test/resources/adversarial");

  /** Returns the cases in the manifest's order. */
  public static List<AdversarialCase> all() {
    try {
      List<AdversarialCase> cases = new ArrayList<>();
      for (JsonNode entry :
          new ObjectMapper().readTree(FOLDER.resolve("manifest.json").toFile()).get("cases")) {
        List<String> forbidden = new ArrayList<>();
        entry.at("/checks/must_not_contain").forEach(text -> forbidden.add(text.asText()));
        cases.add(
            new AdversarialCase(
                entry.get("id").asText(),
                entry.path("file").asText("").replace("null", ""),
                entry.get("outcome").asText(),
                entry.get("expected").asText(),
                forbidden));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the input into {@code folder}, with what it needs beside it, and returns the file. */
  public Path copyTo(Path folder) throws IOException {
    if (id.equals("ref-symlink-note")) {
      Path outside = Files.writeString(folder.resolve("secret.yaml"), "A: {type: string}\n");
      Path inside = Files.createDirectory(folder.resolve("spec"));
      Files.createSymbolicLink(inside.resolve("link.yaml"), outside);
      return Files.copy(FOLDER.resolve(file), inside.resolve(file));
    }
    Path copy = folder.resolve(file.isEmpty() ? id + ".json" : file);
    if (file.isEmpty()) {
      AdversarialInputs.write(id, copy);
    } else {
      Files.copy(FOLDER.resolve(file), copy);
    }
    return copy;
  }

  @Override
  public String toString() {
    return id;
  }
}
