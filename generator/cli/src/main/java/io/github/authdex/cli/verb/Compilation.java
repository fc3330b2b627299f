package io.github.authdex.cli.verb;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonParser;
import com.nimbusds.jose.JWSObject;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.cli.console.InputException;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles an emitted client against the runtime that this program has. */
public final class Compilation {
  /** One class of the runtime and of each library that it needs: javac opens all it is given. */
  private static final List<Class<?>> NEEDED =
      List.of(AuthScheme.class, JsonParser.class, JWSObject.class);

  private Compilation() {}

  public static void compile(List<Path> sources, Path classes) throws IOException, InputException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new InputException("Expected a JDK but this Java has no compiler; install a JDK");
    }
    Files.createDirectories(classes);
    DiagnosticCollector<JavaFileObject> findings = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(findings, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of("--release", "17", "-proc:none", "-d", classes.toString(), "-cp", classPath());
      boolean compiled =
          compiler
              .getTask(
                  null, files, findings, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new IllegalStateException("The client does not compile: " + first(findings));
      }
    }
  }

  private static String classPath() {
    return NEEDED.stream().map(Compilation::place).collect(joining(File.pathSeparator));
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e); // A class path has nothing but files.
    }
  }

  private static String first(DiagnosticCollector<JavaFileObject> findings) {
    return findings.getDiagnostics().stream()
        .filter(finding -> finding.getKind() == Diagnostic.Kind.ERROR)
        .findFirst()
        .map(Object::toString)
        .orElse("no reason given");
  }
}
