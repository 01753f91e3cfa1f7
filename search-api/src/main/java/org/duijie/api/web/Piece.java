package org.duijie.api.web;

import java.util.ArrayList;
import java.util.List;
import org.duijie.indexer.query.Snippet;

/**
 * A stretch of text on a page.
 *
 * @param text the text, not escaped
 * @param marked whether it is set off as a word that was looked for
 */
public record Piece(String text, boolean marked) {
    /** {@return one piece that is not set off} */
    static List<Piece> plain(String text) {
        return List.of(new Piece(text, false));
    }

    /** {@return the pieces of a snippet, in their order} */
    static List<Piece> of(Snippet snippet) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var mark : snippet.marks()) {
            add(pieces, snippet.text().substring(at, mark.start()), false);
            add(pieces, snippet.text().substring(mark.start(), mark.end()), true);
            at = mark.end();
        }
        add(pieces, snippet.text().substring(at), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
