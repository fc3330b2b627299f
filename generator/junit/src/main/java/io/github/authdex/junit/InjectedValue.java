package io.github.authdex.junit;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.lab.Lab;
import java.lang.reflect.AnnotatedElement;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A value that a parameter or field gets from a lab.
 *
 * @param type of the parameter or field
 * @param lab says which lab, if anything does
 * @param credential says which credential, if it is one
 */
record InjectedValue(Class<?> type, Optional<FromLab> lab, Optional<LabCredential> credential) {
  private static final Map<Class<?>, BiFunction<RunningLab, String, Object>> VALUES =
      Map.of(
          Lab.class, (running, scheme) -> running.lab(),
          URI.class, (running, scheme) -> running.lab().baseUrl(),
          Credentials.class, (running, scheme) -> running.lab().credentials(),
          AuthEnvironment.class, (running, scheme) -> running.lab().authEnvironment(),
          Authentication.class, RunningLab::authentication,
          AuthHttpClient.class, RunningLab::client);

  static InjectedValue of(AnnotatedElement element, Class<?> type) {
    return new InjectedValue(
        type,
        AnnotationSupport.findAnnotation(element, FromLab.class),
        AnnotationSupport.findAnnotation(element, LabCredential.class));
  }

  /** Returns whether an annotation asks for it. */
  boolean isAsked() {
    return lab.isPresent() || credential.isPresent();
  }

  /** Returns whether its type is one that comes from a lab. */
  boolean isKnown() {
    return VALUES.containsKey(type);
  }

  /**
   * Returns the value.
   *
   * @throws IllegalArgumentException if there is none; the message says what would do
   */
  Object in(ExtensionContext context) {
    RunningLab running = LabScope.find(context, lab.map(FromLab::value).orElse(""));
    if (credential.isPresent()) {
      return credential(running, credential.get().value());
    }
    BiFunction<RunningLab, String, Object> value = VALUES.get(type);
    if (value == null) {
      throw new IllegalArgumentException(
          "Expected one of "
              + VALUES.keySet().stream()
                  .map(Class::getSimpleName)
                  .sorted()
                  .collect(Collectors.joining(", "))
              + ", or @LabCredential, but was "
              + type.getTypeName());
    }
    return value.apply(running, lab.map(FromLab::scheme).orElse(""));
  }

  private Object credential(RunningLab running, String name) {
    Map<String, CredentialSpec> known = running.model().auth().credentials();
    Secret secret =
        known.values().stream()
            .filter(spec -> name.equals(spec.env()) || name.equals(spec.name()))
            .findFirst()
            .flatMap(spec -> running.lab().credentials().find(spec.name()))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Expected a credential of \""
                            + running.name()
                            + "\", one of "
                            + known.values().stream().map(CredentialSpec::env).toList()
                            + ", but was \""
                            + name
                            + "\""));
    if (type == Secret.class) {
      return secret;
    }
    if (type == String.class) {
      return secret.reveal();
    }
    throw new IllegalArgumentException(
        "Expected a String or Secret behind @LabCredential but was " + type.getTypeName());
  }
}
