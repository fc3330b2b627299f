package io.github.authdex.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The command line as a program of its own, which starts with an archive of its classes as that of
 * the launcher does. The archive is made once for all tests that run in one virtual machine.
 */
public final class MainProcess {
  private static final List<String> START = start();

  private MainProcess() {}

  /**
   * Returns the command that runs {@code verb} with its words.
   *
   * @param options of Java
   */
  public static List<String> command(List<String> options, String... verb) {
    List<String> command = new ArrayList<>(START);
    command.addAll(options);
    command.add(Main.class.getName());
    command.addAll(List.of(verb));
    return command;
  }

  /** Returns the command that starts a {@link MainServer}. */
  static List<String> staying(List<String> options) {
    List<String> command = new ArrayList<>(START);
    int path = command.indexOf("-cp") + 1;
    // What stands behind the path of an archive leaves the archive good.
    command.set(path, command.get(path) + File.pathSeparator + classes(MainServer.class));
    command.addAll(options);
    command.add(MainServer.class.getName());
    return command;
  }

  private static Path classes(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> start() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "main-process");
      folder.toFile().deleteOnExit();
      List<String> options = options(classPath(folder));
      options.add("-XX:SharedArchiveFile=" + archive(options, folder));
      return options;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Notes what a call loads that looks into the store; a Java that cannot, starts without it. */
  private static Path archive(List<String> options, Path folder)
      throws IOException, InterruptedException {
    Path archive = made(folder, "classes.jsa");
    List<String> command = new ArrayList<>(options);
    command.add("-XX:ArchiveClassesAtExit=" + archive);
    command.addAll(List.of(Main.class.getName(), "call", "github", "/user", "--dry-run"));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().remove("GITHUB_TOKEN");
    process.environment().put("AUTHDEX_PASSPHRASE", EmptyStore.PASSPHRASE);
    process.environment().put("XDG_DATA_HOME", folder.toString());
    process.environment().put("XDG_CONFIG_HOME", folder.toString());
    made(folder, "authdex");
    EmptyStore.in(folder).toFile().deleteOnExit();
    process.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    process.start().waitFor();
    return archive;
  }

  private static Path made(Path folder, String name) {
    Path file = folder.resolve(name);
    file.toFile().deleteOnExit();
    return file;
  }

  private static List<String> options(String classPath) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ArrayList<>(
        List.of(
            java,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xlog:disable",
            "-cp",
            classPath));
  }

  /** Returns that of the tests with a jar in place of each folder, since an archive needs jars. */
  private static String classPath(Path folder) throws IOException {
    List<String> path = new ArrayList<>();
    for (String item : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path place = Path.of(item);
      if (Files.isRegularFile(place)) {
        path.add(item);
      } else if (!item.isEmpty() && Files.isDirectory(place) && !place.endsWith("test-classes")) {
        Path jar = made(folder, path.size() + ".jar");
        pack(place, jar);
        path.add(jar.toString());
      }
    }
    return String.join(File.pathSeparator, path);
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      out.setLevel(0);
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(each).toString().replace(File.separatorChar, '/');
        out.putNextEntry(new JarEntry(name));
        Files.copy(each, out);
      }
    }
  }
}
