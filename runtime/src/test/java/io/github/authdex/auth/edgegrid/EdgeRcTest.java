package io.github.authdex.auth.edgegrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.MissingCredentialException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgeRcTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve(".edgerc");
    Files.writeString(
        file,
        """
        [default]
        client_secret = s/1+=
        host = https://akab-x.luna.akamaiapis.net/
        access_token = a1
        client_token = c1
        [half]
        host = akab-y.luna.akamaiapis.net
        """);
  }

  @Test
  void sectionGivesHostAndCredentials() throws IOException {
    EdgeRc section = EdgeRc.read(file, "default");
    assertThat(section.host()).isEqualTo("akab-x.luna.akamaiapis.net");
    assertThat(section.credentials().require("clientSecret").reveal()).isEqualTo("s/1+=");
    assertThat(section).hasToString("akab-x.luna.akamaiapis.net");
  }

  @Test
  void missingSectionIsNamed() {
    assertThatThrownBy(() -> EdgeRc.read(file, "other"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a section \"other\" in " + file + "; it has [default, half]");
  }

  @Test
  void missingValueIsNamed() {
    assertThatThrownBy(() -> EdgeRc.read(file, "half"))
        .isInstanceOf(MissingCredentialException.class);
  }
}
