package io.github.authdex.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.catalog.lint.EntryChecker;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.catalog.source.SourceDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the build found in each file of the catalog, which checks all of them: a check need not look
 * again at a file that has not changed since. No rule finds more in a file as days go by.
 */
final class BuildFindings {
  static final String FILE = "build-findings.json";

  private static final String SUM = "sum";
  private static final String TOLD = "told";

  private final Map<String, JsonNode> files = new HashMap<>();

  private BuildFindings(JsonNode files) {
    files.properties().forEach(file -> this.files.put(file.getKey(), file.getValue()));
  }

  /**
   * Returns those of this library; none while it is being built, or where the schema is another
   * now.
   */
  static BuildFindings bundled() {
    if (EntryChecker.hasEditedSchema()) {
      return new BuildFindings(JsonNodeFactory.instance.objectNode());
    }
    try (InputStream in = BuildFindings.class.getResourceAsStream(FILE)) {
      ObjectMapper json = new ObjectMapper();
      return new BuildFindings(in == null ? json.createObjectNode() : json.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns what the build found in {@code file}, if it lies where it lay in the catalog and
   * neither it nor the digest of the provider's document has changed.
   */
  Optional<List<Diagnostic>> of(Path file) throws IOException {
    Optional<String> place = place(file);
    JsonNode built = place.isPresent() ? files.get(place.get()) : null;
    if (built == null || !built.path(SUM).asText().equals(sum(file))) {
      return Optional.empty();
    }
    List<Diagnostic> told = new ArrayList<>();
    for (JsonNode one : built.path(TOLD)) {
      told.add(
          new Diagnostic(
              Severity.valueOf(one.path("severity").asText()),
              file.toString(),
              one.path("line").asInt(),
              one.path("message").asText(),
              one.path("rule").asText()));
    }
    return Optional.of(told);
  }

  /** Returns the text that {@link #bundled} reads. */
  static String write(List<SourceDocument> documents, List<Diagnostic> flaws) throws IOException {
    Map<String, ArrayNode> told = new LinkedHashMap<>();
    ObjectNode files = JsonNodeFactory.instance.objectNode();
    for (SourceDocument document : documents) {
      Path file = Path.of(document.name());
      Optional<String> place = place(file);
      if (place.isPresent() && !told.containsKey(document.name())) {
        ObjectNode built = files.putObject(place.get()).put(SUM, sum(file));
        told.put(document.name(), built.putArray(TOLD));
      }
    }
    for (Diagnostic flaw : flaws.stream().distinct().toList()) {
      if (told.containsKey(flaw.file())) {
        told.get(flaw.file())
            .addObject()
            .put("severity", flaw.severity().name())
            .put("line", flaw.line())
            .put("message", flaw.message())
            .put("rule", flaw.rule());
      }
    }
    return files.toString();
  }

  /** Returns where {@code file} lies in a folder of entries: the last two names of its path. */
  private static Optional<String> place(Path file) {
    Path at = file.toAbsolutePath().normalize();
    int names = at.getNameCount();
    return names > 2 && at.getName(names - 3).toString().equals("entries")
        ? Optional.of(at.getName(names - 2) + "/" + at.getName(names - 1))
        : Optional.empty();
  }

  private static String sum(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Files.readAllBytes(file));
      Optional<Path> provider = DigestFile.of(file).filter(Files::isRegularFile);
      if (provider.isPresent()) {
        digest.update((byte) 0);
        digest.update(Files.readAllBytes(provider.get()));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
