package io.github.authdex.generator.lab;

import io.github.authdex.generator.lab.PostmanLabs.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes down what became of postman-runtime's cases. */
final class PostmanTable {
  private PostmanTable() {}

  static String of(List<Run> runs, long written) {
    StringBuilder table =
        new StringBuilder(
            """
            # postman-runtime's cases of authentication

            Made of what ran (`PostmanCasesTest`): postman-runtime 7.56.1 runs its own cases, those of commit
            `f34ef2a4` of its repository, and the lab judges each request. With other secrets none is let in. The
            other way round, `PostmanServersTest` runs our clients against postman-runtime's own servers.

            The cases are theirs but for addresses, credentials and what a strict server cares for: JWTs have got iat
            and exp, ASAP's live for one hour and not for two and have a jti each, and a timestamp of 2016 is today's.
            Where a case wants an echo, one answers, whatever the lab says.

            The files have %d tests. Those that are there for each algorithm run for HS256, HS384, HS512, RS256, PS256
            and ES256, and in `asap` for all of its nine. %d passed, %d failed, %d are left out by their authors.
            What is not here tests postman-runtime itself: 28 tests of its control flow, and one of its list of kinds.

            | Kind | Case | Runs | Passed | Failed | Let in | Why not |
            |---|---|---|---|---|---|---|
            """
                .formatted(
                    written, count(runs, "passed"), count(runs, "failed"), count(runs, "skipped")));
    groups(runs).values().forEach(group -> table.append(line(group)));
    return table.toString();
  }

  private static long count(List<Run> runs, String state) {
    return runs.stream().mapToLong(run -> run.count(state)).sum();
  }

  private static Map<String, List<Run>> groups(List<Run> runs) {
    return runs.stream()
        .collect(
            Collectors.groupingBy(
                run -> run.kind() + " " + run.group(), LinkedHashMap::new, Collectors.toList()));
  }

  private static String line(List<Run> group) {
    Run first = group.get(0);
    return "| %s | %s | %d | %d | %d | %s | %s |\n"
        .formatted(
            first.kind(),
            first.group(),
            group.size(),
            count(group, "passed"),
            count(group, "failed"),
            group.stream().allMatch(Run::isLetIn) ? "yes" : "no",
            PostmanFindings.of(first).orElse(""));
  }
}
