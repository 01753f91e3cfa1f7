package org.duijie.indexer.forward;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.BytesRef;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;

/**
 * The different terms of who asks, by kind, with how often title and text have them. Immutable.
 *
 * <p>As bytes: for each kind in order its number of terms as a variable-length integer, then the terms, four bytes each, the lowest first, each
 * with a byte of two counts: the title's in the upper half, the text's in the lower, {@value #MOST} at most.
 */
public final class DemandTerms {
    /** Without a title, the first sentence of the text stands for it, so long at most. */
    private static final int LONGEST_FIRST_SENTENCE = 60;
    /** More often counts no more. */
    private static final int MOST = 15;

    private static final int HALF = 4;
    private static final Terms NO_TERMS = new Terms(new int[0], new byte[0]);

    /** Nothing. */
    public static final DemandTerms NONE = new DemandTerms(Map.of());

    private final Map<Kind, Terms> kinds;

    private DemandTerms(Map<Kind, Terms> kinds) {
        this.kinds = kinds;
    }

    /** A kind of terms. */
    public enum Kind {
        WORDS,
        CHARACTERS,
        PAIRS;

        static final List<Kind> ALL = List.of(values());
    }

    /** {@return the terms of a record} */
    public static DemandTerms of(CorpusRecord record, TermIds ids) {
        var title = title(record);
        var text = ForwardTerms.text(record);
        var kinds = new EnumMap<Kind, Terms>(Kind.class);
        kinds.put(Kind.WORDS, counted(title, text, ids::words));
        kinds.put(Kind.CHARACTERS, counted(title, text, TermIds::characters));
        kinds.put(Kind.PAIRS, counted(title, text, TermIds::pairs));
        return new DemandTerms(kinds);
    }

    /** {@return what is asked for in short: of an enterprise what it makes, of a need without a title its first sentence} */
    public static String title(CorpusRecord record) {
        if (record instanceof Enterprise enterprise && !enterprise.products().isEmpty()) {
            return String.join("\n", enterprise.products());
        }
        var common = record.common();
        return common.title().isBlank() ? firstSentence(common.summary()) : common.title();
    }

    private static String firstSentence(String text) {
        int end = 0;
        while (end < Math.min(LONGEST_FIRST_SENTENCE, text.length()) && "。；;！!？?\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }

    /** Cuts a text into terms. */
    @FunctionalInterface
    private interface Cut {
        void terms(String text, IntConsumer ids);
    }

    private static Terms counted(String title, String text, Cut cut) {
        var counts = new TreeMap<Integer, Integer>();
        cut.terms(title, id -> counts.merge(id, 1 << HALF, DemandTerms::plus));
        cut.terms(text, id -> counts.merge(id, 1, DemandTerms::plus));
        var terms = new int[counts.size()];
        var both = new byte[terms.length];
        int place = 0;
        for (var entry : counts.entrySet()) {
            terms[place] = entry.getKey();
            both[place++] = (byte) (int) entry.getValue();
        }
        return new Terms(terms, both);
    }

    private static int plus(int before, int more) {
        int title = Math.min(MOST, (before >>> HALF) + (more >>> HALF));
        int text = Math.min(MOST, (before & MOST) + (more & MOST));
        return title << HALF | text;
    }

    /** {@return the terms of a kind} */
    public Terms of(Kind kind) {
        return kinds.getOrDefault(kind, NO_TERMS);
    }

    /** {@return these as bytes} */
    public BytesRef encode() {
        int terms = Kind.ALL.stream().mapToInt(k -> of(k).size()).sum();
        var bytes = new byte[Kind.ALL.size() * Integer.BYTES + terms * (Integer.BYTES + 1)];
        var out = new ByteArrayDataOutput(bytes);
        try {
            for (var kind : Kind.ALL) {
                of(kind).write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing into an array cannot fail", e);
        }
        return new BytesRef(bytes, 0, out.getPosition());
    }

    /** {@return what {@link #encode()} wrote} */
    public static DemandTerms decode(BytesRef encoded) {
        var in = new ByteArrayDataInput(encoded.bytes, encoded.offset, encoded.length);
        var kinds = new EnumMap<Kind, Terms>(Kind.class);
        for (var kind : Kind.ALL) {
            kinds.put(kind, Terms.read(in));
        }
        return new DemandTerms(kinds);
    }

    /** Terms of one kind by place, rising. Immutable. */
    public static final class Terms {
        private final int[] ids;
        private final byte[] counts;

        private Terms(int[] ids, byte[] counts) {
            this.ids = ids;
            this.counts = counts;
        }

        private static Terms read(ByteArrayDataInput in) {
            int size = in.readVInt();
            var ids = new int[size];
            var counts = new byte[size];
            for (int i = 0; i < size; i++) {
                ids[i] = in.readInt();
                counts[i] = in.readByte();
            }
            return new Terms(ids, counts);
        }

        private void write(ByteArrayDataOutput out) throws IOException {
            out.writeVInt(ids.length);
            for (int i = 0; i < ids.length; i++) {
                out.writeInt(ids[i]);
                out.writeByte(counts[i]);
            }
        }

        /** {@return how many different terms there are} */
        public int size() {
            return ids.length;
        }

        /** {@return the term at a place, as {@link TermIds} numbers it} */
        public int id(int place) {
            return ids[place];
        }

        /** {@return how often the title has it, 0 to 15} */
        public int inTitle(int place) {
            return (counts[place] & 0xFF) >>> HALF;
        }

        /** {@return how often the text has it, 0 to 15} */
        public int inText(int place) {
            return counts[place] & MOST;
        }
    }
}
