package org.duijie.dictionaries.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.duijie.dictionaries.file.Sentences;
import org.duijie.dictionaries.file.TextLines;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.dictionaries.term.Term;
import org.duijie.dictionaries.vocabulary.Placed;

/**
 * {@code term.tornText}: a term that tears words apart in a text, with how often and in how many of the sentences in which it stands. A
 * warning from the first on, an error where it does so in {@value #ERROR_SENTENCES} sentences or more and in {@value #ERROR_SHARE} or
 * more of those in which it stands.
 */
final class TornText implements LintRule {
    static final int ERROR_SENTENCES = 5;
    static final double ERROR_SHARE = 0.2;

    private final TextLines lines;

    TornText(TextLines lines) {
        this.lines = lines;
    }

    @Override
    public void check(Linted linted, Consumer<Finding> findings) {
        var finder = new TermFinder(linted.entries().terms());
        var found = new LinkedHashMap<Placed<Term>, Found>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            for (var sentence : Sentences.of(CharFolding.fold(line.get().text()))) {
                for (var term : finder.in(sentence)) {
                    found.computeIfAbsent(term, t -> new Found()).add(linted, term, sentence);
                }
            }
        }
        found.forEach((term, f) -> f.report(term, findings));
    }

    /** The sentences in which a term stands. */
    private static final class Found {
        private int sentences;
        private int torn;
        private final List<Tear> first = new ArrayList<>(1);

        void add(Linted linted, Placed<Term> term, String sentence) {
            sentences++;
            var tear =
                    Tear.of(linted.vocabulary(), CharFolding.fold(term.value().form()), sentence);
            if (tear.isPresent()) {
                torn++;
                if (first.isEmpty()) {
                    first.add(tear.get());
                }
            }
        }

        void report(Placed<Term> term, Consumer<Finding> findings) {
            if (torn > 0) {
                boolean bad = torn >= ERROR_SENTENCES && torn >= ERROR_SHARE * sentences;
                var example = first.getFirst();
                findings.accept(Finding.of(
                        "term.tornText",
                        bad ? Severity.ERROR : Severity.WARNING,
                        term,
                        term.value().form(),
                        torn,
                        sentences,
                        example.word(),
                        example.text()));
            }
        }
    }
}
