package io.github.authdex.generator.emit.hoppscotch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.DescriptionText;
import io.github.authdex.generator.emit.collection.StableId;
import io.github.authdex.model.Operation;
import java.util.List;

/**
 * Writes a collection of version 12. Its variables stand in the environment alone, since those of a
 * collection would win over what a person fills in there.
 */
final class HoppscotchCollection {
  private final ApiCollection collection;
  private final HoppscotchRequest requests;

  HoppscotchCollection(ApiCollection collection) {
    this.collection = collection;
    this.requests = new HoppscotchRequest(collection);
  }

  ObjectNode write() {
    ArrayNode folders = JsonNodeFactory.instance.arrayNode();
    ObjectNode whole =
        level(
            "collection",
            collection.model().title(),
            collection.byTag().get(""),
            HoppscotchAuth.of(collection.auth()),
            collection.description());
    collection
        .byTag()
        .forEach(
            (tag, operations) -> {
              if (!tag.isEmpty()) {
                folders.add(level("tag", tag, operations, HoppscotchAuth.inherited(), ""));
              }
            });
    whole.set("folders", folders);
    HoppscotchScripts scripts = new HoppscotchScripts(collection);
    return whole.put("preRequestScript", scripts.before()).put("testScript", scripts.after());
  }

  private ObjectNode level(
      String kind, String name, List<Operation> operations, ObjectNode auth, String description) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("v", 12);
    String id = kind.equals("tag") ? name : "";
    json.put("_ref_id", "coll_" + StableId.of(collection.model().auth().id(), kind, id));
    json.put("name", DescriptionText.shortName(name)).put("description", description);
    json.set("auth", auth);
    json.putArray("headers");
    json.putArray("variables");
    json.put("preRequestScript", "").put("testScript", "");
    ArrayNode array = json.putArray("requests");
    operations.forEach(operation -> array.add(requests.write(operation)));
    json.putArray("folders");
    return json;
  }
}
