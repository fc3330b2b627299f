package com.example.api.model;

import io.github.authdex.client.json.JsonName;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The Parcel object.
 */
public record Parcel(@JsonName(value = "id", readOnly = true) Optional<Long> id, String note,
    Optional<BigDecimal> weight, Optional<Parcel.Owner> owner) {
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
    private String note;

    private BigDecimal weight;

    private Owner owner;

    private Builder() {
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
     * Sets the property weight.
     *
     * @param weight the value, or null for none
     * @return this builder
     */
    public Builder weight(BigDecimal weight) {
      this.weight = weight;
      return this;
    }

    /**
     * Sets the property owner.
     *
     * @param owner the value, or null for none
     * @return this builder
     */
    public Builder owner(Owner owner) {
      this.owner = owner;
      return this;
    }

    /**
     * Returns the value of what is set.
     *
     * @return the value
     */
    public Parcel build() {
      return new Parcel(
          Optional.empty(),
          note,
          Optional.ofNullable(weight),
          Optional.ofNullable(owner));
    }
  }

  /**
   * The Owner object.
   */
  public static record Owner(Optional<String> name, Optional<String> password) {
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

      private String password;

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
       * Sets the property password.
       *
       * @param password the value, or null for none
       * @return this builder
       */
      public Builder password(String password) {
        this.password = password;
        return this;
      }

      /**
       * Returns the value of what is set.
       *
       * @return the value
       */
      public Owner build() {
        return new Owner(
            Optional.ofNullable(name),
            Optional.ofNullable(password));
      }
    }
  }
}
