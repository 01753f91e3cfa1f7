package org.duijie.api.push.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.duijie.api.Places;
import org.duijie.api.push.channel.ChannelKind;
import org.duijie.api.push.channel.MailSettings;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailTest {
    private final MovingClock clock = new MovingClock();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Pushes pushes;

    @BeforeEach
    void start() {
        server.start();
        pushes = Pushes.open(
                Places.FILES.fresh(),
                clock,
                Optional.of(new MailSettings(
                        "127.0.0.1",
                        server.getSmtp().getPort(),
                        MailSettings.Security.NONE,
                        Optional.empty(),
                        "",
                        "push@duijie.example",
                        Duration.ofSeconds(2))));
        pushes.recipient(Pushes.ENTERPRISE);
    }

    @AfterEach
    void stop() {
        pushes.close();
        server.stop();
    }

    @Test
    void aDigestIsPlainTextAndHtmlWithOneClickToUnsubscribe() throws Exception {
        pushes.channel(ChannelKind.MAIL, "zhang@firm.example");
        pushes.proposal("p1", Pushes.ENTERPRISE, "approved", "隔膜<script>alert(1)</script>", "请看 <b>附件</b>");
        pushes.delivery.composer().compose();
        pushes.delivery.sender().sendAll();

        assertThat(pushes.messages().getFirst().fault()).isEmpty();
        var mail = server.getReceivedMessages()[0];
        var id = pushes.messages().getFirst().id();
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@duijie.example>");
        assertThat(mail.getSubject()).isEqualTo("为您推荐技术：隔膜<script>alert(1)</script>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("List-Unsubscribe")[0]).matches("<http://duijie\\.example/push/unsubscribe/[\\w-]+>");
        assertThat(part(mail, 0)).contains("隔膜<script>", "请看 <b>附件</b>", "孔隙率48%", "/push/reply/");
        assertThat(part(mail, 1))
                .contains("隔膜&lt;script&gt;alert(1)&lt;/script&gt;", "请看 &lt;b&gt;附件&lt;/b&gt;", "孔隙率48%")
                .doesNotContain("<script", "<b>");
        assertThat(pushes.messages().getFirst().status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void lineBreaksInATitleMakeNoHeaders() throws Exception {
        pushes.channel(ChannelKind.MAIL, "zhang@firm.example");
        pushes.proposal("p1", Pushes.ENTERPRISE, "approved", "Title\r\nBcc: all@firm.example\r\n\r\nText", "");
        pushes.delivery.composer().compose();
        pushes.delivery.sender().sendAll();

        assertThat(pushes.messages().getFirst().fault()).isEmpty();
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("为您推荐技术：Title Bcc: all@firm.example Text");
    }

    @Test
    void anAddressWithMoreThanAnAddressIsRefused() {
        for (var wrong : new String[] {
            "",
            "zhang",
            "a@b.example, c@d.example",
            "a@b.example\r\nBcc: c@d.example",
            "a@b.example\nX: y",
            "@b.example"
        }) {
            assertThatThrownBy(() -> pushes.channel(ChannelKind.MAIL, wrong))
                    .as(wrong)
                    .isInstanceOf(BrokenRule.class)
                    .hasMessageEndingWith("is not a mail address");
        }
    }

    @Test
    void withoutAServerItIsTriedAgain() {
        pushes.channel(ChannelKind.MAIL, "zhang@firm.example");
        pushes.composed("p1");
        server.stop();
        pushes.delivery.sender().send();
        var waiting = pushes.messages().getFirst();
        assertThat(waiting.status()).isEqualTo(MessageStatus.WAITING);
        assertThat(waiting.fault().orElseThrow().text(Locale.ENGLISH)).startsWith("the mail server: Couldn't connect");
    }

    private static String part(MimeMessage mail, int number) throws Exception {
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        return (String) parts.getBodyPart(number).getContent();
    }
}
