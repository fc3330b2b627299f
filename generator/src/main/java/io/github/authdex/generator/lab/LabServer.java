package io.github.authdex.generator.lab;

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
import java.io.IOException;
import java.util.function.Function;
import wiremock.org.eclipse.jetty.server.Handler;

/** WireMock on loopback, with one stub that asks the lab, and nothing kept of any request. */
final class LabServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final WireMockServer server;
  private final Answers answers = new Answers();

  private LabServer(int port) {
    WireMockConfiguration options =
        WireMockConfiguration.options()
            .bindAddress(LOOPBACK)
            .http2PlainDisabled(true)
            .gzipDisabled(true)
            .disableRequestJournal()
            .stubRequestLoggingDisabled(true)
            .notifier(new Silence())
            .adminAuthenticator(request -> false)
            .httpServerFactory(new LimitedServers())
            .extensions(answers);
    this.server = new WireMockServer(port == 0 ? options.dynamicPort() : options.port(port));
  }

  /**
   * Returns a server that listens on {@code port}, or a free one if it is 0.
   *
   * @throws IOException if the port is taken
   */
  static LabServer start(int port) throws IOException {
    LabServer lab = new LabServer(port);
    try {
      lab.server.start();
    } catch (FatalStartupException e) {
      throw new IOException(
          "The lab cannot listen on " + LOOPBACK + ":" + port + "; choose a port that is free", e);
    }
    return lab;
  }

  /** Returns the server's origin. */
  String origin() {
    return "http://" + LOOPBACK + ":" + server.port();
  }

  /** Answers every request by {@code answer} from now on. */
  void serve(Function<Request, Reply> answer) {
    answers.by(answer);
    server.stubFor(
        WireMock.any(WireMock.anyUrl())
            .willReturn(WireMock.aResponse().withTransformers(Answers.NAME)));
  }

  @Override
  public void close() {
    server.stop();
  }

  private static final class LimitedServers implements HttpServerFactory {
    @Override
    public String getName() {
      return "authdex-limited";
    }

    @Override
    public HttpServer buildHttpServer(
        Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
      return new LimitedServer(options, admin, stubs);
    }
  }

  private static final class LimitedServer extends Jetty11HttpServer {
    LimitedServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
      super(options, admin, stubs);
    }

    @Override
    protected Handler createHandler(
        Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
      BodyLimit limit = new BodyLimit();
      limit.setHandler(super.createHandler(options, admin, stubs));
      return limit;
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
