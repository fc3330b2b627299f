package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.generator.golden.GoldenModels;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
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

  /** Writes the clients as they are emitted and compiled now; equal ones give equal bytes. */
  static void write() throws IOException {
    Files.createDirectories(FILE.getParent());
    try (OutputStream file = Files.newOutputStream(FILE);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, Supplier<ApiModel>> golden : GoldenModels.all().entrySet()) {
        Compiled client = EmittedClient.compiled(golden.getValue().get());
        for (Map.Entry<String, byte[]> type : client.classes().entrySet()) {
          String path = type.getKey().replace('.', '/') + ".class";
          ZipEntry entry = new ZipEntry(golden.getKey() + "/" + path);
          entry.setTime(0);
          zip.putNextEntry(entry);
          zip.write(type.getValue());
        }
      }
    }
  }
}
