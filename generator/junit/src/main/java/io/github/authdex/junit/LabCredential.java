package io.github.authdex.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A throw-away credential of an {@link AuthLab}, for a parameter or field that is a {@code String}
 * or a {@link io.github.authdex.auth.credential.Secret}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface LabCredential {
  /** The environment variable that the catalog has for it, or its name in the API's entry. */
  String value();
}
