package io.github.authdex.auth.edgegrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.credential.MissingCredentialException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

  @Test
  void schemeTakesTheSectionForItsHostAlone() throws IOException {
    EdgeGridScheme scheme = new EdgeGridScheme(List.of(), 131_072);
    URI own = URI.create("https://akab-x.luna.akamaiapis.net/a");
    URI other = URI.create("https://akab-z.luna.akamaiapis.net/a");
    assertThat(scheme.kept(own, Map.of(), folder).orElseThrow().require("accessToken").reveal())
        .isEqualTo("a1");
    assertThat(scheme.kept(other, Map.of(), folder)).isEmpty();
    assertThat(scheme.kept(own, Map.of("AKAMAI_EDGERC", folder + "/absent"), folder)).isEmpty();
    assertThatThrownBy(() -> scheme.kept(own, Map.of("AKAMAI_EDGERC_SECTION", "other"), folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a section \"other\" in " + file + "; it has [default, half]");
  }
}
