package io.github.authdex.generator.emit.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.generator.Formats;
import io.github.authdex.generator.preset.EntryModel;
import io.github.authdex.model.ApiModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LossReportTest {
  @Test
  void saysOfAServerThatItTakesNoCredentialToo() {
    ApiModel github = EntryModel.of(Catalog.bundled().entry("github"));
    List<Diagnostic> told = new ArrayList<>();
    Formats.emitters().get(0).emit(github, told::add);

    assertThat(told)
        .extracting(Diagnostic::message)
        .contains(
            "requests carry what https://api.github.com takes; at https://{host}/api/v3 give them"
                + " \"bearer\" (bearer) or no credential instead");
  }
}
