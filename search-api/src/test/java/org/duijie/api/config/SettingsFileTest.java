package org.duijie.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.DataDirectory;
import org.duijie.api.Settings;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.DatabasePlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    private Path directory;

    @Test
    void withoutAFileEverythingIsAsUsual() {
        assertThat(settings("").place()).isEqualTo(new DatabasePlace.Files(directory));
        assertThat(Settings.of(new DataDirectory(directory.resolve("none")), name -> null)
                        .place())
                .isEqualTo(new DatabasePlace.Files(directory.resolve("none")));
    }

    @Test
    void aPasswordComesFromTheEnvironment() {
        var text = """
                store:
                  url: jdbc:postgresql://db:5432/duijie
                  user: duijie
                  password: ${DB_PASSWORD}
                """;
        assertThat(settings(text).place())
                .isEqualTo(new DatabasePlace.Server("jdbc:postgresql://db:5432/duijie", "duijie", "geheim"));
    }

    @Test
    void aPasswordInTheAddressIsRefusedWithoutBeingShown() {
        var text = """
                store:
                  url: jdbc:postgresql://db/duijie?password=geheim
                  user: duijie
                """;
        assertThatThrownBy(() -> settings(text))
                .hasMessageContaining("store.url must not hold a password, which belongs under password")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void everyProblemIsToldAtOnceInBothLanguages() {
        var text = """
                store:
                  url: jdbc:mysql://db/duijie
                  password: ${NOWHERE}
                  pasword: x
                stroe: {}
                """;
        assertThatThrownBy(() -> settings(text))
                .isInstanceOfSatisfying(BrokenRule.class, e -> {
                    assertThat(e.rule()).isEqualTo("settings.wrong");
                    assertThat(e.text(Locale.CHINESE))
                            .contains("有 5 处不对", "store.user 必须给出", "环境变量 NOWHERE 没有", "stroe 不认识");
                })
                .hasMessageContaining("has 5 problems")
                .hasMessageContaining("store.url is \"jdbc:mysql://db/duijie\", must begin with jdbc:postgresql:")
                .hasMessageContaining("store.user must be given")
                .hasMessageContaining("store.password wants the environment variable NOWHERE")
                .hasMessageContaining("store.pasword is not known; here can be: url, user, password")
                .hasMessageContaining("stroe is not known");
    }

    @Test
    void whatIsNotYamlIsRefusedWithItsLine() {
        assertThatThrownBy(() -> settings("store:\n  url: [1\n")).hasMessageContaining("line ");
        assertThatThrownBy(() -> settings("store: {}\nstore: {}\n")).hasMessageContaining("Duplicate field 'store'");
        assertThatThrownBy(() -> settings("- a\n")).hasMessageContaining("must be keys and values");
    }

    @Test
    void valuesOutOfRangeAreRefusedWithTheRange() {
        assertThatThrownBy(() -> read("n: 0\nd: PT1H\nf: ja\ns: 2\nl: x\n"))
                .hasMessageContaining("n is 0, must be between 1 and 9")
                .hasMessageContaining("d is PT1H, must be between PT1S and PT1M")
                .hasMessageContaining("f is \"ja\", must be true or false")
                .hasMessageContaining("s is 2, must be between 0.0 and 1.0")
                .hasMessageContaining("l must be a list");
        assertThatThrownBy(() -> read("d: soon\n")).hasMessageContaining("d is \"soon\", must be a duration");
    }

    private String read(String text) {
        return SettingsFile.read(
                write(text),
                name -> null,
                root -> root.number("n", 1, 1, 9)
                        + " "
                        + root.duration("d", Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMinutes(1))
                        + root.flag("f", true)
                        + root.share("s", 0.5, 0, 1)
                        + root.sections("l"));
    }

    private Settings settings(String text) {
        write(text);
        return Settings.of(
                new DataDirectory(directory),
                name -> Optional.ofNullable(Map.of("DB_PASSWORD", "geheim").get(name))
                        .orElse(null));
    }

    private Path write(String text) {
        try {
            return Files.writeString(directory.resolve(SettingsFile.NAME), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
