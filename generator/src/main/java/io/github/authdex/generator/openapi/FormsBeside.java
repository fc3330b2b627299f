package io.github.authdex.generator.openapi;

import io.github.authdex.generator.openapi.SchemaParts.Part;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.ObjectOf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code oneOf} or {@code anyOf} beside properties, or beside other parts of allOf: a value
 * has what all forms share, and in addition what one of them has.
 */
final class FormsBeside {
  /** Each form repeats what they share. */
  private static final int MAX_REPEATED = 5_000;

  private final References references;
  private final AllOf allOf;
  private final SchemaNames names;
  private final Discriminators discriminators;
  private final Nullability nullability;
  private final DocumentFindings findings;
  private final Forms forms;

  /** Forms that got a name of their own, by it. */
  private final Map<String, Schema> named = new LinkedHashMap<>();

  private final Map<String, String> known = new HashMap<>();

  /** Reads what is put together. */
  interface Forms {
    /** Returns the object that {@code parts} make. */
    Schema object(ObjectParts parts, Place place);

    /** Returns a form that is no object. */
    Schema read(Part part);
  }

  FormsBeside(
      References references,
      AllOf allOf,
      SchemaNames names,
      Discriminators discriminators,
      Nullability nullability,
      DocumentFindings findings,
      Forms forms) {
    this.references = references;
    this.allOf = allOf;
    this.names = names;
    this.discriminators = discriminators;
    this.nullability = nullability;
    this.findings = findings;
    this.forms = forms;
  }

  /** Returns the forms that got a name while others were read. */
  Map<String, Schema> named() {
    return named;
  }

  /**
   * Returns the forms of {@code parts}; empty if they have no alternatives, or more than can be
   * told apart, so that members of any name are taken instead.
   *
   * @param place where the whole stands
   */
  Optional<Schema> of(ObjectParts parts, Place place) {
    List<Part> unions = parts.unions().stream().filter(union -> !isMet(union, parts)).toList();
    if (unions.isEmpty()) {
      return parts.unions().isEmpty()
          ? Optional.empty()
          : Optional.of(forms.object(parts.without(parts.unions()), place));
    }
    ObjectParts shared = parts.without(parts.unions());
    List<Part> options = options(unions.get(0));
    if (unions.size() > 1 || options.size() * shared.properties().size() > MAX_REPEATED) {
      findings.noteOnce(
          unions.get(0).place(),
          "the forms of oneOf and anyOf beside so much else are not told apart: members of any"
              + " name are taken",
          "forms-beside");
      return Optional.empty();
    }
    return Optional.of(union(shared, unions.get(0), options, place));
  }

  private List<Part> options(Part union) {
    return SchemaParts.options(union).stream()
        .filter(option -> !nullability.isNull(option))
        .toList();
  }

  /** A form of the union that has the whole union among its parts needs no other form. */
  private boolean isMet(Part union, ObjectParts parts) {
    return options(union).stream()
        .filter(option -> option.place().isReference())
        .anyMatch(option -> parts.isMadeOf(references.follow(option.place()).id()));
  }

  private Schema union(ObjectParts shared, Part union, List<Part> options, Place place) {
    Map<String, String> renamed = new HashMap<>();
    Set<Schema> all = new LinkedHashSet<>();
    List<Place> targets = new ArrayList<>();
    for (Part option : options) {
      Schema form = form(shared, union, option, place);
      all.add(form);
      Place target = references.follow(option.place());
      if (option.place().isReference() && target.exists()) {
        targets.add(target);
        if (form instanceof Schema.Ref ref) {
          renamed.put(names.of(target), ref.name());
        }
      }
    }
    if (all.size() == 1) {
      return all.iterator().next();
    }
    Place discriminator = union.place().get("discriminator");
    String property = Discriminators.property(discriminator);
    boolean told = !property.isEmpty() && renamed.size() == targets.size() && !targets.isEmpty();
    Map<String, String> mapping = new LinkedHashMap<>();
    if (told) {
      discriminators
          .mapping(discriminator, targets, union.place())
          .forEach((value, name) -> mapping.put(value, renamed.getOrDefault(name, name)));
    }
    Optional<String> fallback =
        told ? discriminators.fallback(discriminator, targets).map(renamed::get) : Optional.empty();
    return new Schema.OneOf(
        List.copyOf(all),
        told ? Optional.of(property) : Optional.empty(),
        mapping,
        base(shared, place),
        fallback,
        place.text("description"));
  }

  private Optional<ObjectOf> base(ObjectParts shared, Place place) {
    return forms.object(shared.opened(), place) instanceof ObjectOf object
        ? Optional.of(object)
        : Optional.empty();
  }

  private Schema form(ObjectParts shared, Part union, Part option, Place place) {
    Place target = references.follow(option.place());
    if (!target.exists()) {
      return forms.object(shared.opened(), place);
    }
    ObjectParts own = allOf.whole(option);
    boolean other = own.properties().isEmpty() && own.unions().isEmpty() && !own.others().isEmpty();
    if (other && !shared.isObject()) {
      return forms.read(option);
    }
    ObjectParts rest = own.without(List.of(union));
    if (option.place().isReference() && rest.has(shared) && rest.unions().isEmpty()) {
      return new Schema.Ref(names.of(target));
    }
    ObjectParts merged = shared.without(List.of());
    merged.addAll(rest);
    Schema form = forms.object(merged, target);
    return option.place().isReference() && form instanceof ObjectOf
        ? name(form, place, target)
        : form;
  }

  /** A form that has a name keeps it, behind that of the whole. */
  private Schema name(Schema form, Place whole, Place target) {
    Optional<String> name = names.known(whole);
    if (name.isEmpty()) {
      return form;
    }
    String key = whole.id() + "\n\n" + target.id();
    String own = known.get(key);
    if (own == null) {
      own = names.take(name.get() + " " + names.of(target));
      known.put(key, own);
      named.put(own, form);
    }
    return new Schema.Ref(own);
  }
}
