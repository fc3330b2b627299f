package io.github.authdex.feign;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import feign.Request.Options;
import feign.Response;
import feign.Util;
import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.JdkAdapter;
import io.github.authdex.auth.Sender;
import io.github.authdex.auth.Setup;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Feign, for the tests that all adapters share. */
final class FeignAdapter implements Adapter {
  /** Reads a body in one of Feign's ways. */
  private interface Way {
    String text(Response.Body body) throws IOException;
  }

  private static final Map<String, Way> WAYS =
      Map.of(
          "asInputStream", body -> new String(body.asInputStream().readAllBytes(), ISO_8859_1),
          "toByteArray", body -> new String(Util.toByteArray(body.asInputStream()), ISO_8859_1),
          "asReader", body -> Util.toString(body.asReader(ISO_8859_1)));

  @Override
  public Sender sender(Setup setup) {
    return FeignSender.of(JdkAdapter.client(setup).build());
  }

  /** The request of a response is the caller's own. */
  @Override
  public boolean tellsWhere() {
    return false;
  }

  @Override
  public boolean holdsContent() {
    return true;
  }

  @Override
  public boolean isOfTheJdk() {
    return true;
  }

  @Override
  public List<Fetch> readers(Setup setup, Path folder) {
    AuthHttpClient client = JdkAdapter.client(setup).build();
    FeignSender sender = FeignSender.of(client);
    List<Fetch> readers = new ArrayList<>();
    WAYS.forEach(
        (name, way) -> {
          readers.add(new FeignReader(name + " by Feign", sender, false, way));
          readers.add(new FeignReader(name + " by AsyncFeign", sender, true, way));
        });
    return readers;
  }

  private record FeignReader(String name, FeignSender sender, boolean later, Way way)
      implements Fetch {
    @Override
    public String read(URI uri) throws Exception {
      feign.Request get = FeignSender.request(Request.of("GET", uri));
      try (Response response =
          later
              ? sender.async().execute(get, new Options(), Optional.empty()).get()
              : sender.client().execute(get, new Options())) {
        return response.status() + " " + way.text(response.body());
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
