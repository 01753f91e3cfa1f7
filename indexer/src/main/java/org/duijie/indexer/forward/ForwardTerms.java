package org.duijie.indexer.forward;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
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

    /** Nothing. */
    public static final ForwardTerms NONE = new ForwardTerms(new int[Part.ALL.size()][0]);

    private final int[][] parts;

    private ForwardTerms(int[][] parts) {
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
        return new ForwardTerms(new int[][] {
            first(titleWords, MOST_TITLE_TERMS),
            first(characters, MOST_TITLE_TERMS),
            first(pairs, MOST_TITLE_TERMS),
            first(textWords, MOST_TEXT_WORDS)
        });
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
        return parts[part.ordinal()];
    }

    /** {@return these as bytes} */
    public BytesRef encode() {
        int terms = Arrays.stream(parts).mapToInt(p -> p.length).sum();
        var bytes = new byte[parts.length * 2 + terms * Integer.BYTES];
        var out = new ByteArrayDataOutput(bytes);
        try {
            for (var part : parts) {
                out.writeVInt(part.length);
            }
            for (var part : parts) {
                for (int id : part) {
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
        var parts = new int[Part.ALL.size()][];
        for (int part = 0; part < parts.length; part++) {
            parts[part] = new int[in.readVInt()];
        }
        for (var part : parts) {
            for (int i = 0; i < part.length; i++) {
                part[i] = in.readInt();
            }
        }
        return new ForwardTerms(parts);
    }
}
