package io.github.authdex.auth.api;

import io.github.authdex.auth.AuthScheme;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types that a program which uses the runtime can name. */
final class PublicTypes {
  private PublicTypes() {}

  /** Returns the public types of the exported packages, nested ones included, by name. */
  static List<Class<?>> all() throws IOException, URISyntaxException {
    Path root =
        Path.of(AuthScheme.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Set<String> exported = exported(root.resolve("module-info.class"));
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> name(root.relativize(file)))
          .filter(name -> exported.contains(name.replaceFirst("\\.[^.]*$", "")))
          .filter(name -> !name.endsWith(".package-info"))
          .<Class<?>>map(PublicTypes::load)
          .filter(PublicTypes::isPublic)
          .sorted((one, other) -> one.getName().compareTo(other.getName()))
          .toList();
    }
  }

  private static Set<String> exported(Path module) throws IOException {
    try (InputStream in = Files.newInputStream(module)) {
      return ModuleDescriptor.read(in).exports().stream()
          .map(ModuleDescriptor.Exports::source)
          .collect(Collectors.toSet());
    }
  }

  private static String name(Path file) {
    return file.toString().replace('\\', '/').replaceFirst("\\.class$", "").replace('/', '.');
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicTypes.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    boolean here = Modifier.isPublic(type.getModifiers());
    return here && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
  }
}
