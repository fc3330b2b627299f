package io.github.authdex.generator.apply.postman;

import io.github.authdex.generator.apply.collection.HeldPlace.Sort;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.KeyedText;
import io.github.authdex.generator.apply.collection.WholeText;
import io.github.authdex.generator.apply.text.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what stands in a request and may be a credential. */
final class PostmanFields {
  private PostmanFields() {}

  static List<HeldText> of(TextValue request) {
    List<HeldText> fields = new ArrayList<>();
    request.member("header").ifPresent(headers -> addHeaders(headers, fields));
    Optional<TextValue> url = request.isObject() ? request.member("url") : Optional.of(request);
    url.ifPresent(each -> fields.addAll(UrlFields.of(each)));
    request.member("body").ifPresent(body -> addBody(body, fields));
    return fields;
  }

  private static void addHeaders(TextValue headers, List<HeldText> fields) {
    if (headers.isText()) {
      fields.addAll(WholeText.of(headers).headers());
    }
    for (TextValue header : headers.items()) {
      if (header.isText()) {
        fields.addAll(WholeText.of(header).headers());
      } else if (header.text("key").equalsIgnoreCase("Cookie")) {
        fields.addAll(WholeText.of(header.member("value").orElse(header)).cookies());
      } else {
        fields.add(KeyedText.of(header, Sort.HEADER, header.text("key")));
      }
    }
  }

  private static void addBody(TextValue body, List<HeldText> fields) {
    for (String mode : List.of("urlencoded", "formdata")) {
      for (TextValue field : body.list(mode)) {
        if (field.member("value").filter(TextValue::isText).isPresent()) {
          fields.add(KeyedText.of(field, Sort.BODY, field.text("key")));
        }
      }
    }
    body.member("raw")
        .filter(TextValue::isText)
        .ifPresent(raw -> fields.addAll(WholeText.of(raw).members()));
  }
}
