package org.duijie.corpus.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * The elements of one name in a file of XML, one after the other, however many there are. Document types are not read, so that entities
 * neither grow nor reach outside; a file that declares one is refused. For one thread.
 */
final class XmlDocuments implements AutoCloseable {
    private static final int DEEPEST = 64; // JDKs since 24 stop at 100 by themselves
    private static final int LOOKED_AT = 1 << 16;

    private final FileBytes file;
    private final String name;
    private final Set<String> passedOver;
    private final XMLStreamReader xml;
    private long characters;

    /**
     * The documents of a file, which is closed with them.
     *
     * @param name of the elements that are documents, without prefix
     * @param passedOver names of elements that are left out
     * @throws BrokenRule {@code xml.entity}, {@code xml.form}
     */
    XmlDocuments(FileBytes file, String name, Set<String> passedOver) {
        this.file = file;
        this.name = name;
        this.passedOver = passedOver;
        if (new String(file.peek(LOOKED_AT), StandardCharsets.ISO_8859_1).contains("<!ENTITY")) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "xml.entity", file.name());
        }
        try {
            xml = factory().createXMLStreamReader(file);
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    /**
     * {@return the next document; empty at the end of the file}
     *
     * @throws BrokenRule {@code xml.form}, {@code xml.depth}: the rest of the file cannot be read
     */
    Optional<XmlElement> next() {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(name)) {
                    return Optional.of(document());
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** {@return how many characters the last document has; of an over-long one the rest is not kept} */
    long characters() {
        return characters;
    }

    FileBytes file() {
        return file;
    }

    private XmlElement document() throws XMLStreamException {
        characters = 0;
        var document = element();
        Deque<XmlElement> open = new ArrayDeque<>();
        open.push(document);
        while (!open.isEmpty()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(open);
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (isKept(xml.getTextLength())) {
                        open.element().content().add(xml.getText());
                    }
                }
                default -> {} // comments, instructions
            }
        }
        return document;
    }

    private void start(Deque<XmlElement> open) throws XMLStreamException {
        if (passedOver.contains(xml.getLocalName())) {
            passOver();
            return;
        }
        if (open.size() == DEEPEST) {
            int line = xml.getLocation().getLineNumber();
            throw new BrokenRule(CorpusMessages.MESSAGES, "xml.depth", file.name(), line, DEEPEST);
        }
        var element = element();
        if (isKept(element.name().length())) {
            open.element().content().add(element);
        }
        open.push(element);
    }

    private void passOver() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private XmlElement element() {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            characters += xml.getAttributeValue(i).length();
        }
        return new XmlElement(xml.getLocalName(), attributes);
    }

    private boolean isKept(int length) {
        characters += length;
        return characters <= RecordReader.LONGEST_RECORD;
    }

    private BrokenRule malformed(XMLStreamException e) {
        var place = e.getLocation();
        int line = place == null ? 0 : place.getLineNumber();
        int column = place == null ? 0 : place.getColumnNumber();
        var message = e.getMessage() == null ? "" : e.getMessage().replaceFirst("(?s)^ParseError.*?Message: ", "");
        return new BrokenRule(e, CorpusMessages.MESSAGES, "xml.form", file.name(), line, column, message);
    }

    @Override
    public void close() {
        file.close();
    }
}
