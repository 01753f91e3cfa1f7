package org.duijie.api.push.deliver;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.duijie.api.config.Listen;
import org.duijie.api.config.Section;
import org.duijie.api.push.channel.MailSettings;
import org.duijie.api.push.channel.WebhookSettings;

/**
 * How pushes are delivered.
 *
 * @param send whether the server composes and sends by itself
 * @param url where recipients reach the pages; links in messages begin with it
 * @param giveUpAfter how long a message is tried
 * @param linksLast how long a reply is possible by the links of a message
 * @param webhooks how webhooks and robots are posted to
 * @param mail the server that takes mail, if there is one
 */
public record DeliverySettings(
        boolean send,
        URI url,
        Duration giveUpAfter,
        Duration linksLast,
        WebhookSettings webhooks,
        Optional<MailSettings> mail) {
    private static final int USUAL_PORT = 8080;

    /** {@return the settings of the sections {@code push}, {@code webhooks} and {@code mail}; without an address of pages it is the server's} */
    public static DeliverySettings of(Listen listen, Section push, Section webhooks, Section mail) {
        return new DeliverySettings(
                push.flag("send", false),
                push.parsed("url", URI.create(listen.url(USUAL_PORT)), DeliverySettings::address),
                push.duration("giveUpAfter", Duration.ofDays(3), Duration.ofMinutes(1), Duration.ofDays(30)),
                push.duration("linksLast", Duration.ofDays(90), Duration.ofHours(1), Duration.ofDays(3650)),
                WebhookSettings.of(webhooks),
                MailSettings.of(mail));
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text))
                    .filter(u -> "https".equals(u.getScheme()) || "http".equals(u.getScheme()))
                    .filter(u -> u.getHost() != null && u.getRawQuery() == null && u.getRawFragment() == null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
