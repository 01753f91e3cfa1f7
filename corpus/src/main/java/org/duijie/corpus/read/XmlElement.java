package org.duijie.corpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of XML with what is in it. Names are without prefix.
 *
 * @param name its name
 * @param attributes by name
 * @param content texts and elements, in their order; grows while the document is read
 */
record XmlElement(String name, Map<String, String> attributes, List<Object> content) {
    private static final int SHOWN = 1_000;

    XmlElement(String name, Map<String, String> attributes) {
        this(name, attributes, new ArrayList<>());
    }

    /** {@return an attribute; empty where it is not there} */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** {@return the elements of this name right below} */
    List<XmlElement> children(String child) {
        return elements().filter(e -> e.name.equals(child)).toList();
    }

    /** {@return the elements of this name anywhere below, those in one of them left aside} */
    Stream<XmlElement> descendants(String descendant) {
        return elements().flatMap(e -> e.name.equals(descendant) ? Stream.of(e) : e.descendants(descendant));
    }

    /** {@return the first element of this name anywhere below} */
    Optional<XmlElement> first(String descendant) {
        return descendants(descendant).findFirst();
    }

    /** {@return the text of the first element of this name; empty where there is none} */
    String text(String descendant) {
        return first(descendant).map(XmlElement::text).orElse("");
    }

    /** {@return all text in it, white space drawn together} */
    String text() {
        var text = new StringBuilder();
        gather(text);
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private void gather(StringBuilder text) {
        for (var part : content) {
            if (part instanceof XmlElement element) {
                element.gather(text);
            } else {
                text.append(part);
            }
        }
    }

    private Stream<XmlElement> elements() {
        return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    /** {@return its beginning, for people} */
    String shown() {
        var attributesShown = new StringBuilder();
        attributes.forEach((key, value) -> attributesShown
                .append(' ')
                .append(key)
                .append("=\"")
                .append(value)
                .append('"'));
        var text = "<" + name + attributesShown + "> " + text();
        return text.length() > SHOWN ? text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + "…" : text;
    }
}
