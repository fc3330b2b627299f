package io.github.authdex.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a program pays that starts anew with a catalog of many APIs: {@code catalog/cold-start} runs
 * it.
 */
public final class ColdStart {
  private static final String OPTIONS =
      "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+UnlockDiagnosticVMOptions"
          + " -XX:ArchiveRelocationMode=0 -Xlog:disable -Xshare:auto";

  private ColdStart() {}

  /**
   * Runs one part.
   *
   * @param args {@code write APIS FOLDER} writes an index of as many APIs as a resource; {@code
   *     time CLONE RUNS} prints the table; {@code load} reads the index and prints what that took;
   *     nothing does nothing
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 0) {
      return;
    }
    switch (args[0]) {
      case "write" -> write(Integer.parseInt(args[1]), Path.of(args[2]));
      case "time" -> time(Path.of(args[1]), Integer.parseInt(args[2]));
      default -> load();
    }
  }

  private static void write(int count, Path folder) throws IOException {
    List<IndexedApi> apis = new ArrayList<>(Catalog.bundled().list());
    apis.addAll(ManyApis.of(Math.max(0, count - apis.size())));
    Path file = folder.resolve("io/github/authdex/catalog").resolve(Catalog.INDEX);
    Files.createDirectories(file.getParent());
    Files.writeString(file, IndexWriter.write(apis) + checksums());
    System.out.printf("%d APIs, an index of %d KB%n", apis.size(), Files.size(file) / 1024);
  }

  /** Without these all entries would be taken for edited ones, and read. */
  private static String checksums() throws IOException {
    try (InputStream in = Catalog.class.getResourceAsStream(Catalog.INDEX)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> line.startsWith(SourceChecksums.LINE + "\t"))
          .map(line -> line + "\n")
          .collect(Collectors.joining());
    }
  }

  private static void load() {
    long heap = heap();
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Catalog catalog = Catalog.bundled();
    int count = catalog.list().size();
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    System.out.printf("%d %d %d%n", (end - start) / 1000, heap() - heap, count);
    if (catalog.list().isEmpty()) { // Keeps the catalog until its heap was looked at.
      throw new IllegalStateException("Expected APIs in the index but there are none");
    }
  }

  /** Returns what is left after a collection: what is in use now counts pieces given to threads. */
  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
        .sum();
  }

  private static void time(Path clone, int runs) throws IOException, InterruptedException {
    Path target = clone.resolve("generator/cli/target");
    String java =
        "java " + OPTIONS + " -XX:SharedArchiveFile=" + target.resolve("launcher.quick.jsa");
    String main = " -cp " + classpath(target.resolve("lib")) + clone.resolve("more") + " " + name();
    Map<String, String> commands = new LinkedHashMap<>();
    commands.put("empty Java", java + main);
    commands.put("find", clone.resolve("authdex") + " find https://api.github.com/user");
    commands.put("find, unknown", clone.resolve("authdex") + " find https://nobody.example/v1");
    Map<String, List<double[]>> taken = new LinkedHashMap<>();
    List<String[]> loads = new ArrayList<>();
    for (int i = 0; i <= runs; i++) { // The first is a warm-up of the disk's cache.
      for (Map.Entry<String, String> command : commands.entrySet()) {
        taken
            .computeIfAbsent(command.getKey(), key -> new ArrayList<>())
            .add(run(command.getValue()));
      }
      loads.add(output(java + main + " load").split(" "));
    }
    System.out.printf("%-16s %12s %12s %12s   seconds: least, median%n", "", "wall", "", "CPU");
    taken.forEach(
        (what, all) -> System.out.printf("%-16s %s %s%n", what, row(all, 0), row(all, 1)));
    List<double[]> load =
        loads.stream()
            .map(
                one ->
                    new double[] {
                      Double.parseDouble(one[0]) / 1e6, Double.parseDouble(one[1]) / 1e6
                    })
            .toList();
    System.out.printf("%-16s %s, heap %.1f MB%n", "index read whole", row(load, 0), load.get(0)[1]);
  }

  private static String name() {
    return ColdStart.class.getName();
  }

  private static String classpath(Path lib) throws IOException {
    try (Stream<Path> jars = Files.list(lib)) {
      return jars.map(Path::toString).sorted().map(jar -> jar + ":").collect(Collectors.joining());
    }
  }

  /** Returns the seconds of wall and CPU time of {@code command}, which a shell adds up. */
  private static double[] run(String command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    String printed = output(command + " >/dev/null 2>&1; times");
    double wall = (System.nanoTime() - start) / 1e9;
    String[] children = printed.lines().skip(1).findFirst().orElseThrow().split(" ");
    return new double[] {wall, Arrays.stream(children).mapToDouble(ColdStart::seconds).sum()};
  }

  /** Such as {@code 0m0.350s}. */
  private static double seconds(String time) {
    String[] parts = time.replace("s", "").split("m", -1);
    return 60 * Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
  }

  private static String output(String command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", "-c", command).start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor();
    return printed;
  }

  private static String row(List<double[]> taken, int column) {
    double[] sorted = taken.stream().skip(1).mapToDouble(one -> one[column]).sorted().toArray();
    return String.format("%6.3f %6.3f", sorted[0], sorted[sorted.length / 2]);
  }
}
