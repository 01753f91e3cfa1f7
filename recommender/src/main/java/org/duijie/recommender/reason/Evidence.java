package org.duijie.recommender.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.indexer.query.Contribution;
import org.duijie.indexer.query.Snippet;
import org.duijie.indexer.query.Span;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.TextField;

/**
 * The sentence of a record that speaks most for it: the one in the snippets of its summary and claims whose shared words added most to the
 * lexical score, of a long one as many of its clauses as fit.
 *
 * @param field where it stands, summary or claims
 * @param sentence the sentence, at most {@value #LONGEST} chars, with the shared words marked
 */
public record Evidence(TextField field, Snippet sentence) {
    /** The most chars of a sentence. */
    public static final int LONGEST = 120;

    private static final List<TextField> FIELDS = List.of(TextField.SUMMARY, TextField.CLAIMS);
    /** What ends a sentence; a dot between claims too. */
    private static final Pattern SENTENCE_END = Pattern.compile("[。！？；!?;\\n]|\\.(?=\\s)| · ");

    private static final Pattern CLAUSE_END = Pattern.compile("[，,：:]");
    /** How much stands before the first word where a clause alone is too long. */
    private static final int LEAD_IN = 20;

    /**
     * The evidence in what was cut from a record.
     *
     * @param snippets by field the piece with the words found
     * @param contributions what each word added to the lexical score
     * @return the sentence, the first of equal ones; empty where neither summary nor claims hold a shared word
     */
    public static Optional<Evidence> of(Map<TextField, Snippet> snippets, List<Contribution> contributions) {
        var weights = weights(contributions);
        Candidate best = null;
        for (var field : FIELDS) {
            if (snippets.containsKey(field)) {
                for (var candidate : candidates(field, snippets.get(field), weights)) {
                    best = best == null || candidate.weight() > best.weight() ? candidate : best;
                }
            }
        }
        return Optional.ofNullable(best).map(b -> new Evidence(b.field(), b.sentence()));
    }

    /** A stretch of a snippet that might be shown. */
    private record Candidate(TextField field, Snippet sentence, double weight) {}

    /** What each word added in all fields. */
    private static Map<String, Double> weights(List<Contribution> contributions) {
        var weights = new TreeMap<String, Double>();
        contributions.stream()
                .filter(c -> !c.field().equals(IndexSchema.TITLE_BIGRAMS))
                .forEach(c -> weights.merge(CharFolding.fold(c.term()), (double) c.score(), Double::sum));
        return weights;
    }

    private static List<Candidate> candidates(TextField field, Snippet snippet, Map<String, Double> weights) {
        var candidates = new ArrayList<Candidate>();
        for (var sentence : stretches(snippet.text(), new Span(0, snippet.text().length()), SENTENCE_END)) {
            for (var stretch : fitting(snippet, sentence)) {
                var cut = cut(snippet, stretch);
                if (!cut.marks().isEmpty()) {
                    candidates.add(new Candidate(field, cut, weight(cut, weights)));
                }
            }
        }
        return candidates;
    }

    /** A sentence, or where it is too long, the runs of its clauses that are not. */
    private static List<Span> fitting(Snippet snippet, Span sentence) {
        if (sentence.end() - sentence.start() <= LONGEST) {
            return List.of(sentence);
        }
        var clauses = stretches(snippet.text(), sentence, CLAUSE_END);
        var runs = new ArrayList<Span>();
        for (int i = 0; i < clauses.size(); i++) {
            int last = i;
            while (last + 1 < clauses.size()
                    && clauses.get(last + 1).end() - clauses.get(i).start() <= LONGEST) {
                last++;
            }
            var run = new Span(clauses.get(i).start(), clauses.get(last).end());
            runs.add(run.end() - run.start() <= LONGEST ? run : around(snippet, run));
        }
        return runs;
    }

    /** What stands around the first word found in a clause that is too long. */
    private static Span around(Snippet snippet, Span clause) {
        int first = snippet.marks().stream()
                .mapToInt(Span::start)
                .filter(s -> s >= clause.start() && s < clause.end())
                .findFirst()
                .orElse(clause.start());
        int start = atCharacter(snippet.text(), Math.max(clause.start(), first - LEAD_IN));
        return new Span(start, atCharacter(snippet.text(), Math.min(clause.end(), start + LONGEST)));
    }

    private static List<Span> stretches(String text, Span within, Pattern end) {
        var stretches = new ArrayList<Span>();
        var matcher = end.matcher(text).region(within.start(), within.end());
        int start = within.start();
        while (matcher.find()) {
            stretches.add(new Span(start, matcher.end()));
            start = matcher.end();
        }
        if (start < within.end()) {
            stretches.add(new Span(start, within.end()));
        }
        return stretches;
    }

    /** The marks that lie whole in a stretch, which is freed of blanks, and of the dot between claims, at its ends. */
    private static Snippet cut(Snippet snippet, Span stretch) {
        int start = stretch.start();
        int end = stretch.end();
        while (start < end && isBetween(snippet.text().charAt(start))) {
            start++;
        }
        while (end > start && isBetween(snippet.text().charAt(end - 1))) {
            end--;
        }
        int from = start;
        int to = end;
        return new Snippet(
                snippet.text().substring(from, to),
                snippet.marks().stream()
                        .filter(m -> m.start() >= from && m.end() <= to)
                        .map(m -> new Span(m.start() - from, m.end() - from))
                        .toList());
    }

    private static boolean isBetween(char c) {
        return Character.isWhitespace(c) || c == '·';
    }

    /** Each word counts once; one that is written otherwise than it is indexed counts as the least of all. */
    private static double weight(Snippet sentence, Map<String, Double> weights) {
        var marked = sentence.marks().stream()
                .map(m -> CharFolding.fold(sentence.text().substring(m.start(), m.end())))
                .distinct()
                .toList();
        double known = weights.entrySet().stream()
                .filter(w -> marked.stream().anyMatch(m -> m.contains(w.getKey())))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        double least = Stream.concat(weights.values().stream(), Stream.of(1.0))
                .min(Double::compare)
                .orElseThrow();
        long unknown = marked.stream()
                .filter(m -> weights.keySet().stream().noneMatch(m::contains))
                .count();
        return known + least * unknown;
    }

    /** An offset that is not within a surrogate pair. */
    private static int atCharacter(String text, int offset) {
        boolean withinPair = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return withinPair ? offset - 1 : offset;
    }
}
