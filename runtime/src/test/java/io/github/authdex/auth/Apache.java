package io.github.authdex.auth;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Apache httpd on two ports of this machine: one without TLS and one that insists on a client
 * certificate of the tests' authority. It tells who came in the field X-User or X-Client.
 */
final class Apache {
  private static final String REALM = "a, nonce=b";
  private static final String PROGRAM = "/usr/sbin/apache2";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path folder;
  private final int port;
  private final int tlsPort;
  private Process process;

  private Apache(Path folder, int port, int tlsPort) {
    this.folder = folder;
    this.port = port;
    this.tlsPort = tlsPort;
  }

  /**
   * Starts it, or gives the test up where there is none.
   *
   * @param folder for its files, which is empty
   */
  static Apache start(Path folder) throws Exception {
    Tool.require(List.of(PROGRAM, "-v"), "install Debian's apache2-bin");
    Apache apache = new Apache(folder, freePort(), freePort());
    apache.writeFiles();
    apache.run();
    return apache;
  }

  /** Returns the URL of {@code path} without TLS. */
  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** Returns the URL of {@code path} with TLS. */
  URI tlsUri(String path) {
    return URI.create("https://127.0.0.1:" + tlsPort + path);
  }

  /** Starts it anew, with which it forgets its nonces. */
  void restart() throws IOException, InterruptedException {
    stop();
    run();
  }

  /** Ends it. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private void run() throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(PROGRAM, "-d", folder.toString(), "-f", "httpd.conf", "-DFOREGROUND")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile());
    if (System.getProperty("user.name").equals("root")) {
      command.command().add("-DROOT");
    }
    command.environment().put("FOLDER", folder.toString());
    command.environment().put("PORT", Integer.toString(port));
    command.environment().put("TLS_PORT", Integer.toString(tlsPort));
    process = command.start();
    Instant end = Instant.now().plus(PATIENCE);
    while (!listens(port) || !listens(tlsPort)) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw new AssertionError(
            "Apache does not listen: " + Files.readString(folder.resolve("output")));
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  private void writeFiles() throws IOException, GeneralSecurityException {
    // Its workers run as another user where the tests run as root.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createDirectory(folder.resolve("htdocs"));
    Files.writeString(folder.resolve("htdocs").resolve("index.html"), "in\n");
    Files.writeString(
        folder.resolve("basic"), "jürgen:{SHA}" + base64(hash("SHA-1", "pass:wörd")) + "\n");
    String digest = HexFormat.of().formatHex(hash("MD5", "us\"er:" + REALM + ":pass:wörd"));
    Files.writeString(folder.resolve("digest"), "us\"er:" + REALM + ":" + digest + "\n");
    copy("/apache/httpd.conf");
    copy("/mtls/ca.pem");
    writeServerKey();
  }

  private void writeServerKey() throws IOException, GeneralSecurityException {
    char[] password = "secret-pass".toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Apache.class.getResourceAsStream("/mtls/server.p12")) {
      store.load(stream, password);
    }
    String alias = store.aliases().nextElement();
    Key key = store.getKey(alias, password);
    Files.writeString(folder.resolve("server.key"), PemKeys.pem("PRIVATE KEY", key.getEncoded()));
    Files.writeString(
        folder.resolve("server.pem"),
        PemKeys.pem("CERTIFICATE", store.getCertificate(alias).getEncoded()));
  }

  private void copy(String resource) throws IOException {
    try (InputStream stream = Apache.class.getResourceAsStream(resource)) {
      Files.copy(stream, folder.resolve(resource.substring(resource.lastIndexOf('/') + 1)));
    }
  }

  private static byte[] hash(String algorithm, String text) throws GeneralSecurityException {
    return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
