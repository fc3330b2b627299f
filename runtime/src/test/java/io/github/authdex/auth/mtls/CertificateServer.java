package io.github.authdex.auth.mtls;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManagerFactory;

/** A server that asks for a certificate of our authority and answers with the client's name. */
public final class CertificateServer implements AutoCloseable {
  private final HttpsServer server;

  /**
   * Starts one.
   *
   * @param insists whether a client without a certificate is refused; else it is {@code nobody}
   */
  CertificateServer(boolean insists) throws Exception {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SSLContext context = serverContext();
    server.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters tls = context.getDefaultSSLParameters();
            if (insists) {
              tls.setNeedClientAuth(true);
            } else {
              tls.setWantClientAuth(true);
            }
            parameters.setSSLParameters(tls);
          }
        });
    server.createContext(
        "/",
        exchange -> {
          String peer = peer((HttpsExchange) exchange);
          if (exchange.getRequestURI().getPath().equals("/away")) {
            exchange.getResponseHeaders().add("Location", "https://localhost:1/");
            exchange.sendResponseHeaders(302, -1);
          } else {
            byte[] body = peer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  URI url(String path) {
    return URI.create("https://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static String peer(HttpsExchange exchange) {
    try {
      return exchange.getSSLSession().getPeerPrincipal().getName();
    } catch (SSLPeerUnverifiedException e) {
      return "nobody";
    }
  }

  /** Returns the path of the file {@code name} among those for these tests. */
  static String path(String name) {
    URL resource = CertificateServer.class.getResource("/mtls/" + name);
    return resource.getProtocol().equals("file") ? resource.getPath() : copied(name);
  }

  /**
   * The tests of other modules have these files in a jar. They go to a folder of their own, since
   * another test may look what is written where files for a while are.
   */
  private static String copied(String name) {
    try {
      Path folder = Files.createTempDirectory("authdex");
      folder.toFile().deleteOnExit();
      Path file = folder.resolve(name);
      file.toFile().deleteOnExit(); // Before its folder: the last to be named goes first.
      return Files.write(file, bytes(name)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the text of that file. */
  static String text(String name) throws IOException {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** Returns the content of that file. */
  static byte[] bytes(String name) throws IOException {
    try (InputStream stream = CertificateServer.class.getResourceAsStream("/mtls/" + name)) {
      return stream.readAllBytes();
    }
  }

  /** Returns what a server with the certificate {@code CN=server} of our authority runs on. */
  public static SSLContext serverContext() throws Exception {
    char[] password = "secret-pass".toCharArray();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream stream = CertificateServer.class.getResourceAsStream("/mtls/server.p12")) {
      keys.load(stream, password);
    }
    KeyManagerFactory keyManagers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keyManagers.init(keys, password);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("ca", ClientIdentity.certificates(text("ca.pem")).get(0));
    TrustManagerFactory trustManagers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trustManagers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
    return context;
  }
}
