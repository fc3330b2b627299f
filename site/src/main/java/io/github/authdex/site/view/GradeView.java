package io.github.authdex.site.view;

import io.github.authdex.catalog.Grade;

/**
 * How well evidence supports an entry.
 *
 * @param word such as {@code single-source}
 * @param meaning in a sentence
 */
public record GradeView(String word, String meaning) {
  /** Returns {@code grade} in words. */
  public static GradeView of(Grade grade) {
    return new GradeView(
        grade.toString(),
        switch (grade) {
          case VERIFIED ->
              "The provider's own pages, read within twelve months, show each fact, and a second"
                  + " independent source agrees.";
          case CORROBORATED -> "Two independent sources agree on each way to authenticate.";
          case SINGLE_SOURCE -> "For some way to authenticate there is one source alone.";
        });
  }
}
