package io.github.authdex.generator.apply.insomnia;

import io.github.authdex.generator.apply.collection.HeldPlace;
import io.github.authdex.generator.apply.collection.HeldPlace.Sort;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.KeyedText;
import io.github.authdex.generator.apply.text.TextValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The variables of environments and folders, which may be objects in objects. */
final class InsomniaVariables {
  private final Map<String, String> values = new HashMap<>();
  private final List<HeldText> held = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  void add(TextValue data) {
    add("", data);
    names.addAll(InsomniaItem.words(data));
  }

  /** A variable that two places give different values has none: which one holds depends. */
  private void add(String above, TextValue data) {
    for (TextValue member : data.items()) {
      String name = above + member.name();
      if (member.isObject()) {
        add(name + ".", member);
      } else if (!member.name().isEmpty()) {
        held.add(new KeyedText(new HeldPlace(Sort.VARIABLE, name), member, member));
        values.merge(name, member.text(), (one, other) -> one.equals(other) ? one : "");
      }
    }
  }

  Map<String, String> values() {
    return values;
  }

  List<HeldText> held() {
    return held;
  }

  Set<String> names() {
    return names;
  }
}
