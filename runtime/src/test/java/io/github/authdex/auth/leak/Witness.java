package io.github.authdex.auth.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Notes all that a run shows: what is logged by any logger at any level, printed, thrown, written
 * to temporary files, or in the names of threads. The JDK's own loggers of HTTP are left as they
 * are: whoever sets them to their finest asks for whole requests, with what is in them, and no
 * client of the JDK can keep that back.
 */
final class Witness implements AutoCloseable {
  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  private final Set<String> shown = ConcurrentHashMap.newKeySet();

  /** Held, so that its level stays. */
  private static final Logger OF_THE_JDK = Logger.getLogger("jdk.internal.httpclient");

  private final Logger root = Logger.getLogger("");
  private final Level level = root.getLevel();
  private final List<Handler> handlers = List.of(root.getHandlers());
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Set<Path> files = files();

  private final Handler log =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          see(record.getMessage(), Arrays.toString(record.getParameters()), record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  Witness() {
    handlers.forEach(root::removeHandler); // They print what they are told.
    root.addHandler(log);
    root.setLevel(Level.ALL);
    OF_THE_JDK.setLevel(Level.INFO);
    PrintStream both = new PrintStream(printed, true, UTF_8);
    System.setOut(both);
    System.setErr(both);
  }

  /** Notes what {@code things} show of themselves: text, or a stack trace with all causes. */
  void see(Object... things) {
    for (Object thing : things) {
      if (thing instanceof Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        shown.add(trace.toString());
      } else {
        shown.add(String.valueOf(thing));
      }
    }
  }

  /** Returns all that was shown so far. */
  List<String> shown() {
    Thread.getAllStackTraces().keySet().forEach(thread -> shown.add(thread.getName()));
    shown.add(printed.toString(UTF_8));
    for (Path file : files()) {
      if (!files.contains(file)) {
        shown.add(file + " " + content(file));
      }
    }
    return List.copyOf(shown);
  }

  private static Set<Path> files() {
    try (Stream<Path> files = Files.list(TEMPORARY)) {
      return files.filter(Files::isRegularFile).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      return ""; // Another program's, gone again or not for us.
    }
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
    root.setLevel(level);
    OF_THE_JDK.setLevel(null);
    root.removeHandler(log);
    handlers.forEach(root::addHandler);
  }
}
