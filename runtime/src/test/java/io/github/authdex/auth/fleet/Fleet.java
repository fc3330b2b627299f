package io.github.authdex.auth.fleet;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Programs of their own, some of which are killed (signal 9) and replaced. */
final class Fleet implements AutoCloseable {
  private final Path folder;
  private final URI base;
  private final List<String> store;
  private final int threads;
  private final long pauseMillis;
  private final List<Member> members = new ArrayList<>();
  private final Random random = new Random(1);
  private int started;

  /** A program, what it prints, and how far its clock is ahead. */
  private record Member(Process process, Path output, Path errors, long secondsAhead) {}

  /** What the programs that were not killed have seen. */
  record Seen(long answered, Map<String, Long> failures) {}

  /**
   * Makes one without a program.
   *
   * @param store the name of a {@link StoreOpener} and the place of the store
   * @param pauseMillis how long each thread waits between calls
   */
  Fleet(Path folder, URI base, List<String> store, int threads, long pauseMillis) {
    this.folder = folder;
    this.base = base;
    this.store = store;
    this.threads = threads;
    this.pauseMillis = pauseMillis;
  }

  /** Starts one more program, whose clock is ahead. */
  void start(long secondsAhead) throws IOException {
    members.add(member(secondsAhead));
  }

  private Member member(long secondsAhead) throws IOException {
    Path output = folder.resolve("output-" + started);
    Path errors = folder.resolve("errors-" + started);
    started++;
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FleetProgram.class.getName(),
                base.toString()));
    command.addAll(store);
    command.addAll(
        List.of(
            Integer.toString(threads), Long.toString(pauseMillis), Long.toString(secondsAhead)));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    return new Member(process, output, errors, secondsAhead);
  }

  /**
   * Kills one at random and starts another in its place, unless the answer to its token request
   * would die with it.
   *
   * @return whether it did
   */
  boolean kill(FleetServer server) throws IOException, InterruptedException {
    int victim = random.nextInt(members.size());
    Member member = members.get(victim);
    signal(member, "STOP");
    Thread.sleep(50); // What was on the way has arrived.
    if (!server.isSettled()) {
      signal(member, "CONT");
      return false;
    }
    member.process().destroyForcibly().waitFor();
    members.set(victim, member(member.secondsAhead()));
    return true;
  }

  private static void signal(Member member, String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(member.process().pid()))
        .inheritIO()
        .start()
        .waitFor();
  }

  /** Has all end, and returns what they saw. */
  Seen end() throws IOException, InterruptedException {
    for (Member member : members) {
      OutputStream input = member.process().getOutputStream();
      input.close();
    }
    long answered = 0;
    Map<String, Long> failures = new TreeMap<>();
    for (Member member : members) {
      if (!member.process().waitFor(90, TimeUnit.SECONDS) || member.process().exitValue() != 0) {
        failures.merge("a program ended: " + Files.readString(member.errors()), 1L, Long::sum);
      }
      for (String line : Files.readAllLines(member.output())) {
        String[] words = line.split(" ", 3);
        if (words[0].equals("answered")) {
          answered += Long.parseLong(words[1]);
        } else if (words[0].equals("failure")) {
          failures.merge(words[2], Long.parseLong(words[1]), Long::sum);
        }
      }
    }
    return new Seen(answered, failures);
  }

  /** What the programs wrote to their logs. */
  String log() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Member member : members) {
      all.append(Files.readString(member.errors()));
    }
    return all.toString();
  }

  @Override
  public void close() {
    members.forEach(member -> member.process().destroyForcibly());
  }
}
