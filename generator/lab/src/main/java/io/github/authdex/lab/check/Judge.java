package io.github.authdex.lab.check;

import java.util.List;

/** Knows the right values of a credential, and keeps them to itself. */
public interface Judge {
  /** Returns what is wrong with {@code value}, which stands in the right place. */
  CheckFinding judge(String value, List<String> scopes);

  /** Returns whether {@code value} is right, wherever it stands. */
  boolean recognises(String value);

  /** Returns what a right value is, in words: {@code the credential "apiKey"}. */
  String subject();
}
