package io.github.authdex.spring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this machine that redirects to itself, and knows whether it was followed. */
final class TrialServer implements AutoCloseable {
  private static final String TARGET = "/followed";
  private static final int MILLISECONDS = 10_000;

  private final ServerSocket server;
  private final List<String> arrived = new CopyOnWriteArrayList<>();

  private TrialServer(ServerSocket server) {
    this.server = server;
  }

  /** Starts one, which serves until it is closed. */
  static TrialServer start() throws IOException {
    TrialServer started = new TrialServer(new ServerSocket(0, 2, InetAddress.getLoopbackAddress()));
    Thread thread = new Thread(started::serve, "authdex-redirect-trial-server");
    thread.setDaemon(true);
    thread.start();
    return started;
  }

  /** Returns the URL that is redirected. */
  URI uri() {
    String literal = host().contains(":") ? "[" + host() + "]" : host();
    return URI.create("http://" + literal + ":" + server.getLocalPort() + "/");
  }

  String host() {
    return server.getInetAddress().getHostAddress();
  }

  boolean wasFollowed() {
    return arrived.contains(TARGET);
  }

  private void serve() {
    try {
      while (true) {
        answer(server.accept());
      }
    } catch (IOException e) {
      // The trial is over.
    }
  }

  private void answer(Socket connection) {
    try (connection) {
      connection.setSoTimeout(MILLISECONDS);
      String target = target(connection);
      arrived.add(target);
      String head =
          target.equals(TARGET) ? "200 OK\r\n" : "302 Found\r\nLocation: " + TARGET + "\r\n";
      String answer = "HTTP/1.1 " + head + "Content-Length: 0\r\nConnection: close\r\n\r\n";
      connection.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      // Whoever sent it hung up; what arrived counts.
    }
  }

  private static String target(Socket connection) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
    String target = String.valueOf(in.readLine()).replaceFirst("^\\S+ (\\S+).*", "$1");
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      // The fields are of no interest.
    }
    return target;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
