package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Parameter.In;
import io.github.authdex.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is added to a document renames nothing, and nothing is named by a number of its own. */
class StableNamesTest {
  private static final Pattern COMPONENT = Pattern.compile("JsonName\\(\"(.*?)\"\\) String (\\w+)");

  private static List<OutputFile> emit(ApiModel model) {
    List<OutputFile> files = new JavaClientEmitter("com.acme").emit(model, diagnostic -> {});
    assertThat(Compiled.of(files).problems()).isEmpty();
    return files;
  }

  private static String content(List<OutputFile> files, String name) {
    return files.stream()
        .filter(file -> file.path().endsWith("/" + name + ".java"))
        .findFirst()
        .orElseThrow()
        .content();
  }

  @Test
  void schemaThatIsItsOwnNameHasItWhateverStandsBefore() {
    Map<String, Schema> before = new LinkedHashMap<>();
    before.put("IssueEvent", Models.object(Models.property("exact", Models.TEXT, true)));
    Map<String, Schema> after = new LinkedHashMap<>();
    after.put("issue-event", Models.object(Models.property("dashed", Models.TEXT, true)));
    after.put("issue_event", Models.object(Models.property("lined", Models.TEXT, true)));
    after.putAll(before);

    List<OutputFile> files = emit(Models.withSchemas(after));

    assertThat(content(files, "IssueEvent"))
        .isEqualTo(content(emit(Models.withSchemas(before)), "IssueEvent"));
    assertThat(files)
        .extracting(OutputFile::path)
        .filteredOn(path -> path.contains("/IssueEvent"))
        .allMatch(path -> path.matches("com/acme/model/IssueEvent(_[0-9A-F]{8})?[.]java"))
        .hasSize(3);
  }

  @Test
  void propertiesThatAreAlikeAreToldByTheirOwnNames() {
    List<Schema.Property> properties = new ArrayList<>();
    for (String name : List.of("+1", "-1", "a-b", "aB", "a_b")) {
      properties.add(Models.property(name, Models.TEXT, true));
    }
    Schema all = new Schema.ObjectOf(properties, Optional.empty(), "");
    Map<String, String> names = new LinkedHashMap<>();
    COMPONENT
        .matcher(
            content(emit(Models.withSchemas(Map.of("All", all))), "All").replaceAll("\\s+", " "))
        .results()
        .forEach(found -> names.put(found.group(1), found.group(2)));

    assertThat(names).containsEntry("+1", "plus1").containsEntry("-1", "minus1");
    assertThat(names.get("a-b")).matches("aB_[0-9A-F]{8}");
    assertThat(names.get("a_b")).matches("aB_[0-9A-F]{8}").isNotEqualTo(names.get("a-b"));
  }

  @Test
  void parametersOfOneNameAreToldByTheirPlace() {
    Operation operation =
        Models.operation(
            "get",
            "GET",
            "/things/{id}",
            AuthRequirement.NONE,
            List.of(
                Models.parameter("id", In.HEADER, true, Models.TEXT),
                Models.parameter("id", In.PATH, true, Models.TEXT),
                Models.parameter("id", In.QUERY, true, Models.TEXT),
                Models.parameter("day>=", In.QUERY, true, Models.TEXT),
                Models.parameter("day<", In.QUERY, true, Models.TEXT),
                Models.parameter("day", In.QUERY, true, Models.TEXT)),
            Optional.empty(),
            Models.TEXT);

    assertThat(
            content(emit(Models.of("Acme", Map.of(), operation)), "ThingsApi")
                .replaceAll("\\s+", " "))
        .contains(
            "get(String id, String idHeader, String idQuery, String dayGreaterEqual,"
                + " String dayLess, String day)");
  }

  @Test
  void aLongNameKeepsItsLastWords() {
    String start = "api.account.available_phone_number_country.available_phone_number_";
    Map<String, Schema> schemas = new LinkedHashMap<>();
    for (String kind : List.of("local", "mobile")) {
      schemas.put(start + kind, Models.object(Models.property(kind, Models.TEXT, true)));
    }
    assertThat(emit(Models.withSchemas(schemas)))
        .extracting(OutputFile::path)
        .contains(
            "com/acme/model/AccountAvailablePhoneNumberCountryAvailablePhoneNumberLocal.java",
            "com/acme/model/AccountAvailablePhoneNumberCountryAvailablePhoneNumberMobile.java");
  }
}
