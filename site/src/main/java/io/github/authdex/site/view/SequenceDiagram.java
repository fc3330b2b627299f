package io.github.authdex.site.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Who says what to whom, in order, as a picture: positions for a template to draw.
 *
 * @param id unique on its page
 * @param title what it shows, for who cannot see it
 * @param description the messages as one text, likewise
 * @param width of the picture
 * @param height of the picture
 * @param actors from left to right
 * @param messages from top to bottom
 */
public record SequenceDiagram(
    String id,
    String title,
    String description,
    int width,
    int height,
    List<Actor> actors,
    List<Message> messages) {
  private static final int COLUMN = 190;
  private static final int ROW = 44;
  private static final int TOP = 84;
  private static final int BOX = 156;

  public SequenceDiagram {
    actors = List.copyOf(actors);
    messages = List.copyOf(messages);
  }

  /**
   * Who takes part.
   *
   * @param name what it is
   * @param place where it is, or empty
   * @param x of its line
   * @param left of its box
   * @param boxWidth of its box
   * @param bottom of its line
   */
  public record Actor(String name, String place, int x, int left, int boxWidth, int bottom) {}

  /**
   * What is said.
   *
   * @param label in a few words
   * @param number from 1
   * @param from where the line begins
   * @param to where its point is
   * @param textX the middle of the label
   * @param textY its base line
   * @param y of the line
   * @param back whether it answers
   */
  public record Message(
      String label, int number, int from, int to, int textX, int textY, int y, boolean back) {
    /** Returns the corners of its point. */
    public String head() {
      int tail = to > from ? to - 9 : to + 9;
      return to + "," + y + " " + tail + "," + (y - 5) + " " + tail + "," + (y + 5);
    }
  }

  /** Returns what builds a picture. */
  public static Builder of(String id, String title) {
    return new Builder(id, title);
  }

  /** Collects who takes part and what is said. */
  public static final class Builder {
    private final String id;
    private final String title;
    private final List<String[]> actors = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private record Line(int from, int to, String label, boolean back) {}

    private Builder(String id, String title) {
      this.id = id;
      this.title = title;
    }

    /** Adds who stands to the right of the others. */
    public Builder actor(String name, String place) {
      actors.add(new String[] {name, place});
      return this;
    }

    /** Adds what the actor numbered {@code from}, from 0, says to {@code to}. */
    public Builder says(int from, int to, String label) {
      lines.add(new Line(from, to, label, false));
      return this;
    }

    /** Adds what it answers. */
    public Builder answers(int from, int to, String label) {
      lines.add(new Line(from, to, label, true));
      return this;
    }

    /** Returns the picture. */
    public SequenceDiagram build() {
      int bottom = TOP + lines.size() * ROW + 10;
      List<Actor> placed = new ArrayList<>();
      for (int i = 0; i < actors.size(); i++) {
        int x = x(i);
        placed.add(
            new Actor(actors.get(i)[0], cut(actors.get(i)[1], 23), x, x - BOX / 2, BOX, bottom));
      }
      List<Message> messages = new ArrayList<>();
      StringBuilder said = new StringBuilder();
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i);
        int y = TOP + (i + 1) * ROW - 8;
        int from = x(line.from);
        int to = x(line.to);
        messages.add(
            new Message(line.label, i + 1, from, to, (from + to) / 2, y - 7, y, line.back));
        said.append(i == 0 ? "" : " ")
            .append(i + 1)
            .append(". ")
            .append(actors.get(line.from)[0])
            .append(" to ")
            .append(actors.get(line.to)[0])
            .append(": ")
            .append(line.label)
            .append('.');
      }
      return new SequenceDiagram(
          id, title, said.toString(), actors.size() * COLUMN, bottom + 6, placed, messages);
    }

    private static int x(int actor) {
      return COLUMN / 2 + actor * COLUMN;
    }

    private static String cut(String text, int length) {
      return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
  }
}
