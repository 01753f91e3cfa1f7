package org.duijie.api.push.channel;

import java.time.Duration;
import java.util.List;
import org.duijie.api.config.Section;

/**
 * How webhooks and robots are posted to.
 *
 * @param plainHttp whether a target may be without TLS
 * @param allow addresses that may be posted to though they are private
 * @param connectWithin how long connecting may take
 * @param answerWithin how long all of it may take, connecting and answer
 */
public record WebhookSettings(
        boolean plainHttp, List<AddressRange> allow, Duration connectWithin, Duration answerWithin) {
    private static final Duration LEAST = Duration.ofMillis(100);
    private static final Duration MOST = Duration.ofMinutes(2);

    /** Copies the list. */
    public WebhookSettings {
        allow = List.copyOf(allow);
    }

    /** {@return the settings of the section {@code webhooks}} */
    public static WebhookSettings of(Section section) {
        var allow = section.texts("allow");
        allow.stream()
                .filter(a -> AddressRange.find(a).isEmpty())
                .forEach(a -> section.wrong("settings.range.address", "allow", a));
        return new WebhookSettings(
                section.flag("plainHttp", false),
                allow.stream().flatMap(a -> AddressRange.find(a).stream()).toList(),
                section.duration("connectWithin", Duration.ofSeconds(10), LEAST, MOST),
                section.duration("answerWithin", Duration.ofSeconds(30), LEAST, MOST));
    }
}
