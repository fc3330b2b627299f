package io.github.authdex.auth.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A command whose output is a secret. It is run without a shell, and its input is empty.
 *
 * @param words the program and its arguments; at least the program
 * @param patience how long it may take, which may be a person's time to unlock something
 */
public record SecretCommand(List<String> words, Duration patience) {
  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_COMPLAINT = 1 << 13;
  private static final Duration REST = Duration.ofSeconds(1);

  public SecretCommand {
    words = List.copyOf(words);
  }

  /** Returns what the command prints, which is more than white space. */
  public String run(ProgramPath path) throws CommandFailure {
    Process process = start(path);
    CompletableFuture<byte[]> output = read(process.getInputStream(), LONGEST + 1);
    CompletableFuture<byte[]> complaint = read(process.getErrorStream(), LONGEST_COMPLAINT);
    try {
      long end = System.nanoTime() + patience.toNanos();
      byte[] printed = output.get(patience.toNanos(), TimeUnit.NANOSECONDS);
      if (printed.length > LONGEST) {
        throw failed("printed more than 1 MiB, which is no secret; it was stopped");
      }
      if (!process.waitFor(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
        throw new TimeoutException();
      }
      if (process.exitValue() != 0) {
        throw failed("ended with " + process.exitValue() + said(complaint));
      }
      return text(printed);
    } catch (TimeoutException e) {
      throw failed("did not end within %s seconds; it was stopped".formatted(patience.toSeconds()));
    } catch (ExecutionException e) {
      throw failed("could not be read: " + e.getCause().getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("was stopped, since its caller was");
    } finally {
      stop(process);
    }
  }

  private Process start(ProgramPath path) throws CommandFailure {
    Path program =
        path.find(words.get(0))
            .orElseThrow(
                () ->
                    failed(
                        "is no program on PATH, nor an absolute path of one; install it, or name"
                            + " another"));
    List<String> command = new ArrayList<>(words);
    command.set(0, program.toString());
    try {
      Process process = new ProcessBuilder(command).start();
      process.getOutputStream().close();
      return process;
    } catch (IOException | IllegalArgumentException e) {
      throw failed("could not be started");
    }
  }

  /** Reads on a thread of its own, to the end; what is longer than {@code most} is not kept. */
  private static CompletableFuture<byte[]> read(InputStream stream, int most) {
    CompletableFuture<byte[]> all = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              try (stream) {
                byte[] kept = stream.readNBytes(most);
                if (kept.length > LONGEST) {
                  all.complete(kept); // Whoever asked stops it.
                }
                stream.transferTo(OutputStream.nullOutputStream());
                all.complete(kept);
              } catch (IOException e) {
                all.completeExceptionally(e);
              }
            },
            "authdex-secret-command");
    reader.setDaemon(true);
    reader.start();
    return all;
  }

  private String said(CompletableFuture<byte[]> complaint) throws InterruptedException {
    try {
      byte[] bytes = complaint.get(REST.toNanos(), TimeUnit.NANOSECONDS);
      String text = ComplaintText.of(new String(bytes, StandardCharsets.UTF_8), words);
      return text.isEmpty() ? " and said nothing" : " and said: " + text;
    } catch (ExecutionException | TimeoutException e) {
      return "";
    }
  }

  private String text(byte[] printed) throws CommandFailure {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(printed)).toString();
      if (text.isBlank()) {
        throw failed("printed nothing");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw failed("printed something else than text in UTF-8");
    }
  }

  private CommandFailure failed(String what) {
    return new CommandFailure("\"" + words.get(0) + "\" " + what);
  }

  /** What it started ends too, as far as it can be seen. */
  private static void stop(Process process) {
    if (process.isAlive()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
