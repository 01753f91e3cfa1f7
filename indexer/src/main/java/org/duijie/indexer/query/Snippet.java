package org.duijie.indexer.query;

import java.util.List;

/**
 * A piece of a text with the words found in it.
 *
 * @param text the piece
 * @param marks the words found, by start, without overlaps; offsets within the piece
 */
public record Snippet(String text, List<Span> marks) {
    /** Copies the list. */
    public Snippet {
        marks = List.copyOf(marks);
    }

    /** {@return the piece as HTML: escaped, each word found within {@code <em>}} */
    public String html() {
        var html = new StringBuilder(text.length() + 16 * marks.size());
        int at = 0;
        for (var mark : marks) {
            escape(text, at, mark.start(), html);
            html.append("<em>");
            escape(text, mark.start(), mark.end(), html);
            html.append("</em>");
            at = mark.end();
        }
        escape(text, at, text.length(), html);
        return html.toString();
    }

    private static void escape(String text, int start, int end, StringBuilder html) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
