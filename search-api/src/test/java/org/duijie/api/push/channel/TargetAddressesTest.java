package org.duijie.api.push.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetAddressesTest {
    private static WebhookSettings settings(boolean plainHttp, String... allow) {
        return new WebhookSettings(
                plainHttp,
                Stream.of(allow).map(AddressRange::of).toList(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }

    /** Every name is at an address given in digits; nothing is looked up. */
    private static TargetAddresses at(WebhookSettings settings, String... addresses) {
        return new TargetAddresses(settings, host -> {
            var found = new InetAddress[addresses.length];
            for (int i = 0; i < addresses.length; i++) {
                found[i] = InetAddress.getAllByName(addresses[i])[0];
            }
            return found;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.100.100.200",
                "192.0.0.192",
                "198.18.0.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001::1",
                "::ffff:0:127.0.0.1"
            })
    void whatIsNotOfThePublicInternetIsRefused(String address) {
        assertThatThrownBy(() -> at(settings(false), address).resolve("hook.example"))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("hook.example is at");
        assertThatThrownBy(() -> at(settings(false), "93.184.216.34", address).resolve("hook.example"))
                .isInstanceOf(BrokenRule.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.216.34",
                "172.15.0.1",
                "172.32.0.1",
                "100.128.0.1",
                "223.255.255.255",
                "2606:2800:220:1::1",
                "2400:3200::1"
            })
    void whatIsOfThePublicInternetIsNot(String address) throws UnknownHostException {
        assertThat(at(settings(false), address).resolve("hook.example")).hasSize(1);
    }

    @Test
    void theSettingsAllowRanges() throws UnknownHostException {
        assertThat(at(settings(false, "10.1.0.0/16"), "10.1.2.3").resolve("hook.example"))
                .hasSize(1);
        assertThatThrownBy(() -> at(settings(false, "10.1.0.0/16"), "10.2.0.1").resolve("hook.example"))
                .isInstanceOf(BrokenRule.class);
        assertThat(AddressRange.find("10.0.0.0/33")).isEmpty();
        assertThat(AddressRange.find("localhost/8")).isEmpty();
        assertThat(AddressRange.find("10.0.0.0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hook.example/", "ftp://hook.example/", "hook.example", "https://u:p@hook.example/",
                "https:///x", "https://hook.example/#f", "https://hook example/", "file:///etc/passwd"
            })
    void aTargetIsAnAddressWithTlsAndWithoutUser(String target) {
        assertThatThrownBy(() -> at(settings(false), "93.184.216.34").parse(target))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining(target);
    }

    @Test
    void whatANameMeansIsAskedOnceAndThatIsConnectedTo() {
        var asked = new AtomicInteger();
        // At a second look the name would mean this machine, where somebody may listen.
        var addresses = new TargetAddresses(settings(true), host -> {
            asked.incrementAndGet();
            return InetAddress.getAllByName("10.0.0.1");
        });
        try (var http = new HttpPost(settings(true), addresses)) {
            var posted = http.post("http://rebinding.example:1/", "{}".getBytes(StandardCharsets.UTF_8), Map.of());
            assertThat(posted)
                    .isInstanceOfSatisfying(
                            HttpPost.Posted.Failed.class,
                            failed -> assertThat(failed.outcome())
                                    .isInstanceOfSatisfying(
                                            Outcome.Never.class,
                                            never -> assertThat(never.fault().text(Locale.ENGLISH))
                                                    .contains("rebinding.example is at 10.0.0.1")));
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void anAddressInTheTargetIsCheckedLikeAName() {
        var addresses = new TargetAddresses(settings(true), InetAddress::getAllByName);
        try (var http = new HttpPost(settings(true), addresses)) {
            for (var target : List.of("http://127.0.0.1:1/", "http://[::1]:1/", "http://169.254.169.254/latest")) {
                assertThat(http.post(target, new byte[0], Map.of()))
                        .isInstanceOfSatisfying(
                                HttpPost.Posted.Failed.class,
                                failed -> assertThat(failed.outcome()).isInstanceOf(Outcome.Never.class));
            }
        }
    }
}
