package io.github.authdex.generator.emit.javaclient;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Two origins on this machine that write down each request as it was on the wire, and answer one
 * after the other what a script says.
 */
final class ScriptedServer implements AutoCloseable {
  /** What Java's client adds of its own; lengths are used to read, and so are right. */
  private static final Set<String> UNTOLD =
      Set.of("connection", "content-length", "host", "http2-settings", "upgrade", "user-agent");

  private final ServerSocket main = open();
  private final ServerSocket other = open();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final List<String> transcript = new ArrayList<>();
  private final Iterator<WireScript.Answer> answers;

  ScriptedServer(List<WireScript.Answer> answers) {
    this.answers = answers.iterator();
    threads.execute(() -> accept(main));
    threads.execute(() -> accept(other));
  }

  private static ServerSocket open() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + main.getLocalPort());
  }

  /** Writes down what a program says of what it got. */
  synchronized void say(Object words) {
    for (String line : String.valueOf(words).split("\n", -1)) {
      transcript.add(WireScript.line("=", line));
    }
  }

  /** Returns all that happened, in order. */
  synchronized String transcript() {
    return String.join("\n", transcript)
            .replace(url().getAuthority(), "{main}")
            .replace("127.0.0.1:" + other.getLocalPort(), "{other}")
        + "\n";
  }

  private void accept(ServerSocket server) {
    try {
      while (true) {
        Socket connection = server.accept();
        connections.add(connection);
        threads.execute(() -> serve(connection, server == main ? "" : " at {other}"));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private void serve(Socket connection, String where) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      for (String first = line(in); first != null; first = line(in)) {
        WireScript.Answer answer = exchange(first.replace(" HTTP/1.1", where), in);
        connection.getOutputStream().write(answer.bytes(this::placed));
        if (answer.isLast()) {
          return;
        }
      }
    } catch (IOException e) {
      // The client hung up, which the transcript shows.
    }
  }

  private String placed(String text) {
    return text.replace("{main}", url().getAuthority())
        .replace("{other}", "127.0.0.1:" + other.getLocalPort());
  }

  private WireScript.Answer exchange(String first, InputStream in) throws IOException {
    List<String> head = new ArrayList<>();
    for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
      head.add(line);
    }
    byte[] content = content(head, in);
    synchronized (this) {
      transcript.add("> " + first);
      head.stream()
          .filter(ScriptedServer::isTold)
          .map(ScriptedServer::timeless)
          .forEach(field -> transcript.add("> " + field));
      transcript.addAll(WireScript.content(content));
      WireScript.Answer answer = answers.hasNext() ? answers.next() : WireScript.Answer.NONE;
      transcript.addAll(answer.lines());
      return answer;
    }
  }

  /** Leaves out what another time would change. */
  private static String timeless(String field) {
    return field
        .replaceAll("(Signature=)[0-9a-f]{64}", "$1{signature}")
        .replaceAll("(Idempotency-Key: )[0-9a-f-]{36}", "$1{uuid}")
        .replaceAll("\\b2[0-9]{7}(T[0-9]{6}Z)?\\b", "{time}")
        .replaceAll(WireScript.BOUNDARY, "{boundary}");
  }

  private static boolean isTold(String field) {
    return !UNTOLD.contains(name(field));
  }

  private static String name(String field) {
    return field.split(":", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static byte[] content(List<String> head, InputStream in) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (String field : head) {
      if (name(field).equals("content-length")) {
        return in.readNBytes(Integer.parseInt(field.split(":", 2)[1].strip()));
      }
      if (name(field).equals("transfer-encoding")) {
        for (int size = size(in); size > 0; size = size(in)) {
          content.write(in.readNBytes(size));
          line(in);
        }
        line(in);
      }
    }
    return content.toByteArray();
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in), 16);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        return null;
      }
      line.write(c);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }

  @Override
  public void close() throws IOException {
    for (ServerSocket server : Arrays.asList(main, other)) {
      server.close();
    }
    for (Socket connection : connections) {
      connection.close();
    }
    threads.shutdownNow();
  }
}
