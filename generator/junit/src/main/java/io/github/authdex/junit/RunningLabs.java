package io.github.authdex.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The labs of one class or method. JUnit closes them with the context that they are kept in; before
 * 5.13 it closes nothing but this deprecated type.
 *
 * @param all in the order of the annotations
 */
@SuppressWarnings("deprecation")
record RunningLabs(List<RunningLab> all) implements Store.CloseableResource, AutoCloseable {
  /** Starts what the annotations of {@code element} ask for; nothing if there are none. */
  static RunningLabs start(AnnotatedElement element, Class<?> test) {
    RunningLabs labs = new RunningLabs(new ArrayList<>());
    try {
      for (AuthLab lab : AnnotationSupport.findRepeatableAnnotations(element, AuthLab.class)) {
        labs.add(new LabDeclaration(lab, test).start());
      }
      return labs;
    } catch (RuntimeException e) {
      labs.close();
      throw e;
    }
  }

  private void add(RunningLab lab) {
    boolean twice = all.stream().anyMatch(other -> other.name().equals(lab.name()));
    all.add(lab);
    if (twice) {
      throw new ExtensionConfigurationException(
          "Two labs are called \"" + lab.name() + "\"; give one another name in @AuthLab");
    }
  }

  /** Returns those that are asked for by {@code word}; all if it is empty. */
  List<RunningLab> called(String word) {
    List<RunningLab> exactly = all.stream().filter(lab -> lab.name().equals(word)).toList();
    return word.isEmpty()
        ? all
        : exactly.isEmpty() ? all.stream().filter(lab -> lab.isCalled(word)).toList() : exactly;
  }

  /** Returns what {@link FromLab} may say, in words. */
  String names() {
    return all.stream()
        .map(lab -> "@FromLab(\"" + lab.name() + "\")")
        .collect(Collectors.joining(" or "));
  }

  @Override
  public void close() {
    all.forEach(RunningLab::close);
  }
}
