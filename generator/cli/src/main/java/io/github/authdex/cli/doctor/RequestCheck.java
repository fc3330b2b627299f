package io.github.authdex.cli.doctor;

import java.util.List;

/** Looks for one kind of fault. Threads may share it. */
interface RequestCheck {
  /**
   * Returns what is wrong with the request, in the order of its weight.
   *
   * @param before what checks in front of this one found: a check that guesses holds back then
   */
  List<Finding> findings(Examination examination, List<Finding> before);
}
