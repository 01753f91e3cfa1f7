package org.duijie.indexer.forward;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
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
 * lowest first, then of each word of the text one byte that tells the fields that have it.
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
    public static final ForwardTerms NONE = new ForwardTerms(Map.of(), new byte[0]);

    private final Map<Part, int[]> parts;
    /** For each word of the text the bits of the fields that have it. */
    private final byte[] textFields;

    private ForwardTerms(Map<Part, int[]> parts, byte[] textFields) {
        this.parts = parts;
        this.textFields = textFields;
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
        ids.words(title, titleWords::add);
        TermIds.characters(title, characters::add);
        TermIds.pairs(title, pairs::add);
        var textWords = textWords(record, ids);
        var parts = new EnumMap<Part, int[]>(Part.class);
        parts.put(Part.TITLE_WORDS, first(titleWords, MOST_TITLE_TERMS));
        parts.put(Part.TITLE_CHARACTERS, first(characters, MOST_TITLE_TERMS));
        parts.put(Part.TITLE_PAIRS, first(pairs, MOST_TITLE_TERMS));
        parts.put(
                Part.TEXT_WORDS,
                textWords.keySet().stream().mapToInt(id -> id).sorted().toArray());
        var fields = new byte[textWords.size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = textWords.get(parts.get(Part.TEXT_WORDS)[i]).byteValue();
        }
        return new ForwardTerms(parts, fields);
    }

    /** The first words of the text, each with the bits of the fields in which it stands. */
    private static Map<Integer, Integer> textWords(CorpusRecord record, TermIds ids) {
        var words = new HashMap<Integer, Integer>();
        int left = LONGEST_TEXT;
        for (var field : TextField.values()) {
            if (field != TextField.TITLE && left > 0) {
                var text = text(record, field, left);
                left -= text.length();
                ids.words(text, id -> {
                    if (words.size() < MOST_TEXT_WORDS || words.containsKey(id)) {
                        words.merge(id, bit(field), (one, other) -> one | other);
                    }
                });
            }
        }
        return words;
    }

    /** {@return what a record says below its title} */
    public static String text(CorpusRecord record) {
        var text = new StringBuilder();
        for (var field : TextField.values()) {
            if (field != TextField.TITLE) {
                text.append(text(record, field, LONGEST_TEXT - text.length()));
            }
        }
        return text.toString();
    }

    private static String text(CorpusRecord record, TextField field, int most) {
        var text = new StringBuilder();
        field.values(record).stream()
                .takeWhile(value -> text.length() < most)
                .forEach(value -> text.append(value).append('\n'));
        text.setLength(Math.min(most, text.length()));
        return text.toString();
    }

    @SuppressWarnings("EnumOrdinal") // the order of the fields is that of the schema, whose version says so
    private static int bit(TextField field) {
        return 1 << field.ordinal();
    }

    private static int[] first(IntStream.Builder ids, int most) {
        return ids.build().distinct().limit(most).sorted().toArray();
    }

    /** {@return the terms of a part, sorted} */
    public int[] of(Part part) {
        return parts.getOrDefault(part, NO_TERMS);
    }

    /**
     * {@return whether a field has a word of the text}
     *
     * @param place of the word in {@link Part#TEXT_WORDS}
     */
    public boolean isIn(TextField field, int place) {
        return (textFields[place] & bit(field)) != 0;
    }

    /** {@return the different terms of all parts; words of title and text once} */
    public IntStream all() {
        return Part.ALL.stream().flatMapToInt(p -> IntStream.of(of(p))).distinct();
    }

    /** {@return these as bytes} */
    public BytesRef encode() {
        int terms = Part.ALL.stream().mapToInt(p -> of(p).length).sum();
        var bytes = new byte[Part.ALL.size() * 2 + terms * Integer.BYTES + textFields.length];
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
            out.writeBytes(textFields, textFields.length);
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
        var textFields = new byte[parts.get(Part.TEXT_WORDS).length];
        in.readBytes(textFields, 0, textFields.length);
        return new ForwardTerms(parts, textFields);
    }
}
