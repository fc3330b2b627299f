package io.github.authdex.auth.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What programs and generated clients can name of the runtime, one line each, as the last version
 * had it. {@code -Dapi.update=true} writes the file anew.
 */
class PublicApiTest {
  private static final Path FILE = Path.of("src", "test", "resources", "api.txt");

  /** What every object has. */
  private static final Set<String> ALWAYS = Set.of("equals", "hashCode", "toString");

  @Test
  void whatClientsWereCompiledAgainstIsStillThere() throws Exception {
    List<String> now = lines();
    if (Boolean.getBoolean("api.update")) {
      Files.write(FILE, now);
    }
    List<String> before = Files.readAllLines(FILE);

    assertThat(now)
        .as(
            "A line that is gone breaks programs and clients that were compiled before: they end"
                + " with NoSuchMethodError or the like. Keep the old member beside the new one; if"
                + " the break is meant, the changelog says so and -Dapi.update=true drops the line")
        .containsAll(before);
    assertThat(before)
        .as(
            "What is new will have to stay. If it is meant to be public,"
                + " -Dapi.update=true adds it to "
                + FILE)
        .containsAll(now);
  }

  private static List<String> lines() throws Exception {
    TreeSet<String> lines = new TreeSet<>();
    for (Class<?> type : PublicTypes.all()) {
      lines.add(type.getName() + ": " + modifiers(type.getModifiers()) + " " + kind(type));
      List<Executable> executables = new ArrayList<>(List.of(type.getDeclaredConstructors()));
      executables.addAll(List.of(type.getDeclaredMethods()));
      executables.stream()
          .filter(one -> isOpen(one.getModifiers()) && !one.isSynthetic())
          .filter(one -> !ALWAYS.contains(one.getName()) && !isCanonicalOfMany(one))
          .forEach(one -> lines.add(type.getName() + line(one)));
      Arrays.stream(type.getDeclaredFields())
          .filter(one -> isOpen(one.getModifiers()) && !one.isSynthetic())
          .forEach(one -> lines.add(type.getName() + line(one)));
    }
    return lines.stream().map(line -> line.replace("io.github.authdex.", "")).toList();
  }

  /** Records of more components than four are made by builders (docs/decisions/0006). */
  private static boolean isCanonicalOfMany(Executable one) {
    RecordComponent[] components = one.getDeclaringClass().getRecordComponents();
    return one instanceof Constructor<?>
        && components != null
        && components.length > 4
        && Arrays.equals(
            one.getParameterTypes(),
            Arrays.stream(components).map(RecordComponent::getType).toArray());
  }

  private static boolean isOpen(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String kind(Class<?> type) {
    String word = type.isInterface() ? "interface" : type.isRecord() ? "record" : "class";
    List<String> parents = new ArrayList<>();
    if (type.getSuperclass() != null && !type.getSuperclass().equals(Object.class)) {
      parents.add(type.getSuperclass().getName());
    }
    Arrays.stream(type.getInterfaces()).map(Class::getName).forEach(parents::add);
    return parents.isEmpty() ? word : word + " is " + String.join(", ", parents);
  }

  private static String line(Executable member) {
    String parameters =
        Arrays.stream(member.getParameterTypes())
            .map(Class::getTypeName)
            .collect(Collectors.joining(", ", "(", ")"));
    return member instanceof Constructor<?>
        ? " new" + parameters + words(member.getModifiers())
        : "." + member.getName() + parameters + returned((Method) member);
  }

  private static String returned(Method method) {
    return ": " + method.getReturnType().getTypeName() + words(method.getModifiers());
  }

  private static String line(Field field) {
    return "."
        + field.getName()
        + ": "
        + field.getType().getTypeName()
        + words(field.getModifiers());
  }

  /** Says what differs from public: static, abstract, protected. */
  private static String words(int modifiers) {
    String words = modifiers(modifiers & ~(Modifier.PUBLIC | Modifier.FINAL));
    return words.isEmpty() ? "" : " " + words;
  }

  private static String modifiers(int modifiers) {
    int told =
        Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL;
    return Modifier.toString(modifiers & told);
  }
}
