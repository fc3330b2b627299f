package io.github.authdex.cli.apply;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.cli.console.ContentFile;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.JsonOutput;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.generator.apply.collection.AuthoredCollection.TextFile;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes and tells what became of collections, once all of them are read. */
public final class ApplyOutput {
  private final Terminal terminal;
  private final Manner manner;
  private final Path output;
  private final Path secrets;
  private final boolean json;

  /**
   * @param output where to write, if it is to a copy
   * @param secrets where to write what was taken out; null for nowhere
   * @param json whether the report is the result, and goes to standard output as JSON
   */
  public ApplyOutput(Terminal terminal, Manner manner, Path output, Path secrets, boolean json) {
    this.terminal = terminal;
    this.manner = manner;
    this.output = output;
    this.secrets = secrets;
    this.json = json;
  }

  /** What becomes of a changed text. */
  public enum Manner {
    PRINT,
    DIFF,
    IN_PLACE,
    COPY
  }

  /**
   * Sees to it that each of {@code files} has a place to go.
   *
   * @throws InputException if one has none
   */
  public void check(List<String> files) throws InputException {
    if (manner == Manner.PRINT && files.size() > 1 && !json) {
      throw new InputException(
          "Expected --in-place, --dry-run or -o FOLDER, as the results of several files cannot be"
              + " printed one behind the other");
    }
    if (manner == Manner.PRINT && !json && Files.isDirectory(Path.of(files.get(0)))) {
      throw new InputException(
          "Expected --in-place, --dry-run or -o FOLDER, as \"" + files.get(0) + "\" is a folder");
    }
    if (manner == Manner.IN_PLACE && files.contains("-")) {
      throw new InputException("Expected a file to write into but was standard input");
    }
    if (secrets != null && Files.exists(secrets)) {
      throw new InputException(
          "Expected a new file for what is taken out but there is a \"" + secrets + "\"");
    }
    if (manner == Manner.COPY) {
      checkCopies(files);
    }
  }

  private void checkCopies(List<String> files) throws InputException {
    Set<Path> targets = new HashSet<>();
    for (String file : files) {
      Path target = target(files, file);
      if (!targets.add(target)) {
        throw new InputException("Expected files of different names but two would be " + target);
      }
      if (Files.exists(target) && !file.equals("-") && isSame(target, Path.of(file))) {
        throw new InputException(
            "Expected another file than \"" + file + "\"; --in-place writes into it");
      }
    }
    if (!isFolder(files) && !Files.isDirectory(Path.of(files.get(0)))) {
      ContentFile.check(output);
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false; // What cannot be read is told when it is.
    }
  }

  private boolean isFolder(List<String> files) {
    return files.size() > 1 || Files.isDirectory(output) || output.toString().endsWith("/");
  }

  private Path target(List<String> files, String file) {
    if (!isFolder(files)) {
      return output;
    }
    return output.resolve(
        file.equals("-") ? "collection.json" : Path.of(file).getFileName().toString());
  }

  /** Writes and tells {@code all}. */
  public void write(List<AppliedFile> all) throws IOException, InputException {
    List<String> names = all.stream().map(AppliedFile::name).toList();
    List<Map<String, Object>> told = new ArrayList<>();
    writeSecrets(all);
    for (AppliedFile file : all) {
      Map<String, Object> map =
          ApplyJson.of(file.name(), file.isChanged(), file.applied().report());
      ApplyText text = new ApplyText(terminal.err());
      if (!json) {
        text.print(file.name(), file.applied().report());
      }
      write(file, names, map, text);
      told.add(map);
    }
    if (json) {
      terminal.out().print(JsonOutput.of(told));
    }
  }

  private void write(AppliedFile file, List<String> names, Map<String, Object> map, ApplyText text)
      throws IOException, InputException {
    switch (manner) {
      case PRINT -> {
        if (!json) {
          print(file);
        }
      }
      case DIFF -> diff(file, map);
      case IN_PLACE -> replace(file, map, text);
      case COPY -> copy(file, target(names, file.name()), map);
    }
  }

  /** A copy must be the octets themselves. */
  private void print(AppliedFile file) throws IOException {
    terminal.out().body(new ByteArrayInputStream(file.after()), StandardCharsets.UTF_8);
  }

  private void diff(AppliedFile file, Map<String, Object> map) {
    StringBuilder diff = new StringBuilder();
    for (TextFile changed : file.applied().files()) {
      diff.append(MaskedDiff.of(changed, file.applied().found()));
    }
    map.put("diff", diff.toString());
    if (!json) {
      terminal.out().print(diff.toString());
    }
  }

  private void replace(AppliedFile file, Map<String, Object> map, ApplyText text)
      throws IOException, InputException {
    if (!file.isChanged()) {
      return;
    }
    List<String> backups = new ArrayList<>();
    map.put("backups", backups);
    for (TextFile changed : file.applied().files()) {
      Path target = file.path(changed);
      if (!Files.exists(target)) {
        ContentFile.write(target, new ByteArrayInputStream(octets(changed)));
        continue; // Nothing was there.
      }
      Path backup = KeptFiles.replace(target, changed.after());
      backups.add(backup.toString());
      if (!json) {
        boolean pasted = !file.applied().found().isEmpty();
        text.line(
            "backup",
            backup
                + (pasted
                    ? " has what was there, with the credentials; remove it once all is well"
                    : " has what was there"));
      }
    }
  }

  private static byte[] octets(TextFile file) {
    return file.after().getBytes(StandardCharsets.UTF_8);
  }

  private void copy(AppliedFile file, Path target, Map<String, Object> map)
      throws IOException, InputException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (file.isFolder()) {
      FolderFiles.copy(Path.of(file.name()), target);
      for (TextFile changed : file.applied().files()) {
        Path part = target.resolve(changed.path());
        ContentFile.write(part, new ByteArrayInputStream(octets(changed)));
      }
    } else {
      ContentFile.write(target, new ByteArrayInputStream(file.after()));
    }
    map.put("output", target.toString());
    if (!json) {
      terminal.out().println(target);
    }
  }

  /** Where nothing is needed, no file is. */
  private void writeSecrets(List<AppliedFile> all) throws IOException {
    if (secrets == null || manner == Manner.DIFF) {
      return;
    }
    Map<String, Secret> values = new LinkedHashMap<>();
    Map<String, EnvironmentVariable> others = new LinkedHashMap<>();
    for (AppliedFile file : all) {
      for (EnvironmentVariable variable : file.applied().report().variables()) {
        if (variable.secret()) {
          values.putIfAbsent(variable.key(), Secret.of(""));
        } else {
          others.putIfAbsent(variable.key(), variable);
        }
      }
      values.putAll(file.applied().secrets());
    }
    if (!values.isEmpty() || !others.isEmpty()) {
      String text =
          all.get(0)
              .collection()
              .environment(
                  all.get(0).collection().root().name(), values, List.copyOf(others.values()));
      KeptFiles.writeNew(secrets, text.getBytes(StandardCharsets.UTF_8));
      terminal.err().println("written, for you alone: " + secrets);
    }
  }
}
