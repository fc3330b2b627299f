package io.github.authdex.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs an API's authentication on loopback while tests run: on a class for all of its tests and
 * those of its nested classes, on a method for that test alone. It may be repeated.
 *
 * <p>Parameters of tests, of lifecycle methods and of constructors may be a {@link
 * io.github.authdex.lab.Lab}, the {@link java.net.URI} that stands for the API's server, {@link
 * io.github.authdex.auth.credential.Credentials}, an {@link
 * io.github.authdex.auth.AuthEnvironment}, an {@link io.github.authdex.auth.Authentication} and an
 * {@link io.github.authdex.auth.jdk.AuthHttpClient} that are let in, or a {@link LabCredential}.
 * Fields are set where {@link FromLab} or {@link LabCredential} stands. The annotation nearest to
 * the test counts; where several stand there, {@link FromLab} says which.
 *
 * <p>The consent of a person is taken as given, and what is let in is answered as the document has
 * it, where there is one. Of a test that failed the lab's last answers are told, without secrets:
 * as report entries, and suppressed by what was thrown.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(AuthLabs.class)
@ExtendWith(AuthLabExtension.class)
public @interface AuthLab {
  /** An API of the catalog, by id, title or alias; may be left out beside a document. */
  String value() default "";

  /** What {@link FromLab} calls this lab; the id of the API if left out. */
  String name() default "";

  /**
   * An OpenAPI document, corrected by the catalog: a resource beside the class, one from the root
   * of the class path, or a file, in this order.
   */
  String document() default "";

  /** Makes the credentials the same each time; random ones if left out. One at the most. */
  long[] seed() default {};

  /** How long access tokens live, such as {@code PT5M} (ISO 8601); an hour if left out. */
  String tokenLife() default "";

  /** Values of server variables, each as {@code name=value}. */
  String[] variables() default {};
}
