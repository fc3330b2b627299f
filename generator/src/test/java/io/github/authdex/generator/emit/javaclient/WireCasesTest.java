package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.implied.ImpliedCredentials;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generates the client of each folder's {@code openapi.yaml}, compiles it with {@code calls.txt},
 * runs that, and compares all that was on the wire with {@code wire.txt}; see {@link WireScript}.
 * {@code -Dgolden.update=true} rewrites what was sent and said there, and leaves the answers.
 */
class WireCasesTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  static List<Path> cases() throws IOException {
    List<Path> cases = new ArrayList<>();
    for (String room : List.of("reports", "wire")) {
      try (Stream<Path> folders = Files.list(RESOURCES.resolve(room))) {
        folders
            .filter(folder -> Files.exists(folder.resolve("calls.txt")))
            .sorted()
            .forEach(folder -> cases.add(RESOURCES.relativize(folder)));
      }
    }
    return cases;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void sendsAndReadsAsExpected(Path name) throws Exception {
    Path folder = RESOURCES.resolve(name);
    Path script = folder.resolve("wire.txt");
    String expected = Files.exists(script) ? Files.readString(script) : "";
    try (ScriptedServer server = new ScriptedServer(WireScript.answers(expected))) {
      StringBuilder told = new StringBuilder();
      OpenApiReader.Result read = read(folder);
      read.diagnostics().forEach(each -> tell(told, each));
      run(program(read.model(), folder.resolve("calls.txt"), told), server);
      String found = told + server.transcript();
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(script, found);
      }
      assertThat(found).isEqualTo(Files.readString(script));
    }
  }

  /** Returns what is read of the document in {@code folder}, as programs read it. */
  static OpenApiReader.Result read(Path folder) throws Exception {
    Path document = folder.resolve("openapi.yaml");
    SourceDocument source = DocumentReader.read("openapi.yaml", Files.readAllBytes(document));
    OpenApiReader.Result read = OpenApiReader.read(source, SourceFolder.of(document));
    ImpliedCredentials.Result all = ImpliedCredentials.of(read.model(), source, false);
    List<Diagnostic> told = new ArrayList<>(all.diagnostics());
    told.addAll(read.diagnostics());
    return new OpenApiReader.Result(all.model(), told);
  }

  /** Returns the client of {@code model} with a program of {@code calls}. */
  static Compiled program(ApiModel model, Path calls, StringBuilder told) throws IOException {
    List<OutputFile> files =
        new ArrayList<>(new JavaClientEmitter("com.acme").emit(model, each -> tell(told, each)));
    boolean models = files.stream().anyMatch(file -> file.path().contains("/model/"));
    String imports = models ? "import com.acme.model.*;" : "";
    files.add(
        new OutputFile(
            "com/acme/Program.java", PROGRAM.formatted(imports, Files.readString(calls))));
    Compiled compiled = Compiled.of(files);
    assertThat(compiled.problems()).isEmpty();
    return compiled;
  }

  private static void tell(StringBuilder told, Diagnostic diagnostic) {
    told.append("! ").append(diagnostic).append('\n');
  }

  static void run(Compiled program, ScriptedServer server) throws Exception {
    try {
      Consumer<Object> words = server::say;
      program
          .loader()
          .loadClass("com.acme.Program")
          .getMethod("run", URI.class, Consumer.class)
          .invoke(null, server.url(), words);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private static final String PROGRAM =
      """
      package com.acme;
      %s
      import io.github.authdex.auth.*;
      import io.github.authdex.auth.credential.*;
      import io.github.authdex.auth.message.*;
      import io.github.authdex.auth.sending.*;
      import io.github.authdex.auth.token.*;
      import io.github.authdex.client.*;
      import io.github.authdex.client.json.*;
      import java.io.*;
      import java.math.*;
      import java.net.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.Consumer;
      import static java.nio.charset.StandardCharsets.*;
      public final class Program {
        static Consumer<Object> out;

        static void say(Object words) {
          out.accept(words);
        }

        interface Act {
          void run() throws Exception;
        }

        static void fail(Act act) {
          try {
            act.run();
            say("no failure");
          } catch (Exception e) {
            say(e.getClass().getSimpleName() + ": " + e.getMessage());
          }
        }

        public static void run(URI url, Consumer<Object> words) throws Exception {
          out = words;
          calls(url);
        }

        static void calls(URI url) throws Exception {
      %s
        }
      }
      """;
}
