package org.duijie.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.DataDirectory;
import org.duijie.api.Settings;
import org.duijie.api.config.Listen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessSettingsTest {
    @TempDir
    private Path directory;

    @Test
    void withoutAFilePublicRecordsAreForEverybodyOnThisMachine() throws IOException {
        var settings = settings("");

        assertThat(settings.access())
                .isEqualTo(new AccessSettings(
                        true,
                        Duration.ofHours(2),
                        Duration.ofHours(12),
                        new Limits.Settings(3_000, 1_200, 600),
                        Optional.empty()));
        assertThat(settings.listen()).isEqualTo(new Listen("127.0.0.1", Optional.empty(), false));
        assertThat(settings.listen().url(8080)).isEqualTo("http://localhost:8080");
        assertThat(settings.listen().sessionCookie()).isEqualTo("duijie");
    }

    @Test
    void everythingCanBeSet() throws IOException {
        var settings = settings("""
                listen: {host: 0.0.0.0, url: "https://duijie.example/", behindProxy: true}
                access:
                  anonymous: false
                  session: {idle: PT10M, absolute: PT1H}
                  limits: {key: 30, account: 20, address: 10}
                  oidc:
                    issuer: https://login.example
                    clientId: duijie
                    clientSecret: ${OIDC}
                    roleClaim: groups
                    enterpriseClaim: org
                    algorithm: ES256
                """);

        var oidc = new OidcSettings("https://login.example", "duijie", "s3cret", "groups", "org", JWSAlgorithm.ES256);
        assertThat(settings.access())
                .isEqualTo(new AccessSettings(
                        false,
                        Duration.ofMinutes(10),
                        Duration.ofHours(1),
                        new Limits.Settings(30, 20, 10),
                        Optional.of(oidc)));
        assertThat(settings.toString()).doesNotContain("s3cret");
        assertThat(settings.listen().url(8080)).isEqualTo("https://duijie.example");
        assertThat(settings.listen().sessionCookie()).isEqualTo("__Host-duijie");
    }

    @Test
    void whatIsWrongIsToldAllAtOnce() {
        assertThatThrownBy(() -> settings("""
                listen: {host: 0.0.0.0}
                access:
                  anonymous: maybe
                  session: {idle: PT1S}
                  limits: {key: 0}
                  oidc: {issuer: "http://login.example", clientSecret: "${NONE}", algorithm: none}
                """))
                .hasMessageContaining("listen.url must be given, as https://HOST")
                .hasMessageContaining("access.anonymous is \"maybe\"")
                .hasMessageContaining("access.session.idle is PT1S")
                .hasMessageContaining("access.limits.key is 0, must be between 1 and 1000000")
                .hasMessageContaining("access.oidc.issuer is \"http://login.example\"")
                .hasMessageContaining("access.oidc.clientId must be given")
                .hasMessageContaining("access.oidc.clientSecret wants the environment variable NONE")
                .hasMessageContaining("access.oidc.algorithm cannot be \"none\"");
        assertThatThrownBy(() -> settings("listen: {url: \"http://duijie.example\"}"))
                .hasMessageContaining("listen.url is \"http://duijie.example\", must be https://HOST");
        assertThatThrownBy(() -> settings("listen: {url: \"https://duijie.example/path\"}"))
                .hasMessageContaining("without a path");
    }

    private Settings settings(String yaml) throws IOException {
        Files.writeString(directory.resolve("duijie.yaml"), yaml);
        return Settings.of(new DataDirectory(directory), Map.of("OIDC", "s3cret")::get);
    }
}
