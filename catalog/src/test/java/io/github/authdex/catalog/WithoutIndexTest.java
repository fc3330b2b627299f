package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A build that failed for a flaw in an entry leaves the library without its index. */
class WithoutIndexTest {
  private static final Path PLANTED = Path.of("src/test/resources/planted/entries");

  private Library library;

  @BeforeEach
  void open() throws Exception {
    List<URL> classes = new ArrayList<>();
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator, 0)) {
      classes.add(Path.of(place).toUri().toURL());
    }
    library = new Library(classes.toArray(URL[]::new));
  }

  @AfterEach
  void close() throws Exception {
    library.close();
  }

  @Test
  void checkSaysWhatIsWrongWithEntries() throws Exception {
    Object found =
        library
            .loadClass(EntryFolder.class.getName())
            .getMethod("check", List.class, Optional.class)
            .invoke(null, List.of(PLANTED), Optional.empty());
    assertThat(found.toString())
        .isEqualTo(EntryFolder.check(List.of(PLANTED), Optional.of(PLANTED)).toString());
  }

  @Test
  void whoNeedsItSaysWhatIsMissing() throws Exception {
    Class<?> catalog = library.loadClass(Catalog.class.getName());
    assertThatThrownBy(() -> catalog.getMethod("bundled").invoke(null))
        .rootCause()
        .hasMessage(
            "Expected catalog.index in this library but it was built without one; build it again");
  }

  /** Has the classes of the library once more, and nothing that entries were compiled into. */
  private static final class Library extends URLClassLoader {
    Library(URL[] classes) {
      super(classes, ClassLoader.getPlatformClassLoader());
    }

    @Override
    public URL getResource(String name) {
      return Stream.of(Catalog.INDEX, Neighbours.FILE, BuildFindings.FILE).anyMatch(name::endsWith)
          ? null
          : super.getResource(name);
    }
  }
}
