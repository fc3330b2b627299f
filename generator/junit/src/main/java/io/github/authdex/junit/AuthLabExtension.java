package io.github.authdex.junit;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.opentest4j.TestAbortedException;

/** Runs the labs that {@link AuthLab} asks for. */
final class AuthLabExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        ParameterResolver {
  private static final String BEGAN = "began";

  @Override
  public void beforeAll(ExtensionContext context) {
    begin(context);
    inject(context, context.getRequiredTestClass(), null, AuthLabExtension::isStatic);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    begin(context);
    for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
      Class<?> type = instance.getClass();
      inject(LabScope.of(context, type), type, instance, field -> !isStatic(field));
    }
  }

  private static void begin(ExtensionContext context) {
    LabScope.store(context).put(BEGAN, Instant.now());
    LabScope.own(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    tell(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    tell(context);
  }

  /** So that a person sees why a server said 401, which the client seldom knows. */
  private static void tell(ExtensionContext context) {
    Optional<Throwable> failure =
        context.getExecutionException().filter(thrown -> !(thrown instanceof TestAbortedException));
    if (failure.isPresent()) {
      Instant began = LabScope.store(context).get(BEGAN, Instant.class);
      for (RunningLab lab : LabScope.running(context)) {
        LabVerdicts verdicts = LabVerdicts.of(lab, began);
        failure.get().addSuppressed(verdicts);
        context.publishReportEntry("authdex lab " + lab.name(), verdicts.getMessage());
      }
    }
  }

  private static void inject(
      ExtensionContext context, Class<?> type, Object instance, Predicate<Field> wanted) {
    List<Field> fields =
        ReflectionSupport.findFields(
            type,
            field -> wanted.test(field) && InjectedValue.of(field, field.getType()).isAsked(),
            HierarchyTraversalMode.TOP_DOWN);
    for (Field field : fields) {
      try {
        field.setAccessible(true);
        field.set(instance, InjectedValue.of(field, field.getType()).in(context));
      } catch (IllegalArgumentException | ReflectiveOperationException e) {
        throw new ExtensionConfigurationException(
            "The field " + type.getName() + "." + field.getName() + ": " + e.getMessage(), e);
      }
    }
  }

  private static boolean isStatic(Field field) {
    return Modifier.isStatic(field.getModifiers());
  }

  /** A URI that nothing asks for is another's where a test gets arguments. */
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    InjectedValue value = value(parameter);
    boolean anybodys = parameter.getParameter().getAnnotations().length == 0;
    return value.isAsked()
        || (value.isKnown()
            && anybodys
            && !(value.type() == URI.class && takesArguments(parameter.getDeclaringExecutable())));
  }

  private static boolean takesArguments(Executable executable) {
    return AnnotationSupport.isAnnotated(executable, TestTemplate.class)
        && !AnnotationSupport.isAnnotated(executable, RepeatedTest.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    try {
      return value(parameter).in(context);
    } catch (IllegalArgumentException e) {
      throw new ParameterResolutionException(
          "The parameter "
              + parameter.getParameter()
              + " of "
              + parameter.getDeclaringExecutable().getName()
              + ": "
              + e.getMessage(),
          e);
    }
  }

  private static InjectedValue value(ParameterContext parameter) {
    return InjectedValue.of(parameter.getParameter(), parameter.getParameter().getType());
  }
}
