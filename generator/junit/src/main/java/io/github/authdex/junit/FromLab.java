package io.github.authdex.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says from which {@link AuthLab} a parameter or field comes. Static fields are set before all
 * tests of a class, others before each.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface FromLab {
  /** The lab's name, or the id of its API; may be left out where there is one. */
  String value() default "";

  /**
   * By which of the API's schemes an {@code Authentication} or {@code AuthHttpClient} is let in;
   * the first that needs no person if left out.
   */
  String scheme() default "";
}
