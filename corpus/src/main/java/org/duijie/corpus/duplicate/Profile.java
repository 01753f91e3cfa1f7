package org.duijie.corpus.duplicate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Owner;
import org.duijie.corpus.model.Patent;

/** A record as it is compared with others. Immutable. */
final class Profile {
    /** The most units of a summary that are compared. */
    static final int LONGEST_BODY = 2_000;

    private static final int LONGEST_TITLE = 200;
    private static final int SHINGLE = 3;
    private static final int SHORTEST_NAME = 4;
    private static final Pattern DOTS = Pattern.compile("([^.]{6})[.]{3,}\\s*$");

    private final CorpusRecord record;
    private final int[] title;
    private final int[] body;
    /** The last characters of a summary that ends in dots. */
    private final String cutAt;

    private final List<int[]> keywords;
    private final List<int[]> parties;
    private final int[] shingles;
    private final int[] tokens;

    private Profile(CorpusRecord record) {
        this.record = record;
        title = title(record);
        cutAt = cutAt(record.common().summary());
        var units = body(record);
        body = cutAt.isEmpty() ? units : Arrays.copyOf(units, Math.max(0, units.length - 1));
        keywords = units(record.common().keywords().stream());
        parties = units(parties(record));
        shingles = Shingles.of(Shingles.joined(title, body), SHINGLE);
        tokens = text(keywords).filter(Units::isToken).sorted().distinct().toArray();
    }

    /** {@return what is compared of a record} */
    static Profile of(CorpusRecord record) {
        return new Profile(record);
    }

    /** {@return whether near-duplicates of this kind are sought: not of enterprises, which have a code of their own} */
    static boolean isCompared(Kind kind) {
        return kind != Kind.ENTERPRISE;
    }

    CorpusRecord record() {
        return record;
    }

    /** The title's units. */
    int[] title() {
        return title;
    }

    /** The units of the summary; of a patent without one, of its claims. */
    int[] body() {
        return body;
    }

    /** Shingles of title and body, sorted, without repeats. */
    int[] shingles() {
        return shingles;
    }

    /** Runs of letters and digits anywhere in title, body and keywords, sorted, without repeats. */
    int[] tokens() {
        return tokens;
    }

    /** {@return whether nothing that a title or summary tells in numbers or Latin words is missing in another record} */
    boolean tellsNoTokenBeside(Profile other) {
        return text(List.of()).filter(Units::isToken).allMatch(u -> Arrays.binarySearch(other.tokens, u) >= 0);
    }

    /** {@return whether these units stand together anywhere in this record} */
    boolean mentions(int[] units, int from, int to) {
        return Stream.of(Stream.of(title, body), keywords.stream(), parties.stream())
                .flatMap(s -> s)
                .anyMatch(t -> contains(t, units, from, to));
    }

    /**
     * {@return whether another record's summary has what this one's was cut at, if it was cut} The last unit of such a summary may be a part
     * of a number and is not compared.
     */
    boolean isCutFrom(Profile other) {
        return cutAt.isEmpty() || Folding.fold(other.record.common().summary()).contains(cutAt);
    }

    /** {@return whether these units of a title are the name, or its beginning, of who offers it} */
    boolean isNamed(int[] units, int from, int to) {
        return to - from >= SHORTEST_NAME
                && parties.stream()
                        .map(Wording::withoutTitleWords)
                        .anyMatch(p -> p.length >= to - from && Arrays.equals(p, 0, to - from, units, from, to));
    }

    /** {@return whether both name who offers or asks, and have no name in common} */
    boolean isOfOthersThan(Profile other) {
        return !parties.isEmpty()
                && !other.parties.isEmpty()
                && parties.stream()
                        .noneMatch(p -> other.parties.stream().anyMatch(o -> isPartOf(p, o) || isPartOf(o, p)));
    }

    /** {@return what the numbers of two patents or the enterprises of two needs say; empty where they say nothing} */
    Optional<Boolean> sameByNumber(Profile other) {
        return switch (record) {
            case Patent p when other.record instanceof Patent o -> PatentNumbers.same(p, o);
            case Need n
            when other.record instanceof Need o ->
                n.enterpriseId().isEmpty()
                                || o.enterpriseId().isEmpty()
                                || n.enterpriseId().equals(o.enterpriseId())
                        ? Optional.empty()
                        : Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static String cutAt(String summary) {
        if (!summary.endsWith("…") && !summary.stripTrailing().endsWith("..")) {
            return "";
        }
        var folded = DOTS.matcher(Folding.fold(summary));
        return folded.find() ? folded.group(1) : "";
    }

    private IntStream text(List<int[]> more) {
        return Stream.concat(Stream.of(title, body), more.stream()).flatMapToInt(Arrays::stream);
    }

    /** {@return the units of a record's title} */
    static int[] title(CorpusRecord record) {
        return Units.of(record.common().title(), LONGEST_TITLE);
    }

    /** {@return the units of a record's summary; of a patent without one, of its claims} */
    static int[] body(CorpusRecord record) {
        var text = record.common().summary().isBlank() && record instanceof Patent patent
                ? String.join("\n", patent.claims())
                : record.common().summary();
        return Units.of(text, LONGEST_BODY);
    }

    private static Stream<String> parties(CorpusRecord record) {
        return switch (record) {
            case Achievement a -> Stream.concat(a.owner().map(Owner::name).stream(), a.completers().stream());
            case Patent p -> p.applicants().stream();
            default -> Stream.of();
        };
    }

    private static List<int[]> units(Stream<String> texts) {
        return texts.map(t -> Units.of(t, LONGEST_TITLE))
                .filter(u -> u.length > 0)
                .toList();
    }

    private static boolean isPartOf(int[] name, int[] other) {
        return contains(other, name, 0, name.length);
    }

    private static boolean contains(int[] text, int[] units, int from, int to) {
        int length = to - from;
        for (int at = 0; at + length <= text.length; at++) {
            if (Arrays.equals(text, at, at + length, units, from, to)) {
                return true;
            }
        }
        return false;
    }
}
