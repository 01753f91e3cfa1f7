package org.duijie.indexer.forward;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.BytesRef;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.schema.TextField;

/**
 * The different terms of a record by part. Immutable, but for the arrays that it gives, which must not be changed.
 *
 * <p>As bytes: for each part in order its number of terms as a variable-length integer, then the terms of all parts, four bytes each, the
 * lowest first.
 */
public final class ForwardTerms {
    /** So many words of the text at most; the first ones. */
    private static final int MOST_TEXT_WORDS = 160;
    /** So many terms of a part of the title at most. */
    private static final int MOST_TITLE_TERMS = 128;
    /** The text is read so far, in chars, which holds more than enough words. */
    private static final int LONGEST_TEXT = 2_000;

    private static final int[] NO_TERMS = {};

    /** Nothing. */
    public static final ForwardTerms NONE = new ForwardTerms(Map.of());

    private final Map<Part, int[]> parts;

    private ForwardTerms(Map<Part, int[]> parts) {
        this.parts = parts;
    }

    /** A part of a record. */
    public enum Part {
        TITLE_WORDS,
        TITLE_CHARACTERS,
        TITLE_PAIRS,
        /** Words of keywords, summary and claims. */
        TEXT_WORDS;

        static final List<Part> ALL = List.of(values());
    }

    /** {@return the terms of a record} */
    public static ForwardTerms of(CorpusRecord record, TermIds ids) {
        var title = record.common().title();
        var titleWords = IntStream.builder();
        var characters = IntStream.builder();
        var pairs = IntStream.builder();
        var textWords = IntStream.builder();
        ids.words(title, titleWords::add);
        TermIds.characters(title, characters::add);
        TermIds.pairs(title, pairs::add);
        ids.words(text(record), textWords::add);
        var parts = new EnumMap<Part, int[]>(Part.class);
        parts.put(Part.TITLE_WORDS, first(titleWords, MOST_TITLE_TERMS));
        parts.put(Part.TITLE_CHARACTERS, first(characters, MOST_TITLE_TERMS));
        parts.put(Part.TITLE_PAIRS, first(pairs, MOST_TITLE_TERMS));
        parts.put(Part.TEXT_WORDS, first(textWords, MOST_TEXT_WORDS));
        return new ForwardTerms(parts);
    }

    /** {@return what a record says below its title} */
    public static String text(CorpusRecord record) {
        var text = new StringBuilder();
        for (var field : TextField.values()) {
            if (field != TextField.TITLE) {
                field.values(record).stream()
                        .takeWhile(value -> text.length() < LONGEST_TEXT)
                        .forEach(value -> text.append(value).append('\n'));
            }
        }
        text.setLength(Math.min(LONGEST_TEXT, text.length()));
        return text.toString();
    }

    private static int[] first(IntStream.Builder ids, int most) {
        return ids.build().distinct().limit(most).sorted().toArray();
    }

    /** {@return the terms of a part, sorted} */
    public int[] of(Part part) {
        return parts.getOrDefault(part, NO_TERMS);
    }

    /** {@return the different terms of all parts; words of title and text once} */
    public IntStream all() {
        return Part.ALL.stream().flatMapToInt(p -> IntStream.of(of(p))).distinct();
    }

    /** {@return these as bytes} */
    public BytesRef encode() {
        int terms = Part.ALL.stream().mapToInt(p -> of(p).length).sum();
        var bytes = new byte[Part.ALL.size() * 2 + terms * Integer.BYTES];
        var out = new ByteArrayDataOutput(bytes);
        try {
            for (var part : Part.ALL) {
                out.writeVInt(of(part).length);
            }
            for (var part : Part.ALL) {
                for (int id : of(part)) {
                    out.writeInt(id);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing into an array cannot fail", e);
        }
        return new BytesRef(bytes, 0, out.getPosition());
    }

    /** {@return what {@link #encode()} wrote} */
    public static ForwardTerms decode(BytesRef encoded) {
        var in = new ByteArrayDataInput(encoded.bytes, encoded.offset, encoded.length);
        var parts = new EnumMap<Part, int[]>(Part.class);
        for (var part : Part.ALL) {
            parts.put(part, new int[in.readVInt()]);
        }
        for (var part : Part.ALL) {
            var ids = parts.get(part);
            for (int i = 0; i < ids.length; i++) {
                ids[i] = in.readInt();
            }
        }
        return new ForwardTerms(parts);
    }
}
