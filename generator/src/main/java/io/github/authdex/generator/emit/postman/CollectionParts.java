package io.github.authdex.generator.emit.postman;

import io.github.authdex.auth.FixedHeader;
import io.github.authdex.model.ApiModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What collection and environment are made of, worked out once for an API.
 *
 * @param baseUrls where it lives
 * @param headers those of the API, each with the variable that holds its value
 * @param auths what authenticates each request
 */
record CollectionParts(BaseUrls baseUrls, List<HeaderWriter.Fixed> headers, CollectionAuth auths) {

  static CollectionParts of(ApiModel model) {
    VariableNames names = new VariableNames(model.auth().id());
    BaseUrls baseUrls = new BaseUrls(model, names);
    List<HeaderWriter.Fixed> headers = new ArrayList<>();
    for (FixedHeader header : model.auth().headers()) {
      String value = LiteralText.text(header.value().orElse(header.example()));
      EnvironmentVariable variable =
          new EnvironmentVariable(names.of(header.name()), value, false, header.description());
      headers.add(new HeaderWriter.Fixed(header, variable));
    }
    return new CollectionParts(baseUrls, headers, CollectionAuth.of(model, baseUrls, names));
  }

  /** Returns every variable that requests refer to, each once. */
  List<EnvironmentVariable> variables() {
    Map<String, EnvironmentVariable> all = new LinkedHashMap<>();
    baseUrls.variables().forEach(variable -> all.put(variable.key(), variable));
    for (HeaderWriter.Fixed header : headers) {
      if (!header.isMadeEachTime()) {
        all.putIfAbsent(header.variable().key(), header.variable());
      }
    }
    for (SchemeRendering rendering : auths.renderings()) {
      rendering.variables().forEach(variable -> all.putIfAbsent(variable.key(), variable));
    }
    return List.copyOf(all.values());
  }
}
