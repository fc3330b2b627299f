package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Renders schemes that go together. Tools have one auth a request: it is that of the scheme which
 * cannot do without, and the others become fields.
 */
final class SetRenderer {
  private final Map<String, SchemeRendering> schemes;

  /**
   * Makes a renderer of sets.
   *
   * @param schemes how each scheme alone is rendered; one that cannot be is missing
   */
  SetRenderer(Map<String, SchemeRendering> schemes) {
    this.schemes = schemes;
  }

  /** Returns how {@code alternative} stands in a request, or nothing if it cannot. */
  Optional<SchemeRendering> render(Alternative alternative) {
    if (!schemes.keySet().containsAll(alternative.names())) {
      return Optional.empty();
    }
    List<SchemeRendering> parts =
        signatureLast(distinct(alternative.names().stream().map(schemes::get).toList()));
    if (parts.stream().filter(SchemeRendering::isSignedByScript).count() > 1) {
      return Optional.empty();
    }
    List<SchemeRendering> rigid =
        parts.stream()
            .filter(part -> part.auth().isPresent() && part.authAsField().isEmpty())
            .toList();
    if (rigid.size() > 1 || samePlaceTwice(parts)) {
      return Optional.empty();
    }
    Optional<SchemeRendering> main =
        rigid.stream()
            .findFirst()
            .or(() -> parts.stream().filter(part -> part.auth().isPresent()).findFirst());
    return Optional.of(join(parts, main));
  }

  /** One access token answers for several flows that would all put it in the same place. */
  private static List<SchemeRendering> distinct(List<SchemeRendering> parts) {
    List<SchemeRendering> distinct = new ArrayList<>();
    for (SchemeRendering part : parts) {
      boolean known =
          isToken(part)
              && distinct.stream()
                  .filter(SetRenderer::isToken)
                  .anyMatch(other -> other.places().get(0).samePlace(part.places().get(0)));
      if (!known) {
        distinct.add(part);
      }
    }
    return distinct;
  }

  /** What stands behind a signature in the query would not be covered by it. */
  private static List<SchemeRendering> signatureLast(List<SchemeRendering> parts) {
    return parts.stream().sorted(Comparator.comparing(SchemeRendering::isSignedByScript)).toList();
  }

  private static boolean isToken(SchemeRendering part) {
    return part.auth()
        .filter(
            auth -> auth instanceof NativeAuth.Made made && made.scheme() instanceof OAuth2Scheme)
        .isPresent();
  }

  /** The tool's auth goes onto the request after a script has signed it, which cannot see it. */
  private static SchemeRendering join(List<SchemeRendering> parts, Optional<SchemeRendering> main) {
    boolean signed = parts.stream().anyMatch(SchemeRendering::isSignedByScript);
    boolean authWouldRemove =
        main.flatMap(SchemeRendering::authAsField)
            .filter(field -> places(parts).stream().filter(field::removes).count() > 1)
            .isPresent();
    SchemeRendering all = SchemeRendering.NOTHING;
    for (SchemeRendering part : parts) {
      boolean unseen = signed && part.authAsField().isPresent();
      boolean keepsAuth = !authWouldRemove && !unseen && main.equals(Optional.of(part));
      all = all.and(keepsAuth ? part : part.auth().isPresent() ? part.asFields() : part);
    }
    return all;
  }

  private static boolean samePlaceTwice(List<SchemeRendering> parts) {
    List<PlacedValue> places = places(parts);
    return places.stream().anyMatch(place -> places.stream().filter(place::samePlace).count() > 1);
  }

  private static List<PlacedValue> places(List<SchemeRendering> parts) {
    List<PlacedValue> places = new ArrayList<>();
    parts.forEach(part -> places.addAll(part.places()));
    return places;
  }
}
