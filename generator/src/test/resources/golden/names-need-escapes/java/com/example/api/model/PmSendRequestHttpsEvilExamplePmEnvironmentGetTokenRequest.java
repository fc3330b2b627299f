package com.example.api.model;

import io.github.authdex.client.json.JsonName;

/**
 * The PmSendRequestHttpsEvilExamplePmEnvironmentGetTokenRequest object.
 */
public record PmSendRequestHttpsEvilExamplePmEnvironmentGetTokenRequest(
    @JsonName("__proto__") String proto, @JsonName("{{hostile_token}}") String hostileToken,
    @JsonName("quote\"\\ \u202e\u0007") String quote) {
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
    private String proto;

    private String hostileToken;

    private String quote;

    private Builder() {
    }

    /**
     * Sets the property __proto__.
     *
     * @param proto the value, or null for none
     * @return this builder
     */
    public Builder proto(String proto) {
      this.proto = proto;
      return this;
    }

    /**
     * Sets the property {{hostile_token}}.
     *
     * @param hostileToken the value, or null for none
     * @return this builder
     */
    public Builder hostileToken(String hostileToken) {
      this.hostileToken = hostileToken;
      return this;
    }

    /**
     * Sets the property quote"&#92;  .
     *
     * @param quote the value, or null for none
     * @return this builder
     */
    public Builder quote(String quote) {
      this.quote = quote;
      return this;
    }

    /**
     * Returns the value of what is set.
     *
     * @return the value
     */
    public PmSendRequestHttpsEvilExamplePmEnvironmentGetTokenRequest build() {
      return new PmSendRequestHttpsEvilExamplePmEnvironmentGetTokenRequest(
          proto,
          hostileToken,
          quote);
    }
  }
}
