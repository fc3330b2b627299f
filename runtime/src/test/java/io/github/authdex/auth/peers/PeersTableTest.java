package io.github.authdex.auth.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of what was run against implementations that are not ours is what the tests say that
 * they run. {@code -Dpeers.update=true} writes it.
 */
class PeersTableTest {
  private static final Path TABLE = Path.of("..", "docs", "oauth-peers.md");
  private static final Path CLASSES = Path.of("target", "test-classes");

  /** What is run, to the tests that run it against each peer. */
  private static Map<String, Map<String, Set<String>>> found() throws Exception {
    Map<String, Map<String, Set<String>>> found = new TreeMap<>();
    for (Class<?> test : tests()) {
      note(found, test.getAnnotation(Against.class), test);
      for (Method method : test.getDeclaredMethods()) {
        note(found, method.getAnnotation(Against.class), test);
      }
    }
    return found;
  }

  private static void note(
      Map<String, Map<String, Set<String>>> found, Against against, Class<?> test) {
    if (against != null) {
      for (String what : against.value()) {
        found
            .computeIfAbsent(what, any -> new TreeMap<>())
            .computeIfAbsent(against.peer(), any -> new TreeSet<>())
            .add(test.getSimpleName());
      }
    }
  }

  private static List<Class<?>> tests() throws Exception {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      List<String> names =
          files
              .map(file -> CLASSES.relativize(file).toString())
              .filter(name -> name.endsWith("Test.class"))
              .map(name -> name.replace(".class", "").replace('/', '.').replace('\\', '.'))
              .sorted()
              .toList();
      Set<Class<?>> tests = new LinkedHashSet<>();
      for (String name : names) {
        tests.add(Class.forName(name, false, PeersTableTest.class.getClassLoader()));
      }
      return List.copyOf(tests);
    }
  }

  private static String table(Map<String, Map<String, Set<String>>> found) {
    StringBuilder table =
        new StringBuilder(
            """
            # What OAuth 2 and OpenID Connect were run against

            Made of what the tests say that they run (`PeersTableTest`); each peer is real and none is ours.

            | What | Peer | Tests |
            |---|---|---|
            """);
    found.forEach(
        (what, peers) ->
            peers.forEach(
                (peer, tests) ->
                    table.append("| %s | %s | %s |\n".formatted(what, peer, names(tests)))));
    return table.toString();
  }

  private static String names(Set<String> tests) {
    return tests.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  @Test
  void tableIsWhatTheTestsRun() throws Exception {
    String table = table(found());
    if (Boolean.getBoolean("peers.update")) {
      Files.writeString(TABLE, table);
    }
    assertThat(read()).as("-Dpeers.update=true writes it").isEqualTo(table);
    assertThat(Arrays.asList(table.split("\n"))).hasSizeGreaterThan(20);
  }

  private static String read() throws IOException {
    return Files.exists(TABLE) ? Files.readString(TABLE) : "";
  }
}
