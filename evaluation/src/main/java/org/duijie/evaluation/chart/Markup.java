package org.duijie.evaluation.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Writes HTML and SVG, and escapes whatever is put into it. Not safe for several threads.
 *
 * <pre>{@code
 * new Markup(out).open("p", "class", "lead").text("孔隙率 < 45 %").close();    // the sign becomes an entity
 * }</pre>
 */
public final class Markup {
    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    /** Writes to where the text goes, which stays the caller's to close. */
    public Markup(Appendable out) {
        this.out = out;
    }

    /** {@return what something writes} */
    public static String of(Consumer<Markup> writer) {
        var out = new StringBuilder();
        writer.accept(new Markup(out));
        return out.toString();
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turns; a {@code double} is written with two digits after the point at most
     */
    public Markup open(String element, Object... attributes) {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    /** Closes the element that was opened last. */
    public Markup close() {
        return raw("</" + open.pop() + ">");
    }

    /** Writes text into the element that is open. */
    public Markup text(String text) {
        return raw(escaped(text));
    }

    /** Writes an element with nothing but text in it. */
    public Markup element(String element, String text, Object... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** Writes an element of HTML that never has content, such as {@code meta}. */
    public Markup lone(String element, Object... attributes) {
        tag(element, attributes);
        return this;
    }

    /** Writes what is markup already, and ours. */
    public Markup raw(String markup) {
        try {
            out.append(markup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private void tag(String element, Object... attributes) {
        raw("<" + element);
        for (int i = 0; i < attributes.length; i += 2) {
            raw(" " + attributes[i] + "=\"" + escaped(value(attributes[i + 1])) + "\"");
        }
        raw(">");
    }

    private static String value(Object value) {
        return value instanceof Double number ? number(number) : value.toString();
    }

    /** {@return a number with two digits after the point at most, as drawings have it} */
    static String number(double number) {
        var text = String.format(Locale.ROOT, "%.2f", number);
        return text.replaceFirst("\\.?0+$", "").replaceFirst("^-0$", "0");
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return escaped.toString();
    }
}
