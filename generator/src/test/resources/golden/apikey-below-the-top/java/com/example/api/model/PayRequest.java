package com.example.api.model;

import java.util.Optional;

/**
 * The PayRequest object.
 */
public record PayRequest(PayRequest.Merchant merchant, Long amount) {
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
    private Merchant merchant;

    private Long amount;

    private Builder() {
    }

    /**
     * Sets the property merchant.
     *
     * @param merchant the value, or null for none
     * @return this builder
     */
    public Builder merchant(Merchant merchant) {
      this.merchant = merchant;
      return this;
    }

    /**
     * Sets the property amount.
     *
     * @param amount the value, or null for none
     * @return this builder
     */
    public Builder amount(Long amount) {
      this.amount = amount;
      return this;
    }

    /**
     * Returns the value of what is set.
     *
     * @return the value
     */
    public PayRequest build() {
      return new PayRequest(
          merchant,
          amount);
    }
  }

  /**
   * The Merchant object.
   */
  public static record Merchant(String shop, Optional<String> key) {
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
      private String shop;

      private String key;

      private Builder() {
      }

      /**
       * Sets the property shop.
       *
       * @param shop the value, or null for none
       * @return this builder
       */
      public Builder shop(String shop) {
        this.shop = shop;
        return this;
      }

      /**
       * Sets the property key.
       *
       * @param key the value, or null for none
       * @return this builder
       */
      public Builder key(String key) {
        this.key = key;
        return this;
      }

      /**
       * Returns the value of what is set.
       *
       * @return the value
       */
      public Merchant build() {
        return new Merchant(
            shop,
            Optional.ofNullable(key));
      }
    }
  }
}
