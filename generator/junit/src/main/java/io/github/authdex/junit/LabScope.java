package io.github.authdex.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** The labs that a context of JUnit sees: those of the method, of its class, of those around it. */
final class LabScope {
  private static final Namespace NAMESPACE = Namespace.create(AuthLabExtension.class);

  private LabScope() {}

  /** Returns what the extension keeps in {@code context}. */
  static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }

  /**
   * Starts the labs of the context's own class or method, unless they run. A constructor may ask
   * for them before JUnit announces the class.
   */
  static Optional<RunningLabs> own(ExtensionContext context) {
    return context
        .getElement()
        .map(
            element ->
                store(context)
                    .getOrComputeIfAbsent(
                        element,
                        (AnnotatedElement of) ->
                            RunningLabs.start(of, context.getRequiredTestClass()),
                        RunningLabs.class));
  }

  /** Returns the labs that run, the nearest first; none is started. */
  static List<RunningLab> running(ExtensionContext context) {
    return around(context).stream()
        .flatMap(at -> at.getElement().stream())
        .map(element -> store(context).get(element, RunningLabs.class))
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(labs -> labs.all().stream())
        .toList();
  }

  /** Returns {@code context} or the one around it that is of the class {@code test}. */
  static ExtensionContext of(ExtensionContext context, Class<?> test) {
    return around(context).stream()
        .filter(at -> at.getTestClass().filter(test::equals).isPresent())
        .findFirst()
        .orElse(context);
  }

  private static List<ExtensionContext> around(ExtensionContext context) {
    return Stream.iterate(Optional.of(context), Optional::isPresent, at -> at.get().getParent())
        .map(Optional::get)
        .toList();
  }

  /**
   * Returns the lab that {@code word} asks for, or the nearest one if that is empty.
   *
   * @throws IllegalArgumentException if there is none, or are several
   */
  static RunningLab find(ExtensionContext context, String word) {
    List<RunningLabs> levels =
        around(context).stream()
            .flatMap(at -> own(at).stream())
            .filter(labs -> !labs.all().isEmpty())
            .distinct()
            .toList();
    for (RunningLabs labs : levels) {
      List<RunningLab> found = labs.called(word);
      if (found.size() > 1) {
        throw new IllegalArgumentException(
            "Expected " + labs.names() + ", since there are " + found.size() + " labs");
      }
      if (found.size() == 1) {
        return found.get(0);
      }
    }
    throw new IllegalArgumentException(
        levels.isEmpty()
            ? "Expected @AuthLab on this class or method"
            : "Expected "
                + levels.stream().map(RunningLabs::names).collect(Collectors.joining(" or "))
                + " but was @FromLab(\""
                + word
                + "\")");
  }
}
