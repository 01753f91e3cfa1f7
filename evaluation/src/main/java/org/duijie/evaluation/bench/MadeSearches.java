package org.duijie.evaluation.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duijie.corpus.generate.Generator;
import org.duijie.corpus.generate.Part;
import org.duijie.corpus.indicator.Indicator;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.indicator.Requirement;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.query.QueryTerms;
import org.duijie.indexer.schema.Facet;

/**
 * Saved searches as enterprises would save them, each from a need: one to three words of its title, or all of it; a third of them
 * with a filter by kind, industry, region or stage; one in ten, where the need has any, with one of its indicators.
 */
public final class MadeSearches {
    private static final int SHORTEST_WORD = 2;
    private static final List<String> STAGES = List.of("early", "middle", "mature");

    private final QueryTerms terms = new QueryTerms(Vocabulary::shipped);
    private final Random random;

    private MadeSearches(long seed) {
        this.random = new Random(seed);
    }

    /** {@return so many searches; the same ones for the same generator and count} */
    static List<MadeSearch> make(Generator generator, int count) {
        return make(records(generator, Part.NEEDS, count + count / 10), generator.seed(), count);
    }

    /**
     * {@return so many searches, fewer where no title has a word; the same ones for the same needs and seed}
     *
     * @param needs each gives one search in turn
     */
    public static List<MadeSearch> make(List<CorpusRecord> needs, long seed, int count) {
        var made = new MadeSearches(seed);
        var searches = new ArrayList<MadeSearch>();
        for (int i = 0; searches.size() < count && (i < needs.size() || !searches.isEmpty()); i++) {
            var need = needs.get(i % needs.size());
            var words = made.words(need.common().title());
            if (!words.isEmpty()) {
                searches.add(made.search(need, words));
            }
        }
        return List.copyOf(searches);
    }

    /** {@return the first records of a part} */
    static List<CorpusRecord> records(Generator generator, Part part, int count) {
        var lines = new ByteArrayOutputStream();
        try {
            generator.write(part, count, lines, done -> {});
        } catch (IOException e) {
            throw new UncheckedIOException("writing in memory cannot fail", e);
        }
        return lines.toString(StandardCharsets.UTF_8)
                .lines()
                .map(RecordJson::decode)
                .toList();
    }

    private List<String> words(String title) {
        return terms.ofText(title).groups().stream()
                .map(g -> g.terms().getFirst().text())
                .filter(w -> w.length() >= SHORTEST_WORD)
                .toList();
    }

    private MadeSearch search(CorpusRecord need, List<String> words) {
        return new MadeSearch(text(need, words), filters(need), indicators(need));
    }

    /** In 15 of 100 the whole title, in 20 three words, in 40 two, else one. */
    private String text(CorpusRecord need, List<String> words) {
        int share = random.nextInt(100);
        if (share < 15) {
            return need.common().title();
        }
        int count = share < 35 ? 3 : share < 75 ? 2 : 1;
        int first = random.nextInt(Math.max(1, words.size() - count + 1));
        return String.join(" ", words.subList(first, Math.min(words.size(), first + count)));
    }

    private Map<Facet, String> filters(CorpusRecord need) {
        var filters = new EnumMap<Facet, String>(Facet.class);
        switch (random.nextInt(12)) {
            case 0 ->
                filters.put(Facet.KIND, Kind.TECHNOLOGIES.get(random.nextInt(2)).code());
            case 1 ->
                need.common().industry().stream()
                        .findFirst()
                        .ifPresent(i -> filters.put(Facet.INDUSTRY, i.code().substring(0, 1)));
            case 2 ->
                need.common()
                        .region()
                        .ifPresent(r -> filters.put(Facet.REGION, r.digits().substring(0, 2) + "0000"));
            case 3 -> filters.put(Facet.STAGE, STAGES.get(random.nextInt(STAGES.size())));
            default -> {}
        }
        return filters;
    }

    private List<Requirement> indicators(CorpusRecord need) {
        boolean wanted = random.nextInt(10) == 0;
        return RecordIndicator.of(need).stream()
                .filter(i -> wanted)
                .map(RecordIndicator::indicator)
                .filter(MadeSearches::isNamed)
                .limit(1)
                .map(Requirement::of)
                .toList();
    }

    private static boolean isNamed(Indicator indicator) {
        return !indicator.name().isEmpty();
    }
}
