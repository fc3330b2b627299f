package io.github.authdex.lab.server;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.common.Notifier;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import io.github.authdex.lab.message.Arrivals;
import io.github.authdex.lab.message.Reply;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import wiremock.org.eclipse.jetty.http.HttpVersion;
import wiremock.org.eclipse.jetty.server.Handler;
import wiremock.org.eclipse.jetty.server.HttpConnectionFactory;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.server.SslConnectionFactory;
import wiremock.org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * WireMock, usually on loopback, with one stub that asks the lab, and nothing kept of any request.
 */
public final class LabServer implements AutoCloseable {
  private final Listening listening;
  private final WireMockServer server;
  private final LimitedServers servers;
  private final WireMockReplies answers = new WireMockReplies();

  private LabServer(Listening listening, Optional<SSLContext> tls) {
    this.listening = listening;
    this.servers = new LimitedServers(listening, tls);
    WireMockConfiguration options =
        WireMockConfiguration.options()
            .bindAddress(listening.address())
            .http2PlainDisabled(true)
            .gzipDisabled(true)
            .disableRequestJournal()
            .stubRequestLoggingDisabled(true)
            .notifier(new Silence())
            .adminAuthenticator(request -> false)
            .httpServerFactory(servers)
            .extensions(answers);
    if (tls.isPresent()) {
      options.httpDisabled(true);
    } else if (listening.port() == 0) {
      options.dynamicPort();
    } else {
      options.port(listening.port());
    }
    this.server = new WireMockServer(options);
  }

  /**
   * Returns a server that listens.
   *
   * @param tls the server's side of TLS; plain http if empty
   * @throws IOException if the port is taken, or the address is none of this machine's
   */
  public static LabServer start(Listening listening, Optional<SSLContext> tls) throws IOException {
    LabServer lab = new LabServer(listening, tls);
    try {
      lab.server.start();
    } catch (FatalStartupException e) {
      throw new IOException(
          "The lab cannot listen on "
              + listening.address()
              + ":"
              + listening.port()
              + "; choose a port that is free",
          e);
    }
    return lab;
  }

  /** Returns the server's origin. */
  public String origin() {
    return servers
        .securePort()
        .map(port -> "https://" + listening.host() + ":" + port)
        .orElseGet(() -> "http://" + listening.host() + ":" + server.port());
  }

  /** Answers every request by {@code answer} from now on. */
  public void serve(Function<Request, Reply> answer) {
    answers.by(answer);
    server.stubFor(
        WireMock.any(WireMock.anyUrl())
            .willReturn(WireMock.aResponse().withTransformers(WireMockReplies.NAME)));
  }

  @Override
  public void close() {
    server.stop();
  }

  /** Makes the one server of a lab. */
  private static final class LimitedServers implements HttpServerFactory {
    private final Listening listening;
    private final Optional<SSLContext> tls;
    private Optional<ServerConnector> secure = Optional.empty();

    LimitedServers(Listening listening, Optional<SSLContext> tls) {
      this.listening = listening;
      this.tls = tls;
    }

    Optional<Integer> securePort() {
      return secure.map(ServerConnector::getLocalPort);
    }

    @Override
    public String getName() {
      return "authdex-limited";
    }

    @Override
    public HttpServer buildHttpServer(
        Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
      LimitedServer server = new LimitedServer(options, admin, stubs);
      secure = tls.map(context -> server.listenSecurely(context, listening));
      return server;
    }
  }

  private static final class LimitedServer extends Jetty11HttpServer {
    LimitedServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
      super(options, admin, stubs);
    }

    @Override
    protected Handler createHandler(
        Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
      Arrivals arrivals = new Arrivals();
      arrivals.setHandler(super.createHandler(options, admin, stubs));
      BodyLimit limit = new BodyLimit();
      limit.setHandler(arrivals);
      return limit;
    }

    ServerConnector listenSecurely(SSLContext context, Listening listening) {
      SslContextFactory.Server tls = new SslContextFactory.Server();
      tls.setSslContext(context);
      tls.setWantClientAuth(true);
      ServerConnector connector =
          new ServerConnector(
              jettyServer,
              new SslConnectionFactory(tls, HttpVersion.HTTP_1_1.asString()),
              new HttpConnectionFactory());
      connector.setHost(listening.address());
      connector.setPort(listening.port());
      jettyServer.addConnector(connector);
      return connector;
    }
  }

  /** What WireMock would print could hold a request with its credential. */
  private static final class Silence implements Notifier {
    @Override
    public void info(String message) {}

    @Override
    public void error(String message) {}

    @Override
    public void error(String message, Throwable cause) {}
  }
}
