package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.model.Operation.Parameter.In;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The same values under the same name are one type, wherever they stand. */
class SharedEnumsTest {
  private static final Pattern ENUM =
      Pattern.compile("@JsonInline\\s+public (?:static )?record (\\w+)\\(String value\\)");

  private static Schema.Enumeration values(String... values) {
    return new Schema.Enumeration(Scalar.Type.STRING, List.of(values));
  }

  private static Schema object(String property, Schema schema) {
    return Models.object(Models.property(property, schema, true));
  }

  /** Returns each open enum with the name of its file. */
  private static String enums(Map<String, Schema> schemas) {
    List<OutputFile> files =
        new JavaClientEmitter("com.acme")
            .emit(
                Models.of(
                    "Acme",
                    schemas,
                    Models.operation(
                        "list",
                        "GET",
                        "/things",
                        AuthRequirement.NONE,
                        List.of(
                            Models.parameter("state", In.QUERY, false, values("open", "closed")),
                            Models.parameter(
                                "states",
                                In.QUERY,
                                false,
                                new Schema.ArrayOf(values("open", "closed"), false)),
                            Models.parameter("sort", In.QUERY, false, values("up", "down"))),
                        Optional.empty(),
                        Models.TEXT)),
                diagnostic -> {});
    assertThat(Compiled.of(files).problems()).isEmpty();
    return files.stream()
        .flatMap(
            file ->
                ENUM.matcher(file.content())
                    .results()
                    .map(found -> file.path().replaceAll(".*/|\\.java", "") + "." + found.group(1)))
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }

  @Test
  void whatStandsInSeveralPlacesIsOneType() {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    schemas.put("Issue", object("state", values("open", "closed")));
    schemas.put("Pull", object("state", values("closed", "open")));
    schemas.put("Job", object("state", values("queued", "done")));
    schemas.put("Run", object("state", values("queued", "done")));
    schemas.put("Step", object("state", values("on", "off")));
    schemas.put("Album", object("type", values("album")));
    schemas.put("Record", object("type", values("album")));
    schemas.put("Level", values("low", "high"));
    schemas.put("Alarm", object("level", values("high", "low")));

    assertThat(enums(schemas))
        .isEqualTo(
            List.of(
                    "JobState.JobState",
                    "Level.Level",
                    "State.State",
                    "Step.StateValue",
                    "ThingsApi.ListSort",
                    "ThingsApi.ListStatesItem",
                    "TypeAlbum.TypeAlbum")
                .toString());
  }

  @Test
  void whatIsAddedBehindRenamesNothing() {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    schemas.put("Issue", object("state", values("open", "closed")));
    schemas.put("Pull", object("state", values("closed", "open")));
    String before = enums(schemas);
    schemas.put("Job", object("state", values("queued", "done")));
    schemas.put("Run", object("state", values("queued", "done")));

    assertThat(enums(schemas)).isEqualTo(before.replace("[", "[JobState.JobState, "));
  }
}
