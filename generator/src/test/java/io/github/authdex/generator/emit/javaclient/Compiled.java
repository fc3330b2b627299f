package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.generator.emit.OutputFile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Emitted sources, compiled in memory against the JDK and the runtime alone.
 *
 * @param problems what javac says with {@code -Xlint:all}
 * @param classes bytecode by class name
 */
record Compiled(List<String> problems, Map<String, byte[]> classes) {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  static Compiled of(List<OutputFile> files) {
    return of(files, runtimeClassPath());
  }

  /** Compiles {@code files} against other libraries, which are on this JVM's class path too. */
  static Compiled of(List<OutputFile> files, String classPath) {
    Memory memory = new Memory(fileManager(), true);
    return new Compiled(problems(files, memory, classPath), memory.classes());
  }

  /** Returns what finds the JDK and the runtime, for one thread and many compilations. */
  static StandardJavaFileManager fileManager() {
    return COMPILER.getStandardFileManager(null, null, null);
  }

  /** Compiles to the last class file, keeps none and returns what javac says. */
  static List<String> problems(List<OutputFile> files, StandardJavaFileManager manager) {
    return problems(files, new Memory(manager, false), runtimeClassPath());
  }

  private static List<String> problems(List<OutputFile> files, Memory memory, String classPath) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "--release",
            "17",
            "-Xlint:all",
            "-proc:none",
            "-parameters",
            "-Xmaxerrs",
            "1000",
            "-Xmaxwarns",
            "1000",
            "-classpath",
            classPath);
    boolean compiled =
        COMPILER
            .getTask(
                null, memory, diagnostics, options, null, files.stream().map(Source::new).toList())
            .call();
    List<String> problems =
        diagnostics.getDiagnostics().stream()
            .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
            .map(Object::toString)
            .toList();
    return compiled || !problems.isEmpty() ? problems : List.of("javac failed and did not say why");
  }

  /** Returns where the runtime and its two libraries are. */
  static String runtimeClassPath() {
    List<String> paths = new ArrayList<>();
    paths.add(location(AuthScheme.class));
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      String name = Path.of(path).getFileName().toString();
      if (name.startsWith("jackson-core-") || name.startsWith("nimbus-jose-jwt-")) {
        paths.add(path);
      }
    }
    return String.join(File.pathSeparator, paths);
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns a loader of the classes. */
  ClassLoader loader() {
    return new ClassLoader(getClass().getClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
          throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
      }
    };
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String content;

    Source(OutputFile file) {
      super(URI.create("memory:///" + file.path()), Kind.SOURCE);
      this.content = file.content();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> outputs = new TreeMap<>();
    private final boolean keeps;

    /**
     * @param keeps whether class files are kept
     */
    Memory(StandardJavaFileManager files, boolean keeps) {
      super(files);
      this.keeps = keeps;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(
          URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind) {
        @Override
        public OutputStream openOutputStream() {
          if (!keeps) {
            return OutputStream.nullOutputStream();
          }
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          outputs.put(className, bytes);
          return bytes;
        }
      };
    }

    Map<String, byte[]> classes() {
      Map<String, byte[]> classes = new TreeMap<>();
      outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
      return classes;
    }
  }

  Collection<String> names() {
    return classes.keySet();
  }
}
