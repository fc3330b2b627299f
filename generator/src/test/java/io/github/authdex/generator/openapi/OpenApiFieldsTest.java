package io.github.authdex.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the reader's table against the field lists that were copied from the specification. */
class OpenApiFieldsTest {
  private static final Path LISTS = Path.of("src/test/resources/openapi-fields");

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void everyFieldOfTheSpecificationIsAccountedFor(OpenApiVersion version) throws IOException {
    Map<String, Set<String>> table = new TreeMap<>();
    KnownFields fields = KnownFields.of(version);
    for (String object : fields.objects()) {
      Set<String> names = new TreeSet<>(fields.of(object).keySet());
      names.removeIf(name -> name.startsWith("x-"));
      table.put(object, names);
    }

    assertThat(table).isEqualTo(specification(version));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void whatIsToldSaysWhy(OpenApiVersion version) {
    KnownFields fields = KnownFields.of(version);

    assertThat(fields.objects())
        .flatExtracting(object -> fields.of(object).values())
        .filteredOn(field -> field.treatment() == KnownFields.Treatment.TOLD)
        .allSatisfy(field -> assertThat(field.why()).as(field.name()).isNotEmpty());
  }

  private static Map<String, Set<String>> specification(OpenApiVersion version) throws IOException {
    Map<String, Set<String>> objects = new TreeMap<>();
    for (String line : Files.readAllLines(LISTS.resolve(version.number() + ".txt"))) {
      if (!line.startsWith("#")) {
        String[] halves = line.split(": ", 2);
        objects.put(halves[0], new TreeSet<>(Set.of(halves[1].split(" "))));
      }
    }
    return objects;
  }
}
