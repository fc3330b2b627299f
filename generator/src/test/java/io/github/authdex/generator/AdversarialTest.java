package io.github.authdex.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.javaclient.JavaClientEmitter;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads every hostile input, and has every emitter write what was read: each ends as the manifest
 * says, and none of them makes a connection.
 */
class AdversarialTest {
  /** The formats that must write a model of any origin safely. */
  private static final List<Emitter> EMITTERS =
      Stream.concat(Formats.emitters().stream(), Stream.of(new JavaClientEmitter("com.acme")))
          .toList();

  private static ServerSocket canary;

  @TempDir Path folder;

  @BeforeAll
  static void openCanary() throws IOException {
    canary = new ServerSocket();
    canary.setReuseAddress(true);
    canary.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 18765));
    canary.setSoTimeout(1);
  }

  @AfterAll
  static void closeCanary() throws IOException {
    canary.close();
  }

  static Stream<AdversarialCase> cases() {
    return AdversarialCase.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  @Timeout(60)
  void endsAsTheManifestSays(AdversarialCase input) throws IOException {
    Path file = input.copyTo(folder);
    List<String> texts = new ArrayList<>();
    try {
      OpenApiReader.Result result =
          OpenApiReader.read(DocumentReader.read(file), SourceFolder.of(file));
      result.diagnostics().forEach(diagnostic -> texts.add(diagnostic.toString()));
      assertThat(outcomes(input)).as(input.expected()).containsAnyOf("safe", "warning");
      if (input.outcome().equals("warning")) {
        assertThat(result.diagnostics()).anyMatch(AdversarialTest::isWarning);
        assertThatThrownBy(
                () -> OpenApiReader.readStrictly(DocumentReader.read(file), SourceFolder.of(file)))
            .isInstanceOf(SourceException.class);
      }
      texts.addAll(emit(result.model()));
    } catch (SourceException e) {
      assertThat(outcomes(input)).as(input.expected() + " " + e.diagnostics()).contains("error");
      assertThat(e.diagnostics()).allMatch(diagnostic -> isClear(diagnostic, file));
      e.diagnostics().forEach(diagnostic -> texts.add(diagnostic.toString()));
    }
    assertThat(texts).noneMatch(text -> input.forbidden().stream().anyMatch(text::contains));
    assertThat(wasConnected()).isFalse();
  }

  private static boolean isWarning(Diagnostic diagnostic) {
    return diagnostic.severity() == Diagnostic.Severity.WARNING;
  }

  /** The output folder is not the reader's business: it finds nothing wrong with that document. */
  private static List<String> outcomes(AdversarialCase input) {
    if (input.id().equals("fs-output-symlink")) {
      return List.of("safe");
    }
    return input.outcome().equals("either") ? List.of("safe", "error") : List.of(input.outcome());
  }

  private static List<String> emit(ApiModel model) {
    return EMITTERS.stream()
        .flatMap(emitter -> emitter.emit(model, diagnostic -> {}).stream())
        .map(OutputFile::content)
        .toList();
  }

  private static boolean isClear(Diagnostic diagnostic, Path file) {
    String text = diagnostic.toString();
    return text.startsWith(file + ":" + diagnostic.line() + ": ")
        && diagnostic.line() > 0
        && !text.contains("Exception")
        && !text.contains("\n")
        && !text.contains("\tat ");
  }

  private static boolean wasConnected() throws IOException {
    try {
      canary.accept().close();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }
}
