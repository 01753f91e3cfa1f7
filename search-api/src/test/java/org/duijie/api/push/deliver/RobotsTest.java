package org.duijie.api.push.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.duijie.api.Places;
import org.duijie.api.http.SuppressForbidden;
import org.duijie.api.push.channel.ChannelKind;
import org.duijie.api.view.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressForbidden("com.sun.net.httpserver is an exported part of every JDK: module jdk.httpserver")
class RobotsTest {
    private static final String TAKEN = "{\"errcode\":0,\"errmsg\":\"ok\"}";

    private final MovingClock clock = new MovingClock();
    private Receiver receiver;
    private Pushes pushes;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
        receiver.answer(exchange -> Receiver.reply(exchange, 200, TAKEN));
        pushes = Pushes.open(Places.FILES.fresh(), clock);
        pushes.recipient(Pushes.ENTERPRISE);
    }

    @AfterEach
    void close() {
        pushes.close();
        receiver.close();
    }

    private JsonNode got() throws IOException {
        return Json.mapper().readTree(receiver.got().getLast().body());
    }

    @Test
    void aRobotOfWeComGetsMarkdownWithNothingOfItsOwnInTitlesAndNotes() throws IOException {
        pushes.channel(ChannelKind.WECOM, receiver.url() + "?key=k-1");
        pushes.proposal("p1", Pushes.ENTERPRISE, "approved", "隔膜](http://evil) **<@all>**", "第一行\n# 标题");
        pushes.delivery.composer().compose();
        pushes.delivery.sender().sendAll();

        assertThat(receiver.got().getLast().query()).isEqualTo("key=k-1");
        assertThat(got().get("msgtype").asText()).isEqualTo("markdown");
        assertThat(got().at("/markdown/content").asText())
                .contains("**[隔膜］(http://evil) ＊＊＜＠all＞＊＊](http://duijie.example/push/reply/")
                .contains("> 经纪人附言：第一行 ＃ 标题")
                .contains("> 指标满足");
        assertThat(pushes.messages().getFirst().status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void whatIsTooLongForARobotIsCutAtAWholeItem() throws IOException {
        pushes.channel(ChannelKind.WECOM, receiver.url() + "?key=k-1");
        for (int i = 0; i < 3; i++) {
            pushes.proposal("p" + i, Pushes.ENTERPRISE, "approved", "题".repeat(300) + i, "");
        }
        pushes.delivery.composer().compose();
        pushes.delivery.sender().sendAll();

        var content = got().at("/markdown/content").asText();
        assertThat(content.getBytes(StandardCharsets.UTF_8).length).isBetween(1_500, 4_096);
        assertThat(content).contains("题0](", "另有 ", " 项，请在收件箱中查看").doesNotContain("题2](");
        assertThat(content.strip()).endsWith(")");
    }

    @Test
    void aRobotOfDingTalkGetsMarkdownAtASignedAddress() throws Exception {
        pushes.delivery
                .channels()
                .add(Pushes.ENTERPRISE, ChannelKind.DINGTALK, receiver.url() + "?access_token=t-1", "SEC123");
        pushes.composed("p1");
        pushes.delivery.sender().sendAll();

        var query = receiver.got().getLast().query();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("SEC123".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var sign = mac.doFinal((clock.millis() + "\nSEC123").getBytes(StandardCharsets.UTF_8));
        assertThat(URLDecoder.decode(query, StandardCharsets.UTF_8))
                .isEqualTo("access_token=t-1&timestamp=" + clock.millis() + "&sign="
                        + Base64.getEncoder().encodeToString(sign));
        assertThat(query).doesNotContain("+");
        assertThat(got().at("/markdown/title").asText()).isEqualTo("为您推荐技术：隔膜 p1");
        assertThat(got().at("/markdown/text").asText()).contains("### ", "隔膜 p1");
    }

    @Test
    void whatARobotRefusesIsTriedAgainAndARobotThatIsNoMoreIsNotUsed() {
        pushes.channel(ChannelKind.WECOM, receiver.url() + "?key=k-1");
        receiver.answer(
                exchange -> Receiver.reply(exchange, 200, "{\"errcode\":45009,\"errmsg\":\"freq out of limit\"}"));
        pushes.composed("p1");
        pushes.delivery.sender().send();
        var later = pushes.messages().getFirst();
        assertThat(later.fault().orElseThrow().text(Locale.ENGLISH))
                .isEqualTo("the robot answered errcode 45009: freq out of limit");
        assertThat(later.nextAt()).isAfterOrEqualTo(clock.instant().plus(Duration.ofMinutes(1)));

        receiver.answer(exchange -> Receiver.reply(exchange, 200, "<html>"));
        clock.move(Duration.ofHours(1));
        pushes.delivery.sender().send();
        assertThat(pushes.messages().getFirst().status()).isEqualTo(MessageStatus.WAITING);

        receiver.answer(
                exchange -> Receiver.reply(exchange, 200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}"));
        clock.move(Duration.ofHours(1));
        pushes.delivery.sender().send();
        assertThat(pushes.messages().getFirst().status()).isEqualTo(MessageStatus.DEAD);
        assertThat(pushes.delivery.channels().list().getFirst().disabledAt()).isPresent();
    }

    @Test
    void aRobotGetsTwentyMessagesAMinute() {
        pushes.channel(ChannelKind.WECOM, receiver.url() + "?key=k-1");
        for (int i = 0; i < 25; i++) {
            pushes.composed("p" + i);
        }
        pushes.delivery.sender().sendAll();
        assertThat(receiver.got()).hasSize(20);

        clock.move(Duration.ofMinutes(2));
        pushes.delivery.sender().sendAll();
        assertThat(receiver.got()).hasSize(25);
    }
}
