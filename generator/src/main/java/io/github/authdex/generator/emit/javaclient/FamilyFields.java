package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields that all records of a named union have alike. */
record FamilyFields(ModelTypes types, SchemaKinds kinds, UnionMembers families) {
  /** Returns those fields of the named union's base that each of its forms has alike. */
  List<RecordField> of(String name, Schema.OneOf union) {
    List<RecordFields> forms = new ArrayList<>();
    return addForms(name, union, forms)
        ? types.fields(name).all().stream()
            .filter(field -> forms.stream().allMatch(form -> form.hasLike(field)))
            .toList()
        : List.of();
  }

  /** Adds the fields of each record below the union; returns whether there are only records. */
  private boolean addForms(String name, Schema.OneOf union, List<RecordFields> forms) {
    forms.add(types.fields(name));
    for (Schema option : union.options()) {
      Optional<String> member = families.member(option, name, union);
      if (member.isEmpty()) {
        return false;
      }
      boolean records =
          !(kinds.reduceNamed(member.get()) instanceof Schema.OneOf inner)
              || addForms(member.get(), inner, forms);
      forms.add(types.fields(member.get()));
      if (!records) {
        return false;
      }
    }
    return true;
  }
}
