package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.model.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What operations are called, and where they are, and that it stays so. */
class OperationNamesTest {
  private static final Pattern CALLED = Pattern.compile("public Call<\\w+> (\\w+)Call\\(");

  private static Operation operation(String tag, String method, String path, String id) {
    return Models.operation(
            id, method, path, AuthRequirement.NONE, List.of(), Optional.empty(), Models.TEXT)
        .withTag(tag);
  }

  private static Operation tagged(String tag, String id) {
    return operation(tag, "GET", "/x/" + id.length(), id);
  }

  /** Returns the names of operations, by the class that they are in. */
  private static Map<String, Set<String>> names(Operation... operations) {
    List<OutputFile> files =
        new JavaClientEmitter("com.acme")
            .emit(Models.of("Acme", Map.of(), operations), diagnostic -> {});
    assertThat(Compiled.of(files).problems()).isEmpty();
    Map<String, Set<String>> names = new TreeMap<>();
    for (OutputFile file : files) {
      if (file.path().endsWith("Api.java")) {
        names.put(
            file.path().replaceAll(".*/|\\.java", ""),
            CALLED
                .matcher(file.content())
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    return names;
  }

  @Test
  void aVerbBeforeTheGroupsNameStaysAndANamespaceGoes() {
    assertThat(
            names(
                tagged("Playlists", "get-playlists-tracks"),
                tagged("Playlists", "remove-playlists-tracks"),
                tagged("Playlists", "playlists/create"),
                tagged("Playlists", "get-playlists"),
                tagged("files", "drive.files.list"),
                tagged("jobs", "run.jobs.list")))
        .isEqualTo(
            Map.of(
                "PlaylistsApi", Set.of("getTracks", "removeTracks", "create", "getPlaylists"),
                "FilesApi", Set.of("list"),
                "JobsApi", Set.of("list")));
  }

  @Test
  void anIdThatIsANameComesFirstAndNoneHasANumber() {
    List<Operation> some =
        List.of(
            tagged("pets", "v1.pets.list"), tagged("pets", "pets-list"), tagged("pets", "list"));
    Set<String> names = Set.of("list", "petsList", "v1PetsList");

    assertThat(names(some.toArray(Operation[]::new))).isEqualTo(Map.of("PetsApi", names));

    assertThat(
            names(
                    Stream.concat(
                            Stream.of(tagged("pets", "listAll"), tagged("pets", "v2.pets.list")),
                            some.stream())
                        .toArray(Operation[]::new))
                .get("PetsApi"))
        .containsAll(names)
        .contains("v2PetsList");
  }

  @Test
  void proceduresShareAClassAndHaveTheirOwnNames() {
    assertThat(
            names(
                operation("", "POST", "/v1/sendMessage", "postSendMessage"),
                operation("", "POST", "/v1/editMessage", "postEditMessage"),
                operation("", "GET", "/v1/getMe", "getGetMe"),
                operation("", "POST", "/v1/chat.delete", "postChatDelete"),
                operation("", "POST", "/v1/close", "postClose"),
                operation("", "GET", "/v1/ping", "getPing"),
                operation("default", "GET", "/status", "readStatus"),
                operation("", "GET", "/v1/files/{id}", "getFilesById")))
        .isEqualTo(
            Map.of(
                "OperationsApi",
                Set.of(
                    "sendMessage",
                    "editMessage",
                    "getMe",
                    "chatDelete",
                    "close",
                    "getPing",
                    "readStatus"),
                "FilesApi",
                Set.of("getFilesById")));
  }

  @Test
  void otherPathsAreGroupedByWhereTheyBegin() {
    assertThat(
            names(
                operation("", "GET", "/v1/users", "getUsers"),
                operation("", "GET", "/v1/users/{id}", "getUsersById"),
                operation("", "GET", "/v1/me", "getMe")))
        .isEqualTo(
            Map.of("UsersApi", Set.of("getUsers", "getUsersById"), "MeApi", Set.of("getMe")));
  }
}
