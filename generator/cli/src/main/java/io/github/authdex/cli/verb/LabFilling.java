package io.github.authdex.cli.verb;

import io.github.authdex.generator.emit.collection.Filling;
import io.github.authdex.lab.Lab;
import io.github.authdex.model.ApiModel;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fills collections with what a lab takes and nothing else does. */
final class LabFilling {
  private LabFilling() {}

  static Filling of(ApiModel model, Lab lab) {
    Map<String, String> values = new LinkedHashMap<>(lab.variables());
    for (String name : model.auth().credentials().keySet()) {
      if (lab.given().contains(name)) {
        continue; // A person's own is written into no file.
      }
      lab.credentials().find(name).ifPresent(value -> values.put(name, value.reveal()));
    }
    return Filling.of(model, lab.baseUrl(), values, lab.endpoints());
  }
}
