package org.duijie.api.push.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.List;
import java.util.Properties;
import org.duijie.corpus.check.BrokenRule;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Sends mail by SMTP (RFC 5321), the messages of a batch over one connection. */
final class MailTransport implements Transport {
    private static final int PERMANENT = 500;

    private final MailSettings settings;
    private final LetterTemplates templates;
    private final Session session;

    MailTransport(MailSettings settings, LetterTemplates templates) {
        this.settings = settings;
        this.templates = templates;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        var properties = new Properties();
        var within = Long.toString(settings.within().toMillis());
        properties.put("mail.smtp.connectiontimeout", within);
        properties.put("mail.smtp.timeout", within);
        properties.put("mail.smtp.writetimeout", within);
        properties.put("mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> {
                // as it is
            }
        }
        return properties;
    }

    @Override
    public void deliver(List<Outgoing> messages, Attempts attempts) {
        try (var connection = new Connection()) {
            for (var message : messages) {
                if (attempts.begin(message)) {
                    attempts.ended(message, connection.send(message));
                }
            }
        }
    }

    private static Outcome outcome(MessagingException failure) {
        for (Exception cause = failure; cause instanceof MessagingException e; cause = e.getNextException()) {
            int code = cause instanceof SMTPAddressFailedException address
                    ? address.getReturnCode()
                    : cause instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
            if (code >= PERMANENT) {
                return new Outcome.Never(Fault.of("push.fault.mail", cause.getMessage()));
            }
        }
        return Outcome.later("push.fault.mail", failure.getMessage());
    }

    /** A connection that is made for the first message, and again where it was lost. For one thread. */
    private final class Connection implements AutoCloseable {
        private SMTPTransport smtp;

        Outcome send(Outgoing message) {
            try {
                var mail = DigestMail.of(session, message, settings.from(), templates);
                connected().sendMessage(mail, mail.getAllRecipients());
                return new Outcome.Accepted();
            } catch (BrokenRule e) {
                return new Outcome.Never(Fault.of(e));
            } catch (MessagingException e) {
                return outcome(e);
            }
        }

        private SMTPTransport connected() throws MessagingException {
            if (smtp == null) {
                smtp = (SMTPTransport) session.getTransport("smtp");
            }
            if (!smtp.isConnected()) {
                // With a password, were it empty, it would sign in under the name of the process's user.
                var password = settings.user().map(u -> settings.password()).orElse(null);
                smtp.connect(settings.host(), settings.port(), settings.user().orElse(null), password);
            }
            return smtp;
        }

        @Override
        public void close() {
            try {
                if (smtp != null) {
                    smtp.close();
                }
            } catch (MessagingException e) {
                // what was sent was answered already
            }
        }
    }
}
