package io.github.authdex.maven;

import io.github.authdex.catalog.lint.NearestWord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Settings of a project that the plugin does not have, which Maven itself drops in silence. */
final class IgnoredSettings {
  private IgnoredSettings() {}

  /** Returns what says which settings are ignored, if any are. */
  static Optional<String> of(MojoExecution execution) {
    Set<String> configured = new LinkedHashSet<>(names(execution.getPlugin()));
    PluginExecution own =
        execution.getPlugin().getExecutionsAsMap().get(execution.getExecutionId());
    if (own != null) {
      configured.addAll(names(own));
    }
    Set<String> known = new HashSet<>();
    for (MojoDescriptor goal : execution.getMojoDescriptor().getPluginDescriptor().getMojos()) {
      known.addAll(goal.getParameterMap().keySet());
    }
    return words(configured, known);
  }

  /** Returns what says which of {@code configured} are not {@code known}, if any are not. */
  static Optional<String> words(Set<String> configured, Set<String> known) {
    List<String> ignored = new ArrayList<>();
    for (String name : configured) {
      if (!known.contains(name)) {
        List<String> near = NearestWord.to(name, known);
        ignored.add(
            "<" + name + ">" + (near.isEmpty() ? "" : " (did you mean <" + near.get(0) + ">?)"));
      }
    }
    return ignored.isEmpty()
        ? Optional.empty()
        : Optional.of("ignored, since authdex has no such setting: " + String.join(", ", ignored));
  }

  private static List<String> names(ConfigurationContainer container) {
    List<String> names = new ArrayList<>();
    if (container.getConfiguration() instanceof Xpp3Dom settings) {
      for (Xpp3Dom setting : settings.getChildren()) {
        names.add(setting.getName());
      }
    }
    return names;
  }
}
