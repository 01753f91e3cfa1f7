package org.duijie.dictionaries.mine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duijie.dictionaries.vocabulary.Vocabulary;

/** The phrases that may be terms, with what the third reading finds around them. */
final class Candidates {
    private static final Comparator<MinedTerm> BEST_FIRST =
            Comparator.comparingDouble(MinedTerm::score).reversed().thenComparing(MinedTerm::form);

    private final Map<String, Surroundings> byKey = new HashMap<>();
    private final Set<Long> hashes = new HashSet<>();

    private Candidates() {}

    /** {@return at most so many of the phrases that may be terms, the best by their counts} */
    static Candidates best(PhraseCounts counts, Vocabulary vocabulary, int most) {
        var phrases = new ArrayList<Phrase>();
        counts.forEach((key, tally) -> {
            if (key.indexOf(' ') > 0 && Run.isChinese(key) && !tally.isFragment()) {
                phrases.add(new Phrase(key, tally, Association.of(key, tally, counts)));
            }
        });
        phrases.sort(Phrase.BEST_FIRST);
        var candidates = new Candidates();
        var forms = new HashSet<String>();
        for (int i = 0; i < phrases.size() && candidates.byKey.size() < most; i++) {
            var form = PhraseKey.form(phrases.get(i).key());
            if (phrases.get(i).score() > 0 && isNew(form, vocabulary) && forms.add(form)) {
                candidates.add(phrases.get(i));
            }
        }
        return candidates;
    }

    private static boolean isNew(String form, Vocabulary vocabulary) {
        return vocabulary.stopTerms().weight(form) >= RunCutter.LEAST_WEIGHT && !vocabulary.knows(form);
    }

    private void add(Phrase phrase) {
        byKey.put(phrase.key(), new Surroundings(phrase));
        hashes.add(phrase.tally().hash());
    }

    /** A reader of one text; its runs are read by one thread. */
    TextReader reader(long number) {
        return new TextReader(number);
    }

    /** {@return at most so many terms, the best first; of equals by form} */
    List<MinedTerm> terms(int most) {
        return byKey.values().stream()
                .filter(Surroundings::isSeen)
                .map(Surroundings::term)
                .filter(t -> t.score() > 0)
                .sorted(BEST_FIRST)
                .limit(most)
                .toList();
    }

    /** Finds the candidates in one text. */
    final class TextReader {
        private final long number;
        private final Set<String> seen = new HashSet<>();

        private TextReader(long number) {
            this.number = number;
        }

        void read(String text, Run run) {
            run.forEachPhrase((first, next, hash) -> {
                if (hashes.contains(hash)) {
                    see(text, run, first, next);
                }
                return true;
            });
        }

        private void see(String text, Run run, int first, int next) {
            var key = run.key(first, next);
            var surroundings = byKey.get(key);
            if (surroundings != null) {
                surroundings.see(run, first, next);
                if (seen.add(key)) {
                    surroundings.seeText(number, () -> Context.of(text, run, first, next));
                }
            }
        }
    }
}
