package io.github.authdex.generator.emit.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.golden.Apis;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PathFoldersTest {
  @Test
  void theFirstSegmentThatIsNotCommonNamesTheFolder() {
    assertThat(folders(1, "/v1/me", "/v1/users", "/v1/users/{id}", "/v1/{org}/teams", "/v1/{id}"))
        .containsExactly("", "users", "users", "teams", "");
  }

  @Test
  void whatIsAllAlikeStillHasAFolder() {
    assertThat(folders(0, "/things", "/things")).containsExactly("things", "things");
    assertThat(folders(0, "/", "/a?b=/c")).containsExactly("", "a");
    assertThat(folders(0)).isEmpty();
  }

  private static List<String> folders(int kept, String... paths) {
    Apis apis = Apis.api("acme");
    for (int i = 0; i < paths.length; i++) {
      apis.get("o" + i, paths[i]);
    }
    ApiModel model = PathFolders.of(apis.build(), kept);
    return model.operations().stream().map(Operation::tag).toList();
  }
}
