package org.duijie.api.push.channel;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/** A digest as mail: plain text and HTML side by side, unsubscribed with one click as RFC 8058 has it, with the id of the message as its own. */
final class DigestMail extends MimeMessage {
    private final String id;

    private DigestMail(Session session, String id) {
        super(session);
        this.id = id;
    }

    /**
     * {@return the mail of a message}
     *
     * @throws BrokenRule {@code mail.address} if the recipient's address is none
     */
    static DigestMail of(Session session, Outgoing message, String from, LetterTemplates templates)
            throws MessagingException {
        var to = message.channel().target();
        if (!MailSettings.isAddress(to)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "mail.address", to);
        }
        var letter = Letter.of(message.digest());
        var sender = new InternetAddress(from, true);
        var mail = new DigestMail(
                session,
                "<" + message.id()
                        + sender.getAddress().substring(sender.getAddress().lastIndexOf('@')) + ">");
        mail.setFrom(sender);
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        mail.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(Instant.parse(message.digest().composedAt())));
        mail.setHeader("List-Unsubscribe", "<" + message.digest().unsubscribe() + ">");
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContent(new MimeMultipart(
                "alternative", part(templates.text(letter), "plain"), part(templates.html(letter), "html")));
        mail.saveChanges();
        return mail;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
