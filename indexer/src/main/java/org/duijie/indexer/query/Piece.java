package org.duijie.indexer.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Chooses the piece of a text to show with what was found in it: of at most {@value #LONGEST} chars, unless one word alone is longer.
 */
final class Piece {
    private static final int LONGEST = 240;
    /** A shorter piece goes on with the next clause. */
    private static final int USUAL = 90;
    /** How much text stands before the first word found where a clause is longer than a piece. */
    private static final int LEAD_IN = 40;
    /** What ends a clause in Chinese or Latin text. */
    private static final Pattern CLAUSE_END = Pattern.compile("[。！？；，!?;,\\n]");

    private final String text;
    private final List<Occurrence> found;

    /**
     * Pieces of a text.
     *
     * @param found what was found in it, by start; at least one
     */
    Piece(String text, List<Occurrence> found) {
        this.text = text;
        this.found = found;
    }

    /** {@return the text from its beginning} */
    Snippet first() {
        return snippet(0, text.length());
    }

    /** {@return the clauses that hold the most, by the weights of the different words found; of equal ones the first} */
    Snippet best() {
        var ends = clauseEnds();
        int bestStart = 0;
        int bestEnd = text.length();
        float most = -1;
        int clause = 0;
        int last = -1;
        for (var occurrence : found) {
            while (ends.get(clause) <= occurrence.start()) {
                clause++;
            }
            if (clause != last) {
                last = clause;
                int end = endOfPiece(ends, clause, occurrence);
                int start = startOfPiece(ends, clause, end);
                float weight = weight(start, Math.min(end, start + LONGEST));
                if (weight > most) {
                    most = weight;
                    bestStart = start;
                    bestEnd = end;
                }
            }
        }
        return snippet(bestStart, bestEnd);
    }

    private List<Integer> clauseEnds() {
        var ends = new ArrayList<Integer>();
        var matcher = CLAUSE_END.matcher(text);
        while (matcher.find()) {
            ends.add(matcher.end());
        }
        if (ends.isEmpty() || ends.getLast() < text.length()) {
            ends.add(text.length());
        }
        return ends;
    }

    /** Goes on clause by clause until the piece is of usual length and holds the occurrence that it was begun for. */
    private static int endOfPiece(List<Integer> ends, int clause, Occurrence occurrence) {
        int start = startOf(ends, clause);
        int at = clause;
        while (at + 1 < ends.size() && (ends.get(at) - start < USUAL || ends.get(at) < occurrence.end())) {
            at++;
        }
        return ends.get(at);
    }

    /** Goes back clause by clause where too little follows. */
    private static int startOfPiece(List<Integer> ends, int clause, int end) {
        int at = clause;
        while (at > 0 && end - startOf(ends, at) < USUAL) {
            at--;
        }
        return startOf(ends, at);
    }

    private static int startOf(List<Integer> ends, int clause) {
        return clause == 0 ? 0 : ends.get(clause - 1);
    }

    private float weight(int start, int end) {
        var weights = new HashMap<String, Float>();
        for (var occurrence : found) {
            if (occurrence.start() >= start && occurrence.end() <= end) {
                weights.put(occurrence.term(), occurrence.weight());
            }
        }
        float sum = 0;
        for (float weight : weights.values()) {
            sum += weight;
        }
        return sum;
    }

    private Snippet snippet(int pieceStart, int pieceEnd) {
        var inPiece = found.stream().filter(o -> o.start() >= pieceStart).toList();
        var firstFound = inPiece.getFirst();
        boolean late = firstFound.end() > pieceStart + LONGEST;
        int start = late ? atCharacter(Math.max(pieceStart, firstFound.start() - LEAD_IN)) : pieceStart;
        int end = Math.max(firstFound.end(), atCharacter(Math.min(pieceEnd, start + LONGEST)));
        return new Snippet(text.substring(start, end), marks(inPiece, start, end));
    }

    /** What lies whole in the piece, as offsets within it; what overlaps is one mark. */
    private static List<Span> marks(List<Occurrence> found, int start, int end) {
        var marks = new ArrayList<Span>();
        for (var occurrence : found) {
            var mark = new Span(occurrence.start() - start, occurrence.end() - start);
            if (occurrence.end() > end) {
                continue;
            }
            if (!marks.isEmpty() && mark.start() < marks.getLast().end()) {
                var last = marks.removeLast();
                marks.add(new Span(last.start(), Math.max(last.end(), mark.end())));
            } else {
                marks.add(mark);
            }
        }
        return marks;
    }

    /** An offset that is not within a surrogate pair. */
    private int atCharacter(int offset) {
        boolean withinPair = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return withinPair ? offset - 1 : offset;
    }
}
