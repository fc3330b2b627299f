package com.example.api.model;

import io.github.authdex.client.FilePart;
import java.util.List;
import java.util.Optional;

/**
 * The UploadRequest object.
 */
public record UploadRequest(FilePart file, String title, Optional<List<String>> tags) {
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
    private FilePart file;

    private String title;

    private List<String> tags;

    private Builder() {
    }

    /**
     * Sets the property file.
     *
     * @param file the value, or null for none
     * @return this builder
     */
    public Builder file(FilePart file) {
      this.file = file;
      return this;
    }

    /**
     * Sets the property title.
     *
     * @param title the value, or null for none
     * @return this builder
     */
    public Builder title(String title) {
      this.title = title;
      return this;
    }

    /**
     * Sets the property tags.
     *
     * @param tags the value, or null for none
     * @return this builder
     */
    public Builder tags(List<String> tags) {
      this.tags = tags;
      return this;
    }

    /**
     * Returns the value of what is set.
     *
     * @return the value
     */
    public UploadRequest build() {
      return new UploadRequest(
          file,
          title,
          Optional.ofNullable(tags));
    }
  }
}
