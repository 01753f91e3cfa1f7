package org.duijie.api.push.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.duijie.api.DataDirectory;
import org.duijie.api.Settings;
import org.duijie.api.config.SettingsFile;
import org.duijie.api.push.channel.MailSettings;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliverySettingsTest {
    @TempDir
    private Path directory;

    private DeliverySettings settings(String text) {
        try {
            Files.writeString(directory.resolve(SettingsFile.NAME), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Settings.of(new DataDirectory(directory), Map.of("SMTP_PASSWORD", "geheim")::get)
                .delivery();
    }

    @Test
    void withoutSettingsNothingIsSentByItselfAndPrivateTargetsAreRefused() {
        var usual = settings("");
        assertThat(usual.send()).isFalse();
        assertThat(usual.giveUpAfter()).isEqualTo(Duration.ofDays(3));
        assertThat(usual.mail()).isEmpty();
        assertThat(usual.webhooks().plainHttp()).isFalse();
        assertThat(usual.webhooks().allow()).isEmpty();
    }

    @Test
    void everythingCanBeChanged() {
        var changed = settings("""
                push: {send: true, url: "https://duijie.example", giveUpAfter: P1D, linksLast: P30D}
                webhooks: {plainHttp: true, allow: [10.1.0.0/16, "fd00::/8"], connectWithin: PT1S, answerWithin: PT2S}
                mail: {host: smtp.example, port: 465, security: tls, user: u, password: "${SMTP_PASSWORD}", from: a@b.example}
                """);
        assertThat(changed.send()).isTrue();
        assertThat(changed.url()).isEqualTo(URI.create("https://duijie.example"));
        assertThat(changed.linksLast()).isEqualTo(Duration.ofDays(30));
        assertThat(changed.webhooks().allow()).hasSize(2);
        assertThat(changed.webhooks().answerWithin()).isEqualTo(Duration.ofSeconds(2));
        var mail = changed.mail().orElseThrow();
        assertThat(mail.security()).isEqualTo(MailSettings.Security.TLS);
        assertThat(mail.password()).isEqualTo("geheim");
        assertThat(mail.toString()).doesNotContain("geheim");
    }

    @Test
    void everyProblemIsToldAtOnce() {
        assertThatThrownBy(() -> settings("""
                        push: {url: "ftp://x", giveUpAfter: P99D}
                        webhooks: {allow: [10.0.0.0, localhost/8]}
                        mail: {port: 0, security: ssl, from: nobody}
                        """))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("push.url cannot be \"ftp://x\"")
                .hasMessageContaining("push.giveUpAfter")
                .hasMessageContaining("webhooks.allow has \"10.0.0.0\", which is not a range of addresses")
                .hasMessageContaining("webhooks.allow has \"localhost/8\"")
                .hasMessageContaining("mail.host must be given")
                .hasMessageContaining("mail.security cannot be \"ssl\"")
                .hasMessageContaining("mail.from is \"nobody\", must be a mail address");
    }
}
