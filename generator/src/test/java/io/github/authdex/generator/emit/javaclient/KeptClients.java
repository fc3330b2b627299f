package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The clients of the golden cases as an earlier version emitted and compiled them, in one file:
 * {@code <case>/<class file>}.
 */
final class KeptClients {
  private static final Path FILE = Path.of("src", "test", "resources", "clients", "clients.zip");

  private KeptClients() {}

  /** Returns the bytecode of each client by the name of its case: class name to content. */
  static Map<String, Map<String, byte[]>> read() throws IOException {
    Map<String, Map<String, byte[]>> clients = new TreeMap<>();
    try (InputStream file = Files.newInputStream(FILE);
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String[] path = entry.getName().split("/", 2);
        String type = path[1].replaceFirst("\\.class$", "").replace('/', '.');
        clients.computeIfAbsent(path[0], name -> new TreeMap<>()).put(type, zip.readAllBytes());
      }
    }
    return clients;
  }

  /**
   * Writes the clients of {@code wanted}, and of cases that have none, as they are emitted and
   * compiled now. The others stay as they were compiled before; those without a case go.
   *
   * @param wanted names of cases, or {@code all} for each of them
   * @throws IllegalArgumentException if there is no case of such a name
   */
  static void write(Set<String> wanted) throws IOException {
    Set<String> unknown = new TreeSet<>(wanted);
    unknown.removeAll(GoldenModels.all().keySet());
    unknown.remove("all");
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected golden cases or \"all\" in clients.update but there are none named " + unknown);
    }
    Map<String, Map<String, byte[]>> kept = read();
    Map<String, Map<String, byte[]>> clients = new TreeMap<>();
    for (Map.Entry<String, Supplier<ApiModel>> golden : GoldenModels.all().entrySet()) {
      String name = golden.getKey();
      boolean anew = !kept.containsKey(name) || wanted.contains(name) || wanted.contains("all");
      clients.put(
          name,
          anew
              ? new TreeMap<>(EmittedClient.compiled(golden.getValue().get()).classes())
              : kept.get(name));
    }
    Files.createDirectories(FILE.getParent());
    try (OutputStream file = Files.newOutputStream(FILE);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, Map<String, byte[]>> client : clients.entrySet()) {
        for (Map.Entry<String, byte[]> type : client.getValue().entrySet()) {
          String path = type.getKey().replace('.', '/') + ".class";
          ZipEntry entry = new ZipEntry(client.getKey() + "/" + path);
          entry.setTime(0);
          zip.putNextEntry(entry);
          zip.write(type.getValue());
        }
      }
    }
  }
}
