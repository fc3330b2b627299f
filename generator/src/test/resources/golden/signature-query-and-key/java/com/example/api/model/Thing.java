package com.example.api.model;

import io.github.authdex.client.json.JsonInline;
import io.github.authdex.client.json.JsonName;
import java.util.List;
import java.util.Optional;

/**
 * The Thing object.
 */
public record Thing(@JsonName(value = "id", readOnly = true) String id, String name, Integer size,
    Thing.State state, Optional<Thing> parent, List<Thing> parts, Optional<String> note) {
  /**
   * Returns a builder of which nothing is set.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Sets the properties one by one; those left out are not sent.
   */
  public static final class Builder {
    private String name;

    private Integer size;

    private State state;

    private Thing parent;

    private List<Thing> parts;

    private String note;

    private Builder() {
    }

    /**
     * Sets the property name.
     *
     * @param name the value, or null for none
     * @return this builder
     */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /**
     * Sets the property size.
     *
     * @param size the value, or null for none
     * @return this builder
     */
    public Builder size(Integer size) {
      this.size = size;
      return this;
    }

    /**
     * Sets the property state.
     *
     * @param state the value, or null for none
     * @return this builder
     */
    public Builder state(State state) {
      this.state = state;
      return this;
    }

    /**
     * Sets the property parent.
     *
     * @param parent the value, or null for none
     * @return this builder
     */
    public Builder parent(Thing parent) {
      this.parent = parent;
      return this;
    }

    /**
     * Sets the property parts.
     *
     * @param parts the value, or null for none
     * @return this builder
     */
    public Builder parts(List<Thing> parts) {
      this.parts = parts;
      return this;
    }

    /**
     * Sets the property note.
     *
     * @param note the value, or null for none
     * @return this builder
     */
    public Builder note(String note) {
      this.note = note;
      return this;
    }

    /**
     * Returns the value of what is set.
     *
     * @return the value
     */
    public Thing build() {
      return new Thing(
          null,
          name,
          size,
          state,
          Optional.ofNullable(parent),
          parts,
          Optional.ofNullable(note));
    }
  }

  /**
   * One of the values below, or one that the API added later.
   *
   * @param value the value on the wire
   */
  @JsonInline
  public static record State(String value) {
    public static final State NEW = new State("new");

    public static final State USED = new State("used");

    /**
     * Returns the value on the wire.
     */
    @Override
    public String toString() {
      return String.valueOf(value);
    }

    /**
     * Returns which of the values that the document lists this is.
     *
     * @return the constant of the same name
     */
    public Known known() {
      return switch (value) {
        case "new" -> Known.NEW;
        case "used" -> Known.USED;
        default -> Known.UNRECOGNIZED;
      };
    }

    /**
     * The values that the document lists, for a switch.
     */
    public enum Known {
      NEW,

      USED,

      /**
       * A value that the document does not list.
       */
      UNRECOGNIZED
    }
  }
}
