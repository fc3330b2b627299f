package io.github.authdex.generator.apply.postman;

import io.github.authdex.generator.apply.collection.HeldPlace;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.KeyedText;
import io.github.authdex.generator.apply.collection.WholeText;
import io.github.authdex.generator.apply.text.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The query parameters of a URL, which stand in its one text and in its parts. */
final class UrlFields {
  private UrlFields() {}

  static List<HeldText> of(TextValue url) {
    if (!url.isObject()) {
      return WholeText.of(url).query();
    }
    List<HeldText> raw =
        new ArrayList<>(
            url.member("raw").map(each -> WholeText.of(each).query()).orElse(List.of()));
    List<HeldText> fields = new ArrayList<>();
    for (TextValue part : url.list("query")) {
      String name = part.text("key");
      HeldText own = KeyedText.of(part, HeldPlace.Sort.QUERY, name);
      Optional<HeldText> same =
          raw.stream().filter(each -> each.place().name().equals(name)).findFirst();
      same.ifPresent(raw::remove);
      fields.add(same.<HeldText>map(each -> new Both(own, each)).orElse(own));
    }
    fields.addAll(raw);
    return fields;
  }

  /** What stands in two places. */
  private record Both(HeldText part, HeldText raw) implements HeldText {
    @Override
    public HeldPlace place() {
      return part.place();
    }

    @Override
    public String value() {
      return part.value();
    }

    @Override
    public boolean isSent() {
      return part.isSent();
    }

    @Override
    public void set(String value) {
      part.set(value);
      raw.set(value);
    }

    @Override
    public void remove() {
      part.remove();
      raw.remove();
    }
  }
}
