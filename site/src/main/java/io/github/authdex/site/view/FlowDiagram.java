package io.github.authdex.site.view;

import io.github.authdex.auth.oauth2.OAuth2Flow;
import java.util.Optional;

/** Draws a flow of OAuth 2.0. */
final class FlowDiagram {
  private final OAuth2Flow flow;
  private final String api;

  FlowDiagram(OAuth2Flow flow, String api) {
    this.flow = flow;
    this.api = api;
  }

  SequenceDiagram draw(String id) {
    SequenceDiagram.Builder picture =
        SequenceDiagram.of(id, "The flow " + FlowView.title(flow) + ", step by step");
    return switch (flow.type()) {
      case AUTHORIZATION_CODE -> code(picture);
      case IMPLICIT -> implicit(picture);
      case DEVICE_AUTHORIZATION -> device(picture);
      case CLIENT_CREDENTIALS -> alone(picture, "client ID and secret");
      case PASSWORD -> alone(picture, "name and password");
      case TOKEN_EXCHANGE -> alone(picture, "the other's token");
    };
  }

  private SequenceDiagram code(SequenceDiagram.Builder picture) {
    boolean challenge = flow.pkce().isSent();
    actors(picture, flow.authorizationUrl());
    picture
        .says(1, 0, "open the consent page")
        .says(0, 2, challenge ? "client_id, scope, code_challenge" : "client_id, scope, state")
        .answers(2, 0, "redirect with a code")
        .says(0, 1, "code and state")
        .says(1, 2, challenge ? "code, code_verifier" : "code and client")
        .answers(2, 1, "access token");
    return picture.says(1, 3, "request with the token").build();
  }

  private SequenceDiagram implicit(SequenceDiagram.Builder picture) {
    actors(picture, flow.authorizationUrl());
    return picture
        .says(1, 0, "open the consent page")
        .says(0, 2, "client_id, scope, state")
        .answers(2, 0, "redirect with the token")
        .says(0, 1, "access token")
        .says(1, 3, "request with the token")
        .build();
  }

  private SequenceDiagram device(SequenceDiagram.Builder picture) {
    actors(picture, flow.deviceAuthorizationUrl());
    return picture
        .says(1, 2, "client_id, scope")
        .answers(2, 1, "code to show")
        .says(1, 0, "shows code and page")
        .says(0, 2, "types the code, consents")
        .says(1, 2, "asks until it is done")
        .answers(2, 1, "access token")
        .says(1, 3, "request with the token")
        .build();
  }

  private SequenceDiagram alone(SequenceDiagram.Builder picture, String grant) {
    return picture
        .actor("Your app", "")
        .actor("Token endpoint", host(flow.tokenUrl()))
        .actor("API", FlowView.host(api))
        .says(0, 1, grant)
        .answers(1, 0, "access token")
        .says(0, 2, "request with the token")
        .build();
  }

  private void actors(SequenceDiagram.Builder picture, Optional<String> authorization) {
    picture
        .actor("Browser", "of the person")
        .actor("Your app", "")
        .actor("Provider", host(authorization))
        .actor("API", FlowView.host(api));
  }

  private static String host(Optional<String> url) {
    return url.map(FlowView::host).orElse("");
  }
}
