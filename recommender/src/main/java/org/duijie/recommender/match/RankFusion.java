package org.duijie.recommender.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.schema.RecordKey;

/**
 * Merges rankings for several askers by weighted reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009): each adds
 * {@code weight / (5 + rank)}. Ranks are merged and not scores, since scores of different questions do not compare: a long need's BM25 is higher
 * than a short one's for technologies that fit no better. The constant is 5 and not the usual 60, which is for several rankings of one question:
 * here each asker asks for something else, and what is first for one goes before what is middling for all. For one thread.
 */
final class RankFusion {
    private static final int RANK_CONSTANT = 5;
    /** Who adds less than this share of what the first one does is not named. */
    private static final double LEAST_SHARE = 1.0 / 3;

    private final Map<String, Merged> merged = new LinkedHashMap<>();
    private double weights;

    /** What an asker added, or behaviour, for which nobody asks. */
    private record Share(Optional<CorpusRecord> asker, double score) {}

    private record Merged(Match first, List<Share> shares) {
        double score() {
            return shares.stream().mapToDouble(Share::score).sum();
        }

        /** Who added most, by falling share, of equal ones as they were asked. */
        List<CorpusRecord> by() {
            double most = shares.stream().mapToDouble(Share::score).max().orElse(0);
            return shares.stream()
                    .filter(s -> s.score() >= LEAST_SHARE * most)
                    .sorted(Comparator.comparingDouble(Share::score).reversed())
                    .flatMap(s -> s.asker().stream())
                    .toList();
        }
    }

    /** Adds what was found for an asker, best first. */
    void add(CorpusRecord asker, double weight, List<Match> matches) {
        weights += weight;
        add(Optional.of(asker), weight, matches);
    }

    /** Adds what is proposed without being asked for, best first; where that is nothing, it is as if it had not been there. */
    void add(double weight, List<Match> matches) {
        weights += matches.isEmpty() ? 0 : weight;
        add(Optional.empty(), weight, matches);
    }

    private void add(Optional<CorpusRecord> asker, double weight, List<Match> matches) {
        for (int i = 0; i < matches.size(); i++) {
            var match = matches.get(i);
            merged.computeIfAbsent(RecordKey.of(match.record()).text(), k -> new Merged(match, new ArrayList<>()))
                    .shares()
                    .add(new Share(asker, weight / (RANK_CONSTANT + i + 1)));
        }
    }

    /** {@return all matches with the askers that speak most for them, best first, ties by id; 1 is the score of what is first for everybody} */
    List<Match> matches() {
        double most = weights / (RANK_CONSTANT + 1);
        return merged.values().stream()
                .sorted(Comparator.comparingDouble(Merged::score)
                        .reversed()
                        .thenComparing(m -> RecordKey.of(m.first().record()).text()))
                .map(m -> m.first().scored(m.score() / most).by(m.by()))
                .toList();
    }
}
