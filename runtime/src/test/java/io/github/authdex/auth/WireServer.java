package io.github.authdex.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.authdex.auth.message.Header;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ServerSocketFactory;

/**
 * A server on this machine that reads requests octet by octet, as they are on the wire, and answers
 * with whatever octets it is told to, valid or not.
 */
public final class WireServer implements AutoCloseable {
  private final String scheme;
  private final ServerSocket server;
  private final Answers answers;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();

  /** Decides what is answered. */
  @FunctionalInterface
  public interface Answers {
    /** Returns the answer to {@code request}. */
    Reply to(Arrived request) throws IOException;
  }

  /** Writes one answer. */
  @FunctionalInterface
  public interface Reply {
    /** Writes it, and returns whether the connection stays open for the next request. */
    boolean write(OutputStream out) throws IOException;
  }

  /** Thrown by a reply that has the connection reset (RFC 9293 §3.5.2), not closed. */
  public static final class Reset extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * A request as it arrived.
   *
   * @param method the first word of the request line
   * @param target the second word: a path and query, or a whole URL if this server is a proxy
   * @param fields header lines in order, each octet a character
   * @param body without the frames of chunks, each octet a character
   * @param connection counts the connections of this server, from 1
   */
  public record Arrived(
      String method, String target, List<Header> fields, String body, int connection) {
    /** Returns the octets of the body. */
    public byte[] octets() {
      return body.getBytes(ISO_8859_1);
    }

    /** Returns all values of the field {@code name}, in order. */
    public List<String> all(String name) {
      return fields.stream()
          .filter(field -> field.name().equalsIgnoreCase(name))
          .map(Header::value)
          .toList();
    }

    /** Returns the first value of the field {@code name}, or null. */
    public String first(String name) {
      return all(name).stream().findFirst().orElse(null);
    }
  }

  /** Starts a server that answers as {@code answers} says. */
  public WireServer(Answers answers) {
    this("http", ServerSocketFactory.getDefault(), answers);
  }

  private WireServer(String scheme, ServerSocketFactory sockets, Answers answers) {
    this.scheme = scheme;
    this.answers = answers;
    try {
      server = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** Starts a server whose clients are those of {@link TestTls}. */
  public static WireServer tls(Answers answers) {
    return new WireServer("https", TestTls.server().getServerSocketFactory(), answers);
  }

  /** Returns the answer of {@code lines}, each ended by CR LF, and then {@code content}. */
  public static Reply reply(String content, String... lines) {
    return out -> {
      String head = String.join("\r\n", lines) + "\r\nContent-Length: " + content.length();
      out.write((head + "\r\n\r\n" + content).getBytes(ISO_8859_1));
      return true;
    };
  }

  /** Returns the URL of {@code path} on this server. */
  public URI uri(String path) {
    return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort() + path);
  }

  /** Returns where it listens. */
  public InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
  }

  /** Returns all requests so far, in order. */
  public List<Arrived> arrived() {
    return List.copyOf(arrived);
  }

  /** Returns the last request. */
  public Arrived last() {
    return arrived.get(arrived.size() - 1);
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = server.accept();
        connection.setTcpNoDelay(true);
        connections.add(connection);
        int number = connections.size();
        threads.execute(() -> serve(connection, number));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private void serve(Socket connection, int number) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream(), 1 << 16);
      OutputStream out = connection.getOutputStream();
      boolean open = true;
      while (open) {
        Arrived request = read(in, out, number);
        if (request == null) {
          return;
        }
        arrived.add(request);
        open = isAnswered(connection, request, out);
      }
    } catch (IOException e) {
      // The client hung up, which is for the test to judge.
    }
  }

  private boolean isAnswered(Socket connection, Arrived request, OutputStream out)
      throws IOException {
    try {
      boolean open = answers.to(request).write(out);
      out.flush();
      return open;
    } catch (Reset e) {
      connection.setSoLinger(true, 0);
      throw e;
    }
  }

  private static Arrived read(InputStream in, OutputStream out, int number) throws IOException {
    String first = line(in);
    if (first == null) {
      return null;
    }
    List<Header> fields = new ArrayList<>();
    for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
      String[] parts = line.split(":", 2);
      fields.add(new Header(parts[0], parts[1].strip()));
    }
    String[] words = first.split(" ", -1);
    if (words.length != 3) {
      throw new IOException("Expected three words in the request line but there were others");
    }
    Arrived head = new Arrived(words[0], words[1], fields, "", number);
    if ("100-continue".equalsIgnoreCase(head.first("Expect"))) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
      out.flush();
    }
    return new Arrived(
        head.method(), head.target(), fields, new String(content(head, in), ISO_8859_1), number);
  }

  private static byte[] content(Arrived head, InputStream in) throws IOException {
    if (head.first("Content-Length") != null) {
      return in.readNBytes(Integer.parseInt(head.first("Content-Length")));
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    if ("chunked".equals(head.first("Transfer-Encoding"))) {
      int size;
      do {
        size = Integer.parseInt(line(in), 16);
        content.write(in.readNBytes(size));
        line(in);
      } while (size > 0);
    }
    return content.toByteArray();
  }

  /** Returns the next line without CR LF, or null at the end. */
  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        return null;
      }
      line.write(c);
    }
    String text = line.toString(ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
