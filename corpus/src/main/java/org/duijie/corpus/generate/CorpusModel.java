package org.duijie.corpus.generate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Patent;

/**
 * What was learnt from records: their texts, which of their fields have something, how they are mixed. It holds them in memory, so no more
 * than {@value #MOST_CHARACTERS} characters of them are used. Immutable.
 */
public final class CorpusModel {
    /** How many characters of titles, summaries and claims are learnt from; what comes later is passed over. */
    public static final long MOST_CHARACTERS = 40_000_000;

    private final List<CorpusRecord> records;
    private final Map<Part, int[]> byPart;
    private final TextModel titles;
    private final TextModel summaries;
    private final TextModel claims;
    private final RareTerms rare;

    private CorpusModel(List<CorpusRecord> records, Collection<String> terms) {
        var finder = new TermFinder(terms);
        this.records = byTopic(records, finder);
        this.byPart = byPart(this.records);
        this.titles = model(r -> r.common().title(), finder);
        this.summaries = model(r -> r.common().summary(), finder);
        this.claims = model(r -> r instanceof Patent p ? String.join("", p.claims()) : "", finder);
        this.rare = new RareTerms(terms);
    }

    /**
     * Learns.
     *
     * @param records what is made will be like these
     * @param terms words that replace each other and that rare terms are put together of, beside the records' keywords
     * @throws BrokenRule {@code generate.nothing} if there is no record, or no term and no keyword
     */
    public static CorpusModel learn(Iterator<? extends CorpusRecord> records, Collection<String> terms) {
        var learnt = new ArrayList<CorpusRecord>();
        var all = new HashSet<>(terms);
        long characters = 0;
        while (records.hasNext() && characters < MOST_CHARACTERS) {
            var record = records.next();
            learnt.add(record);
            all.addAll(record.common().keywords());
            characters += characters(record);
        }
        all.removeIf(t -> t.length() < TermFinder.SHORTEST || t.length() > TermFinder.LONGEST);
        if (learnt.isEmpty() || all.isEmpty()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "generate.nothing", learnt.size(), all.size());
        }
        return new CorpusModel(learnt, all);
    }

    static int characters(CorpusRecord record) {
        var common = record.common();
        int claims = record instanceof Patent p
                ? p.claims().stream().mapToInt(String::length).sum()
                : 0;
        return common.title().length() + common.summary().length() + claims;
    }

    /** Brings together what is about the same: by the term that a record has most often for how many records have it, then as given. */
    private static List<CorpusRecord> byTopic(List<CorpusRecord> records, TermFinder finder) {
        var counts = records.stream()
                .map(r -> finder.countsIn(
                        r.common().title() + TextModel.END + r.common().summary()))
                .toList();
        var holders = new HashMap<String, Integer>();
        counts.forEach(c -> c.keySet().forEach(term -> holders.merge(term, 1, Integer::sum)));
        var topics = new HashMap<CorpusRecord, String>();
        for (int i = 0; i < records.size(); i++) {
            topics.put(records.get(i), topic(counts.get(i), holders, records.size()));
        }
        return records.stream().sorted(Comparator.comparing(topics::get)).toList();
    }

    private static String topic(Map<String, Integer> counts, Map<String, Integer> holders, int records) {
        return counts.entrySet().stream()
                .max(Comparator.comparingDouble((Map.Entry<String, Integer> e) ->
                                e.getValue() * Math.log(records / (double) holders.get(e.getKey())))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Map<Part, int[]> byPart(List<CorpusRecord> records) {
        var byPart = new EnumMap<Part, int[]>(Part.class);
        for (var part : Part.values()) {
            var numbers = new ArrayList<Integer>();
            for (int i = 0; i < records.size(); i++) {
                if (part.kinds().contains(records.get(i).kind())) {
                    numbers.add(i);
                }
            }
            byPart.put(part, numbers.stream().mapToInt(Integer::intValue).toArray());
        }
        return byPart;
    }

    private TextModel model(Function<CorpusRecord, String> text, TermFinder finder) {
        return TextModel.of(records.stream().map(text).toList(), finder);
    }

    /** {@return how many records it was learnt from} */
    public int size() {
        return records.size();
    }

    CorpusRecord record(int number) {
        return records.get(number);
    }

    /** {@return the numbers of the records of a part, by topic} */
    int[] numbers(Part part) {
        return byPart.get(part);
    }

    TextModel titles() {
        return titles;
    }

    TextModel summaries() {
        return summaries;
    }

    TextModel claims() {
        return claims;
    }

    RareTerms rare() {
        return rare;
    }
}
