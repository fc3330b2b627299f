package com.example.api.model;

/**
 * The LabelRequest object.
 */
public record LabelRequest(String text, Long size) {
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
    private String text;

    private Long size;

    private Builder() {
    }

    /**
     * Sets the property text.
     *
     * @param text the value, or null for none
     * @return this builder
     */
    public Builder text(String text) {
      this.text = text;
      return this;
    }

    /**
     * Sets the property size.
     *
     * @param size the value, or null for none
     * @return this builder
     */
    public Builder size(Long size) {
      this.size = size;
      return this;
    }

    /**
     * Returns the value of what is set.
     *
     * @return the value
     */
    public LabelRequest build() {
      return new LabelRequest(
          text,
          size);
    }
  }
}
