package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
    private static final Path LAUNCHER =
            Path.of("..", "duijie").toAbsolutePath().normalize();

    @TempDir
    private Path directory;

    @Test
    void withoutAFittingJdkItSaysInOneSentenceWhatToInstallAndExitsWith2() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here, so the launcher is not tested");
        var old = fakeJdk("17.0.15");

        var ran = launch(old);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err().strip().lines()).hasSize(1);
        assertThat(ran.err()).contains("JDK 21").contains("Temurin 25");
        assertThat(ran.out()).isEmpty();
    }

    private Path fakeJdk(String version) throws IOException {
        var jdk = directory.resolve("jdk-" + version);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        assertThat(Files.writeString(jdk.resolve("bin/javac"), "#!/bin/sh\n")
                        .toFile()
                        .setExecutable(true))
                .isTrue();
        return jdk;
    }

    private Ran launch(Path onlyJdk) throws IOException, InterruptedException {
        var out = directory.resolve("out");
        var err = directory.resolve("err");
        var builder = new ProcessBuilder("/bin/bash", LAUNCHER.toString(), "--version")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", onlyJdk.toString());
        builder.environment().put("DUIJIE_JDKS", onlyJdk.toString());
        int status = builder.start().waitFor();
        return new Ran(
                status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
