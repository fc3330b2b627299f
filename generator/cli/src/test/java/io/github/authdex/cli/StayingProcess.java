package io.github.authdex.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A {@link MainServer} in a folder, which ends with the virtual machine that began it. */
public final class StayingProcess implements AutoCloseable {
  private final DataOutputStream asked;
  private final DataInputStream answers;

  private StayingProcess(Process process) {
    this.asked = new DataOutputStream(process.getOutputStream());
    this.answers = new DataInputStream(process.getInputStream());
  }

  /**
   * Starts one.
   *
   * @param folder in which it works
   * @param path where it finds programs
   */
  public static StayingProcess in(Path folder, String path) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                MainProcess.staying(
                    List.of(
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.util=ALL-UNNAMED")))
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("PATH", path);
    return new StayingProcess(builder.start());
  }

  /** Runs {@code verb} as {@link Cli} does, with nothing but {@code environment} around it. */
  public synchronized Cli.Result run(Map<String, String> environment, String input, String... verb)
      throws IOException {
    asked.writeInt(environment.size());
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      write(variable.getKey());
      write(variable.getValue());
    }
    asked.writeInt(verb.length);
    for (String word : verb) {
      write(word);
    }
    write(input);
    asked.flush();
    int exitCode = answers.readInt();
    return new Cli.Result(exitCode, MainServer.text(answers), MainServer.text(answers));
  }

  /** Has it end. */
  @Override
  public void close() throws IOException {
    asked.close();
  }

  private void write(String text) throws IOException {
    MainServer.write(asked, text.getBytes(StandardCharsets.UTF_8));
  }
}
