package io.github.authdex.cli;

import io.github.authdex.cli.console.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * The command line as a process that stays: it runs one verb after another, each in an environment
 * of its own, since most of what a short verb costs is the start of Java.
 */
public final class MainServer {
  private MainServer() {}

  /** Answers verbs on standard input until it ends. */
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    DataInputStream asked = new DataInputStream(System.in);
    DataOutputStream answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    while (true) {
      int variables;
      try {
        variables = asked.readInt();
      } catch (EOFException e) {
        return;
      }
      Map<String, String> environment = new HashMap<>();
      for (int i = 0; i < variables; i++) {
        environment.put(text(asked), text(asked));
      }
      enter(environment);
      String[] verb = new String[asked.readInt()];
      for (int i = 0; i < verb.length; i++) {
        verb[i] = text(asked);
      }
      answer(asked.readNBytes(asked.readInt()), verb, answers);
    }
  }

  private static void answer(byte[] input, String[] verb, DataOutputStream answers)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(utf8(out), utf8(err), new ByteArrayInputStream(input), false, false);
    Main.guardOthers(utf8(out), utf8(err), terminal);
    answers.writeInt(Main.run(terminal, verb));
    write(answers, out.toByteArray());
    write(answers, err.toByteArray());
    answers.flush();
  }

  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  static void write(DataOutputStream out, byte[] text) throws IOException {
    out.writeInt(text.length);
    out.write(text);
  }

  static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  /** Has Java, and what it starts, see {@code environment} and nothing else. */
  @SuppressWarnings("unchecked")
  private static void enter(Map<String, String> environment) throws ReflectiveOperationException {
    Object shown =
        field(Class.forName("java.lang.ProcessEnvironment"), "theUnmodifiableEnvironment")
            .get(null);
    Class<?> unmodifiable = Collections.unmodifiableMap(Map.of()).getClass();
    Map<String, String> held = (Map<String, String>) field(unmodifiable, "m").get(shown);
    held.clear();
    held.putAll(environment);
  }

  private static Field field(Class<?> type, String name) throws ReflectiveOperationException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
