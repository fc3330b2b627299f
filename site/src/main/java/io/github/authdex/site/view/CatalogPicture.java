package io.github.authdex.site.view;

import io.github.authdex.site.view.CatalogFacts.Facet;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of a catalog as bars: positions for a template to draw.
 *
 * @param height of the picture of the kinds
 * @param kinds a bar each
 * @param grades pieces of one bar
 */
public record CatalogPicture(int height, List<Bar> kinds, List<Piece> grades) {
  private static final int ROW = 30;
  private static final int LONGEST = 380;
  private static final int WHOLE = 640;

  public CatalogPicture {
    kinds = List.copyOf(kinds);
    grades = List.copyOf(grades);
  }

  /**
   * A bar.
   *
   * @param facet what it counts
   * @param y of its upper edge
   * @param textY of its words' base line
   * @param width of it
   * @param countX where its number begins
   */
  public record Bar(Facet facet, int y, int textY, int width, int countX) {}

  /**
   * A piece of the bar that is all of the catalog.
   *
   * @param facet what it counts
   * @param x of its left edge
   * @param width of it
   * @param percent of all
   */
  public record Piece(Facet facet, int x, int width, int percent) {}

  /** Returns the picture of {@code facts}. */
  public static CatalogPicture of(CatalogFacts facts) {
    int most = facts.kinds().stream().mapToInt(Facet::count).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    for (Facet facet : facts.kinds()) {
      int y = bars.size() * ROW;
      int width = Math.max(8, facet.count() * LONGEST / most);
      bars.add(new Bar(facet, y + 5, y + 19, width, 190 + width));
    }
    List<Piece> pieces = new ArrayList<>();
    int x = 0;
    int all = Math.max(1, facts.total());
    for (Facet facet : facts.grades()) {
      int width = Math.max(3, facet.count() * WHOLE / all);
      pieces.add(new Piece(facet, x, width, Math.round(facet.count() * 100f / all)));
      x += width + 2;
    }
    return new CatalogPicture(bars.size() * ROW + 4, bars, pieces);
  }
}
