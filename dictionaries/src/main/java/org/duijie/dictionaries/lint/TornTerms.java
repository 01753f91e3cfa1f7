package org.duijie.dictionaries.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.segment.Segmenter;
import org.duijie.dictionaries.segment.Word;
import org.duijie.dictionaries.term.Term;
import org.duijie.dictionaries.vocabulary.Placed;

/**
 * {@code term.torn}: a term that tears other dictionary words apart (的量 tears 量子点 in 电池的量子点). Tried on every entry in which
 * it stands and on {@link Phrases}. A warning from the first entry or from {@value #WARNING_SHARE} of the phrases on; an error from
 * {@value #ERROR_ENTRIES} entries or from {@value #ERROR_SHARE} of {@value #ENOUGH_PHRASES} or more phrases on.
 */
final class TornTerms implements LintRule {
    static final int ERROR_ENTRIES = 5;
    static final double WARNING_SHARE = 0.3;
    static final double ERROR_SHARE = 0.7;
    static final int ENOUGH_PHRASES = 5;

    @Override
    public void check(Linted linted, Consumer<Finding> findings) {
        var tears = onEntries(linted);
        var phrases =
                new Phrases(linted.vocabulary().terms().stream().map(Term::form).toList());
        for (var term : linted.entries().terms()) {
            var torn = tears.getOrDefault(term, List.of());
            var tried = term.value().cut().isEmpty()
                    ? phrases.around(CharFolding.fold(term.value().form()))
                    : List.<Phrases.Phrase>of();
            var tornPhrases = tried.stream()
                    .flatMap(p -> tear(linted, term.value().form(), p).stream())
                    .toList();
            double share = tried.isEmpty() ? 0 : (double) tornPhrases.size() / tried.size();
            if (!torn.isEmpty() || share >= WARNING_SHARE) {
                boolean bad = torn.size() >= ERROR_ENTRIES || (share >= ERROR_SHARE && tried.size() >= ENOUGH_PHRASES);
                var example = torn.isEmpty() ? tornPhrases.getFirst() : torn.getFirst();
                findings.accept(Finding.of(
                        "term.torn",
                        bad ? Severity.ERROR : Severity.WARNING,
                        term,
                        term.value().form(),
                        torn.size(),
                        tornPhrases.size(),
                        tried.size(),
                        example.word(),
                        example.text(),
                        example.cuts()));
            }
        }
    }

    /** What each term tears of the entries in which it stands. */
    private static Map<Placed<Term>, List<Tear>> onEntries(Linted linted) {
        var finder = new TermFinder(linted.entries().terms());
        var texts = new HashSet<String>();
        linted.vocabulary().terms().forEach(t -> texts.add(CharFolding.fold(t.form())));
        linted.allGroups().forEach(g -> g.value().members().forEach(m -> texts.add(CharFolding.fold(m))));
        var tears = new HashMap<Placed<Term>, List<Tear>>();
        texts.stream().sorted().forEach(text -> {
            for (var term : finder.in(text)) {
                Tear.of(linted.vocabulary(), CharFolding.fold(term.value().form()), text)
                        .ifPresent(t -> tears.computeIfAbsent(term, k -> new ArrayList<>())
                                .add(t));
            }
        });
        return tears;
    }

    /** What a term tears in a phrase: the border of its words is there without the term, and is not with it. */
    private static Optional<Tear> tear(Linted linted, String term, Phrases.Phrase phrase) {
        var with = cut(linted.vocabulary().segmenter(), phrase);
        if (begins(with, phrase.border())) {
            return Optional.empty();
        }
        var without = cut(linted.vocabulary().segmenterWithout(term), phrase);
        return !begins(without, phrase.border())
                ? Optional.empty()
                : without.stream()
                        .filter(w -> !with.contains(w) && w.end() - w.start() > 1)
                        .findFirst()
                        .map(w -> new Tear(w.form(), phrase.text(), with, without));
    }

    private static List<Word> cut(Segmenter segmenter, Phrases.Phrase phrase) {
        return segmenter.segment(phrase.text(), Granularity.FINE);
    }

    private static boolean begins(List<Word> words, int at) {
        return words.stream().anyMatch(w -> w.start() == at);
    }
}
