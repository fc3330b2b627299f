package io.github.authdex.lab.server;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.authdex.lab.message.NamedValue;
import io.github.authdex.lab.message.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Turns the lab's replies into WireMock's responses. */
final class WireMockReplies implements ResponseDefinitionTransformerV2 {
  static final String NAME = "authdex-lab";
  private static final int SLOW_MS = 2000;

  private volatile Function<Request, Reply> answer;

  /** Sets what answers; before that there is no stub that would ask. */
  void by(Function<Request, Reply> answer) {
    this.answer = answer;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    Reply reply = answer.apply(event.getRequest());
    List<HttpHeader> headers = new ArrayList<>();
    boolean text = reply.body().isTextual();
    boolean typed = reply.headers().stream().anyMatch(one -> one.name().equals("Content-Type"));
    if (!typed && !reply.body().isMissingNode()) {
      headers.add(new HttpHeader("Content-Type", text ? "text/plain" : "application/json"));
    }
    for (NamedValue header : reply.headers()) {
      headers.add(new HttpHeader(header.name(), header.value()));
    }
    ResponseDefinitionBuilder response =
        new ResponseDefinitionBuilder()
            .withStatus(reply.status())
            .withHeaders(new HttpHeaders(headers))
            .withBody(text ? reply.body().asText() : reply.body().toString());
    return switch (reply.delivery()) {
      case PROMPT -> response.build();
      case SLOW -> response.withFixedDelay(SLOW_MS).build();
      case RESET -> response.withFault(Fault.CONNECTION_RESET_BY_PEER).build();
    };
  }
}
