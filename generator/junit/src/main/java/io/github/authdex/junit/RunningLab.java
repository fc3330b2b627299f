package io.github.authdex.junit;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.lab.Lab;
import io.github.authdex.model.ApiModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A lab that runs, and the clients that it lets in. Threads share it. */
final class RunningLab implements AutoCloseable {
  private final String name;
  private final ApiModel model;
  private final Lab lab;
  private final Map<String, AuthHttpClient> clients = new ConcurrentHashMap<>();

  /**
   * @param name that it is asked for by
   */
  RunningLab(String name, ApiModel model, Lab lab) {
    this.name = name;
    this.model = model;
    this.lab = lab;
  }

  String name() {
    return name;
  }

  ApiModel model() {
    return model;
  }

  Lab lab() {
    return lab;
  }

  /** Returns whether it is asked for by {@code word}. */
  boolean isCalled(String word) {
    return word.equals(name) || word.equals(model.auth().id());
  }

  /** Returns what proves who sends by {@code scheme}, or by the first way if that is empty. */
  Authentication authentication(String scheme) {
    return LabWay.of(this, scheme).authentication();
  }

  /** Returns likewise a client, which also sends the headers that the API insists on. */
  AuthHttpClient client(String scheme) {
    return clients.computeIfAbsent(scheme, this::newClient);
  }

  private AuthHttpClient newClient(String scheme) {
    LabWay way = LabWay.of(this, scheme);
    List<FixedHeader> headers = headers(way.alternative());
    Authentication fixed =
        Authentication.of((Request request) -> FixedHeader.complete(request, headers));
    return AuthHttpClient.builder()
        .authentication(Authentication.all(List.of(fixed, way.authentication())))
        .allow(lab.baseUrl())
        .build();
  }

  private List<FixedHeader> headers(Alternative alternative) {
    List<FixedHeader> headers = new ArrayList<>(model.auth().headers());
    for (String scheme : alternative.names()) {
      headers.addAll(model.auth().schemes().get(scheme).headers());
    }
    return headers;
  }

  @Override
  public void close() {
    clients.values().forEach(AuthHttpClient::close);
    lab.close();
  }
}
