package org.duijie.api.push.channel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.duijie.api.ApiMessages;
import org.duijie.api.push.compose.Digest;

/** Digests as an Atom feed (RFC 4287). Safe for several threads. */
public final class AtomFeed {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private final LetterTemplates templates = new LetterTemplates();

    /**
     * A digest in the feed.
     *
     * @param message its id
     * @param sentAt when it came into the feed
     * @param digest what it says
     */
    public record Entry(String message, Instant sentAt, Digest digest) {}

    /**
     * {@return the feed as XML in UTF-8}
     *
     * @param channel whose feed it is
     * @param self its address
     * @param entries the newest first
     */
    public byte[] write(Channel channel, String self, List<Entry> entries) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            text(xml, "id", "urn:uuid:" + channel.id());
            text(xml, "title", ApiMessages.MESSAGES.text(language(entries), "push.feed", channel.enterprise()));
            text(
                    xml,
                    "updated",
                    entries.isEmpty() ? channel.createdAt() : entries.getFirst().sentAt());
            author(xml);
            link(xml, "self", self);
            for (var entry : entries) {
                write(xml, entry);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static Locale language(List<Entry> entries) {
        return entries.isEmpty() ? Locale.ROOT : entries.getFirst().digest().locale();
    }

    private static void author(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("author");
        text(xml, "name", "Duijie");
        xml.writeEndElement();
    }

    private void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        var letter = Letter.of(entry.digest());
        xml.writeStartElement("entry");
        text(xml, "id", "urn:uuid:" + entry.message());
        text(xml, "title", letter.subject());
        text(xml, "published", Instant.parse(entry.digest().composedAt()));
        text(xml, "updated", entry.sentAt());
        if (!entry.digest().items().isEmpty()) {
            link(xml, "alternate", entry.digest().items().getFirst().links().open());
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(legal(templates.fragment(letter)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", href);
    }

    private static void text(XMLStreamWriter xml, String name, Object value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(value.toString()));
        xml.writeEndElement();
    }

    /** {@return a text without the characters that XML 1.0 cannot have} */
    private static String legal(String text) {
        return text.replaceAll(
                "[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
