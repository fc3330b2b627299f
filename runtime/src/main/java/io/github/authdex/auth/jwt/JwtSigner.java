package io.github.authdex.auth.jwt;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.internal.carrier.Carrier;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends a JWT of its own with each request. Threads share it. */
final class JwtSigner implements RequestSigner {
  private final JwtMaker maker;
  private final Carrier carrier;

  JwtSigner(JwtMaker maker, Carrier carrier) {
    this.maker = maker;
    this.carrier = carrier;
  }

  @Override
  public boolean coversRequest() {
    return maker.dependsOnRequest();
  }

  @Override
  public Request sign(Request request) throws IOException {
    return carrier.put(request, maker.make(request).reveal());
  }

  @Override
  public Map<String, String> explain(Request request) {
    JwtWords words = maker.words(request);
    Map<String, String> steps = new LinkedHashMap<>();
    steps.put("JOSE header", JSONObjectUtils.toJSONString(maker.header(words)));
    steps.put("JWT claims", JSONObjectUtils.toJSONString(maker.claims(words)));
    return steps;
  }
}
