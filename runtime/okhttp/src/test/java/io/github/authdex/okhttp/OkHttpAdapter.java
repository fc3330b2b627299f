package io.github.authdex.okhttp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.Sender;
import io.github.authdex.auth.Setup;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.sending.AuthFlow;
import java.io.IOException;
import java.io.Reader;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.ByteString;

/** OkHttp, for the tests that all adapters share. */
final class OkHttpAdapter implements Adapter {
  private static final OkHttpClient HTTP = http();

  private static OkHttpClient http() {
    OkHttpClient.Builder builder = new OkHttpClient.Builder().protocols(List.of(Protocol.HTTP_1_1));
    TestTrust.into(builder);
    return builder.readTimeout(5, TimeUnit.SECONDS).build();
  }

  /** Reads a body in one of OkHttp's ways. */
  private interface Way {
    String text(ResponseBody body) throws IOException;
  }

  private static final Map<String, Way> WAYS =
      Map.of(
          "string", ResponseBody::string,
          "bytes", body -> new String(body.bytes(), ISO_8859_1),
          "byteString", body -> text(body.byteString()),
          "byteStream", body -> new String(body.byteStream().readAllBytes(), ISO_8859_1),
          "charStream", body -> characters(body.charStream()),
          "source", body -> body.source().readString(ISO_8859_1));

  private static String text(ByteString octets) {
    return octets.string(ISO_8859_1);
  }

  private static String characters(Reader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = reader.read(); c >= 0; c = reader.read()) {
      text.append((char) c);
    }
    return text.toString();
  }

  @Override
  public Sender sender(Setup setup) {
    return new OkHttpSender(client(setup));
  }

  private static OkHttpClient client(Setup setup) {
    AuthFlow.Builder flow =
        AuthFlow.builder()
            .authentication(setup.authentication())
            .proxyAuthentication(setup.proxyAuthentication());
    setup.allowed().forEach(flow::allow);
    if (setup.insecure()) {
      flow.allowInsecure();
    }
    if (!setup.redirects()) {
      flow.withoutRedirects();
    }
    OkHttpClient.Builder http = HTTP.newBuilder();
    setup.proxy().ifPresent(address -> http.proxy(new Proxy(Proxy.Type.HTTP, address)));
    return AuthOkHttp.on(http.build(), flow);
  }

  /** OkHttp sends no content with a GET. */
  @Override
  public boolean carries(Request request) {
    return request.body().length() == 0 || !request.method().equals("GET");
  }

  /** A 407 from anybody but a proxy is to OkHttp no answer by the rules of HTTP. */
  @Override
  public boolean gives(int status) {
    return status != 407;
  }

  @Override
  public URI written(URI uri) {
    return OkHttpUrls.written(uri);
  }

  @Override
  public List<Adapter.Fetch> readers(Setup setup, Path folder) {
    OkHttpSender sender = new OkHttpSender(client(setup));
    List<Adapter.Fetch> readers = new ArrayList<>();
    WAYS.forEach(
        (name, way) -> {
          readers.add(new OkHttpReader(name + " executed", sender, false, way));
          readers.add(new OkHttpReader(name + " enqueued", sender, true, way));
        });
    return readers;
  }

  private record OkHttpReader(String name, OkHttpSender sender, boolean later, Way way)
      implements Adapter.Fetch {
    @Override
    public String read(URI uri) throws Exception {
      Call call = sender.call(Request.of("GET", uri));
      try (Response response = later ? OkHttpSender.enqueued(call).get() : call.execute()) {
        return response.code() + " " + way.text(response.body());
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException io ? io : e;
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
