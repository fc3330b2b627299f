package io.github.authdex.generator.apply;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.generator.apply.collection.AuthSlot;
import io.github.authdex.generator.apply.collection.CollectionPart;
import io.github.authdex.generator.apply.collection.FolderPart;
import io.github.authdex.generator.apply.collection.RequestPart;
import io.github.authdex.generator.apply.collection.StatedAuth.Manner;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sets auth as high as it fits. A folder gets auth if each request that would inherit it is of the
 * same API and goes by the same alternative: one of another API, or of nobody that is known, would
 * send the credential there.
 */
final class LevelPlan {
  private final IdentityHashMap<RequestPart, RequestState> states;
  private final Map<String, ApiGroup> groups;
  private final IdentityHashMap<CollectionPart, Fit> fits = new IdentityHashMap<>();
  private final List<ApplyReport.SetAuth> set = new ArrayList<>();

  LevelPlan(IdentityHashMap<RequestPart, RequestState> states, Map<String, ApiGroup> groups) {
    this.states = states;
    this.groups = groups;
  }

  /**
   * What would fit all that inherits.
   *
   * @param mixed whether nothing does
   * @param api whose requests inherit; empty if none does
   * @param schemes of the alternative; empty if none needs one
   */
  private record Fit(boolean mixed, String api, Set<String> schemes) {
    private static final Fit NOBODY = new Fit(false, "", Set.of());
    private static final Fit MIXED = new Fit(true, "", Set.of());

    private Fit and(Fit other) {
      if (mixed || other.mixed) {
        return MIXED;
      }
      if (api.isEmpty() || other.api.isEmpty()) {
        return api.isEmpty() ? other : this;
      }
      boolean same =
          api.equals(other.api)
              && (schemes.isEmpty() || other.schemes.isEmpty() || schemes.equals(other.schemes));
      return same ? (schemes.isEmpty() ? other : this) : MIXED;
    }

    private boolean isWay() {
      return !mixed && !schemes.isEmpty();
    }
  }

  /** Sets auth in {@code root} and below, and returns where. */
  List<ApplyReport.SetAuth> set(FolderPart root) {
    fit(root);
    assign(root, "");
    return set;
  }

  /** Returns what fits above {@code part}, and notes what fits on it. */
  private Fit fit(CollectionPart part) {
    Fit fit =
        part instanceof RequestPart request ? fitOf(states.get(request)) : fitOf((FolderPart) part);
    fits.put(part, fit);
    return inherits(part) ? fit : Fit.NOBODY;
  }

  private static boolean inherits(CollectionPart part) {
    return part.slot().map(slot -> slot.stated().manner() == Manner.NOTHING).orElse(true);
  }

  private static Fit fitOf(RequestState request) {
    if (request.part.slot().isPresent() && !request.part.slot().get().stated().isOpen()) {
      return Fit.NOBODY;
    }
    if (!request.isOpen() || request.api().isEmpty()) {
      return Fit.MIXED;
    }
    return new Fit(false, request.api(), request.choice.map(Alternative::names).orElse(Set.of()));
  }

  private Fit fitOf(FolderPart folder) {
    Fit all = Fit.NOBODY;
    for (CollectionPart part : folder.parts()) {
      all = all.and(fit(part));
    }
    return all;
  }

  /** What is above does not reach what is below it. */
  static boolean isOwn(FolderPart folder) {
    return folder.slot().map(AuthSlot::stated).filter(each -> !each.isOpen()).isPresent();
  }

  private void assign(FolderPart folder, String above) {
    String where = above.isEmpty() ? folder.name() : above;
    if (isOwn(folder)) {
      return; // What is in it inherits what somebody set.
    }
    Fit fit = fits.get(folder);
    Optional<SchemeRendering> rendering = fit.isWay() ? rendering(fit) : Optional.empty();
    if (folder.slot().isPresent()
        && rendering.filter(each -> each.auth().isPresent()).isPresent()) {
      set(folder, where, fit, rendering.get());
      return;
    }
    for (CollectionPart part : folder.parts()) {
      String name = above.isEmpty() ? part.name() : above + " / " + part.name();
      assign(part, name);
    }
  }

  private void assign(CollectionPart part, String where) {
    if (part instanceof FolderPart inner) {
      assign(inner, where);
    } else {
      assign(states.get((RequestPart) part));
    }
  }

  private void set(FolderPart folder, String where, Fit fit, SchemeRendering rendering) {
    folder.slot().orElseThrow().set(rendering);
    int count = inherit(folder, where, rendering);
    add(where, fit.api, folder.slot().orElseThrow().type(rendering), count);
  }

  /** A request that needs none says so, as it would otherwise inherit one. */
  private int inherit(FolderPart folder, String where, SchemeRendering rendering) {
    int count = 0;
    for (CollectionPart part : folder.parts()) {
      if (!inherits(part)) {
        assign(part, where + " / " + part.name());
      } else if (part instanceof FolderPart inner) {
        count += inherit(inner, where + " / " + part.name(), rendering);
      } else {
        RequestState request = states.get((RequestPart) part);
        if (request.isOpen() && request.choice.isPresent()) {
          request.rendering = Optional.of(rendering);
          request.part.slot().ifPresent(AuthSlot::inherit);
          count++;
        } else if (request.isOpen() && request.bare) {
          request.part.slot().ifPresent(AuthSlot::setNone);
        }
      }
    }
    return count;
  }

  private void assign(RequestState request) {
    Fit fit = fits.get(request.part);
    Optional<SchemeRendering> rendering = fit.isWay() ? rendering(fit) : Optional.empty();
    if (rendering.isEmpty()) {
      return;
    }
    request.rendering = rendering;
    boolean own = rendering.get().auth().isPresent();
    if (own) {
      request.part.slot().orElseThrow().set(rendering.get());
    }
    String type =
        own ? request.part.slot().orElseThrow().type(rendering.get()) : "fields of the request";
    add(request.where, fit.api, type, 1);
  }

  private Optional<SchemeRendering> rendering(Fit fit) {
    return groups.get(fit.api).rendering(Alternative.of(fit.schemes.toArray(String[]::new)));
  }

  private void add(String where, String api, String type, int requests) {
    String title = groups.get(api).entry().title();
    set.add(new ApplyReport.SetAuth(where, api, title, type, requests));
  }
}
