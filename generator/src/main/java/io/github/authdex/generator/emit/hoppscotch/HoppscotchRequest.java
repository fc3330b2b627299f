package io.github.authdex.generator.emit.hoppscotch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionRequest;
import io.github.authdex.generator.emit.collection.DecodedQuery;
import io.github.authdex.generator.emit.collection.DescriptionText;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.collection.RequestField;
import io.github.authdex.generator.emit.collection.RequestUrl;
import io.github.authdex.generator.emit.collection.RequestUrl.Segment;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import io.github.authdex.generator.emit.collection.StableId;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes requests of version 17. */
final class HoppscotchRequest {
  private final ApiCollection collection;
  private final Set<String> taken;

  HoppscotchRequest(ApiCollection collection) {
    this.collection = collection;
    this.taken =
        collection.variables().stream().map(EnvironmentVariable::key).collect(Collectors.toSet());
  }

  ObjectNode write(Operation operation) {
    CollectionRequest asked = collection.requestBesideAuth(operation);
    SchemeRendering auth = asked.auth().orElseGet(collection::auth);
    List<RequestField> listed = listed(asked.url(), HoppscotchAuth.coversUrl(auth));
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("v", "17");
    json.put("_ref_id", "req_" + StableId.of(collection.model().auth().id(), "op", asked.id()));
    json.put("name", DescriptionText.shortName(asked.name()));
    json.put("method", asked.method());
    ArrayNode variables = JsonNodeFactory.instance.arrayNode();
    boolean inEndpoint = listed.stream().noneMatch(RequestField::enabled);
    json.put("endpoint", endpoint(asked.url(), variables, inEndpoint));
    json.set("params", fields(listed));
    json.set("headers", fields(asked.headers()));
    json.put("preRequestScript", "").put("testScript", HoppscotchScripts.tests(auth));
    json.set("auth", asked.auth().map(HoppscotchAuth::of).orElseGet(HoppscotchAuth::inherited));
    json.set("body", HoppscotchBody.write(asked.body()));
    json.set("requestVariables", variables);
    json.putObject("responses");
    return json.put("description", DescriptionText.description(asked.description().strip()));
  }

  /**
   * Returns the query as a list, without what is sent if that must stand in the endpoint: the
   * runner sends each name once, each with a value, and signs none of the list.
   */
  private static List<RequestField> listed(RequestUrl url, boolean signed) {
    List<RequestField> listed = new ArrayList<>();
    List<RequestField> off = new ArrayList<>();
    boolean same = !signed;
    for (RequestField field : url.query()) {
      Optional<RequestField> decoded = DecodedQuery.decoded(field);
      decoded.ifPresent(listed::add);
      decoded.filter(each -> !each.enabled()).ifPresent(off::add);
      same &= decoded.isPresent() || !field.enabled();
    }
    List<String> names =
        listed.stream().filter(RequestField::enabled).map(RequestField::name).toList();
    return same && names.size() == Set.copyOf(names).size() ? listed : off;
  }

  /** Path parameters are variables of the request, whose names no variable of the API may have. */
  private String endpoint(RequestUrl url, ArrayNode variables, boolean withQuery) {
    StringBuilder endpoint = new StringBuilder(HoppscotchText.of(url.base()));
    for (Segment segment : url.segments()) {
      endpoint.append('/');
      if (segment instanceof Segment.Variable variable) {
        String key = key(variable.key());
        variables
            .addObject()
            .put("key", key)
            .put("value", HoppscotchText.of(variable.value()))
            .put("active", true);
        endpoint.append("<<").append(key).append(">>").append(variable.extension());
      } else {
        endpoint.append(HoppscotchText.of(segment.sent()));
      }
    }
    return endpoint.append(withQuery ? HoppscotchText.of(url.querySent()) : "").toString();
  }

  private String key(String name) {
    return taken.contains(name) ? key(name + "_") : name;
  }

  private static ArrayNode fields(List<RequestField> fields) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (RequestField field : fields) {
      ObjectNode json = array.addObject().put("key", HoppscotchText.of(field.name()));
      json.put("value", HoppscotchText.of(field.text())).put("active", field.enabled());
      json.put("description", DescriptionText.description(field.description().strip()));
    }
    return array;
  }
}
