package io.github.authdex.lab.message;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.io.EndPoint;
import wiremock.org.eclipse.jetty.io.ssl.SslConnection;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/** Notes how each request comes, which WireMock does not pass on. */
public final class Arrivals extends HandlerWrapper {
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong connections = new AtomicLong();
  private final Map<EndPoint, Long> numbers = new WeakHashMap<>();

  @Override
  public void handle(
      String target, Request request, HttpServletRequest servlet, HttpServletResponse response)
      throws IOException, ServletException {
    Arrival.current(arrival(request.getHttpChannel().getEndPoint()));
    try {
      super.handle(target, request, servlet, response);
    } finally {
      Arrival.current(null);
    }
  }

  private Arrival arrival(EndPoint endPoint) {
    boolean secure = endPoint instanceof SslConnection.DecryptedEndPoint;
    return new Arrival(
        requests.incrementAndGet(),
        number(endPoint),
        isLocal(endPoint),
        secure,
        secure ? certificates((SslConnection.DecryptedEndPoint) endPoint) : List.of());
  }

  private static boolean isLocal(EndPoint endPoint) {
    return endPoint.getRemoteSocketAddress() instanceof InetSocketAddress peer
        && peer.getAddress().isLoopbackAddress();
  }

  private long number(EndPoint endPoint) {
    synchronized (numbers) {
      return numbers.computeIfAbsent(endPoint, any -> connections.incrementAndGet());
    }
  }

  private static List<X509Certificate> certificates(SslConnection.DecryptedEndPoint endPoint) {
    SSLSession session = endPoint.getSslConnection().getSSLEngine().getSession();
    try {
      Certificate[] shown = session.getPeerCertificates();
      return Arrays.stream(shown).map(X509Certificate.class::cast).toList();
    } catch (SSLPeerUnverifiedException e) {
      return List.of(); // The client showed none.
    }
  }
}
