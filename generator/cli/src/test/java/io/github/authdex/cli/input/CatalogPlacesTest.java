package io.github.authdex.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CatalogPlacesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "Linux,      '',              '',      /home/me/.config/authdex",
    "Linux,      /etc/xdg-of-me,  '',      /etc/xdg-of-me/authdex",
    "Linux,      not/absolute,    '',      /home/me/.config/authdex",
    "Mac OS X,   '',              '',      /home/me/Library/Application Support/authdex",
    "Mac OS X,   /etc/xdg-of-me,  '',      /etc/xdg-of-me/authdex",
    "Windows 11, '',              /roam,   /roam/authdex",
    "Windows 11, '',              '',      /home/me/.config/authdex",
    "Linux,      '',              /roam,   /home/me/.config/authdex",
  })
  void configurationIsWhereTheSystemHasIt(String os, String xdg, String appData, String expected) {
    Map<String, String> environment = Map.of("XDG_CONFIG_HOME", xdg, "APPDATA", appData);
    assertThat(new CatalogPlaces(environment, os, Path.of("/home/me"), folder).config())
        .isEqualTo(Path.of(expected));
  }

  private CatalogPlaces in(Path working) {
    return new CatalogPlaces(Map.of(), "Linux", folder, working);
  }

  @Test
  void catalogOfARepositoryIsFoundFromBelowAndNotFromAboveIt() throws Exception {
    Path outer = Files.createDirectories(folder.resolve(".authdex/catalog"));
    Path repository = Files.createDirectories(folder.resolve("repository/.git")).getParent();
    Path below = Files.createDirectories(repository.resolve("src/main"));
    assertThat(in(below).repository()).isEmpty();

    Path own = Files.createDirectories(repository.resolve(".authdex/catalog"));
    assertThat(in(below).repository()).contains(own);
    assertThat(in(repository).repository()).contains(own);
    assertThat(in(folder).repository()).contains(outer);
    assertThat(in(Files.createDirectory(folder.resolve("plain"))).repository()).isEmpty();
  }

  @Test
  void onlyWhatTheUserListsIsTrusted() throws Exception {
    Path catalog = Files.createDirectories(folder.resolve("r/.authdex/catalog"));
    assertThat(in(folder).trusts(catalog)).isFalse();
    Path config = Files.createDirectories(folder.resolve(".config/authdex"));
    Files.writeString(config.resolve("trusted"), "# ours\n" + catalog.toRealPath() + "\n");
    assertThat(in(folder).trusts(catalog)).isTrue();
    assertThat(in(folder).trusts(catalog.getParent())).isFalse();
  }
}
