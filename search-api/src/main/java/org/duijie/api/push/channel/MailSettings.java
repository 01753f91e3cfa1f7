package org.duijie.api.push.channel;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.config.Section;

/**
 * The server that takes mail.
 *
 * @param host its name
 * @param port its port
 * @param security whether and how the connection is encrypted
 * @param user who signs in; empty where nobody needs to
 * @param password the user's, never shown
 * @param from the sender of all messages
 * @param within how long connecting, and each answer, may take
 */
public record MailSettings(
        String host,
        int port,
        Security security,
        Optional<String> user,
        String password,
        String from,
        Duration within) {
    private static final int SUBMISSION = 587;
    private static final int MOST_PORT = 65_535;

    /** Whether and how a connection is encrypted. */
    public enum Security {
        /** Not at all. */
        NONE,
        /** After it was made in plain, as RFC 3207 has it; nothing is sent where the server cannot. */
        STARTTLS,
        /** From the beginning, as RFC 8314 has it. */
        TLS;

        static Optional<Security> find(String code) {
            return Stream.of(values())
                    .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(code))
                    .findFirst();
        }
    }

    /** {@return the settings of the section {@code mail}, if it is given} */
    public static Optional<MailSettings> of(Section section) {
        if (!section.isGiven()) {
            return Optional.empty();
        }
        var from = section.requiredText("from");
        if (!from.isEmpty() && !isAddress(from)) {
            section.wrong("settings.mailAddress", "from", from);
        }
        return Optional.of(new MailSettings(
                section.requiredText("host"),
                section.number("port", SUBMISSION, 1, MOST_PORT),
                section.parsed("security", Security.STARTTLS, Security::find),
                section.text("user"),
                section.secret("password").orElse(""),
                from,
                section.duration("within", Duration.ofSeconds(30), Duration.ofMillis(100), Duration.ofMinutes(5))));
    }

    /** {@return whether a text is one mail address with a domain, and nothing more} */
    static boolean isAddress(String text) {
        try {
            return text.indexOf('@') > 0
                    && text.chars().noneMatch(Character::isISOControl)
                    && InternetAddress.parse(text, true).length == 1;
        } catch (AddressException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + ", " + security + ", " + from + "]";
    }
}
