package io.github.authdex.cli;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves tests out, those of other modules too: they come as jars or as folders. */
public final class MainClasses implements ImportOption {
  @Override
  public boolean includes(Location location) {
    return !location.contains("/test/io/")
        && !location.contains("/test-classes/")
        && !location.contains("-tests.jar");
  }
}
