package io.github.authdex.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.MainProcess;
import io.github.authdex.lab.testing.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A terminal of tmux's, in which a test types what a person would. */
final class Screen implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final String socket;

  private Screen(String socket) {
    this.socket = socket;
  }

  /** Makes {@code ./authdex} in {@code folder}, which takes what a terminal types for typed. */
  static void program(Path folder) throws IOException {
    Path program =
        Files.writeString(
            folder.resolve("authdex"),
            "#!/bin/sh\nexec '"
                + String.join("' '", MainProcess.command(List.of("-Dauthdex.keyboard=true")))
                + "' \"$@\"\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  /** Opens one with a shell in {@code folder}. */
  static Screen open(Path folder, Map<String, String> environment)
      throws IOException, InterruptedException {
    Tool.require(List.of("tmux", "-V"), "install tmux 3 or newer");
    Screen screen = new Screen(folder.resolve("tmux").toString());
    List<String> command =
        new ArrayList<>(List.of("-f", "/dev/null", "new-session", "-d", "-x", "200", "-y", "50"));
    environment.forEach((name, value) -> command.addAll(List.of("-e", name + "=" + value)));
    command.addAll(List.of("-c", folder.toString(), "env", "PS1=$ ", "sh"));
    screen.tmux(command);
    return screen;
  }

  /** Types {@code text} and Enter. */
  void type(String text) throws IOException, InterruptedException {
    tmux(List.of("send-keys", "-l", text));
    tmux(List.of("send-keys", "Enter"));
  }

  /** Presses a key by tmux's name for it, such as {@code C-c}. */
  void press(String key) throws IOException, InterruptedException {
    tmux(List.of("send-keys", key));
  }

  /** Clears what is shown. */
  void clear() throws IOException, InterruptedException {
    tmux(List.of("send-keys", "-R"));
    tmux(List.of("clear-history"));
  }

  /** Waits until {@code pattern} is shown, and returns where. */
  Matcher shows(String pattern) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    Pattern wanted = Pattern.compile(pattern, Pattern.MULTILINE);
    while (true) {
      String shown = tmux(List.of("capture-pane", "-p", "-J"));
      Matcher matcher = wanted.matcher(shown);
      if (matcher.find()) {
        return matcher;
      }
      assertThat(Instant.now()).as("waited for " + pattern + " in:\n" + shown).isBefore(end);
      Thread.sleep(50);
    }
  }

  private String tmux(List<String> words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("tmux", "-S", socket));
    command.addAll(words);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(command + "\n" + output).isZero();
    return output;
  }

  @Override
  public void close() throws IOException {
    new ProcessBuilder("tmux", "-S", socket, "kill-server").start().onExit().join();
  }
}
