package io.github.authdex.generator.cli;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.Server;
import io.github.authdex.catalog.ApiSchemes;
import io.github.authdex.generator.model.ApiModel;
import java.net.URI;
import java.util.Map;

/**
 * What is called: a URL of an API.
 *
 * @param model the API
 * @param server which of its servers the URL is on
 * @param variables values for the variables of the server
 * @param url where the request goes
 * @param requirement what it needs
 */
record Callee(
    ApiModel model,
    Server server,
    Map<String, String> variables,
    URI url,
    AuthRequirement requirement) {

  ApiSchemes schemes() {
    return new ApiSchemes(model.auth().schemes(), model.auth().credentials());
  }
}
