package io.github.authdex.site.page;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.site.output.SiteFile;
import io.github.authdex.site.view.CatalogFacts;
import io.github.authdex.site.view.CatalogFacts.Facet;
import io.github.authdex.site.view.SiteContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The picture that other sites show beside a link: the project's sign, and the catalog's kinds as
 * bars. It has no letters, since a machine without fonts draws it too; the title stands beside it.
 */
public final class SocialCard {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 630;
  private static final Color GROUND = new Color(0x10332a);
  private static final Color SIGN = new Color(0x62d3a7);
  private static final int BARS = 9;

  private SocialCard() {}

  /** Returns the picture of {@code catalog}. */
  public static SiteFile of(Catalog catalog, SiteContext site) {
    List<Facet> kinds = CatalogFacts.of(catalog.list(), site.day()).kinds();
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(GROUND);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    drawSign(pen);
    drawBars(pen, kinds);
    pen.dispose();
    return SiteFile.octets("assets/card.png", png(image));
  }

  private static void drawSign(Graphics2D pen) {
    pen.setColor(SIGN);
    pen.fill(new RoundRectangle2D.Double(110, 165, 300, 300, 84, 84));
    pen.setColor(GROUND);
    pen.setStroke(new BasicStroke(26, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    Path2D letter = new Path2D.Double();
    letter.moveTo(191, 378);
    letter.lineTo(260, 240);
    letter.lineTo(329, 378);
    letter.moveTo(221, 327);
    letter.lineTo(299, 327);
    pen.draw(letter);
  }

  private static void drawBars(Graphics2D pen, List<Facet> kinds) {
    int most = kinds.stream().mapToInt(Facet::count).max().orElse(1);
    for (int i = 0; i < Math.min(BARS, kinds.size()); i++) {
      double width = Math.max(14, 560.0 * Math.sqrt(kinds.get(i).count() / (double) most));
      pen.setColor(new Color(0x62, 0xd3, 0xa7, 255 - i * 21));
      pen.fill(new RoundRectangle2D.Double(520, 120 + i * 44, width, 28, 14, 14));
    }
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", octets);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory does not refuse.
    }
    return octets.toByteArray();
  }
}
