package io.github.authdex.maven;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.generator.emit.OutputException;
import io.github.authdex.generator.emit.OutputFolder;
import io.github.authdex.generator.emit.OutputFolder.Overwriting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes a typed Java client and has it compiled; does nothing where nothing has changed. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends ClientMojo {
  private static final int SHOWN = 20;

  /** Whether files are overwritten that Authdex did not write, or that were changed since. */
  @Parameter(property = "authdex.force", defaultValue = "false")
  private boolean force;

  /** Whether the output is compiled with the project's other sources. */
  @Parameter(defaultValue = "true")
  private boolean addCompileSourceRoot;

  @Override
  void run(ClientSpec spec) throws IOException, SourceException, MojoExecutionException {
    if (addCompileSourceRoot) {
      project().addCompileSourceRoot(output().toString());
    }
    InputStamp last = new InputStamp(fingerprintFile());
    Optional<String> hash = spec.fingerprint(generator() + " " + output());
    if (!force && hash.isPresent() && last.isCurrent(hash.get())) {
      getLog().debug("nothing has changed below " + output());
      return;
    }
    last.delete();
    OutputFolder.Replacement done = write(spec.generate());
    if (hash.isPresent()) {
      last.write(hash.get(), done.files());
    }
  }

  private OutputFolder.Replacement write(ClientSpec.Generated client)
      throws OutputException, MojoExecutionException {
    client.notes().stream().limit(SHOWN).forEach(this::tell);
    if (client.notes().size() > SHOWN) {
      getLog().info("… and " + (client.notes().size() - SHOWN) + " more notes");
    }
    try {
      OutputFolder.Replacement done =
          new OutputFolder(output())
              .replace(client.source(), client.files(), force ? Overwriting.ALL : Overwriting.OWN);
      done.left()
          .forEach(path -> getLog().warn("no longer generated, but changed by hand: " + path));
      getLog()
          .info(
              done.written().size()
                  + " of "
                  + client.files().size()
                  + " files written, "
                  + done.removed().size()
                  + " removed below "
                  + output());
      return done;
    } catch (OutputException e) {
      throw new MojoExecutionException(
          e.getMessage() + (e.isOverwritable() ? ": -Dauthdex.force" : ""));
    }
  }

  private void tell(Diagnostic note) {
    if (note.severity() == Diagnostic.Severity.NOTE) {
      getLog().info(note.toString());
    } else {
      getLog().warn(note.toString());
    }
  }

  private Path fingerprintFile() {
    return Path.of(project().getBuild().getDirectory())
        .resolve("authdex")
        .resolve(execution().getExecutionId() + ".fingerprint");
  }

  /** A snapshot is another one whenever its file is. */
  private String generator() {
    var artifact = execution().getMojoDescriptor().getPluginDescriptor().getPluginArtifact();
    return execution().getVersion()
        + (artifact == null || artifact.getFile() == null
            ? ""
            : " " + artifact.getFile().lastModified());
  }
}
