package org.duijie.dictionaries.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.dictionaries.file.TextLines;
import org.duijie.dictionaries.vocabulary.PlacedContent;
import org.duijie.dictionaries.vocabulary.Vocabulary;

/** Judges dictionaries by all rules. */
public final class Linter {
    private final Linted linted;

    private Linter(Linted linted) {
        this.linted = linted;
    }

    /** {@return a linter of a user's dictionary files, which are judged beside what is shipped} */
    public static Linter of(Collection<Path> files) {
        var entries = PlacedContent.of(files);
        return new Linter(new Linted(entries, PlacedContent.shipped(), Vocabulary.with(entries.content())));
    }

    /** {@return a linter of what is shipped} */
    public static Linter shipped() {
        return new Linter(new Linted(PlacedContent.shipped(), PlacedContent.EMPTY, Vocabulary.shipped()));
    }

    /** {@return what breaks the rules} */
    public LintReport run() {
        return report(rules());
    }

    /**
     * {@return what breaks the rules, with the terms also tried on a text}
     *
     * @throws org.duijie.dictionaries.DictionaryFault as {@link TextLines#next()}
     */
    public LintReport run(TextLines text) {
        var rules = rules();
        rules.add(new TornText(text));
        return report(rules);
    }

    private static List<LintRule> rules() {
        return new ArrayList<>(List.of(
                new RepeatedTerms(),
                new OddTerms(),
                new UnreachableTerms(),
                new NeedlessTerms(),
                new GluedTerms(),
                new TornTerms(),
                new StoppedTerms(),
                new RepeatedStopTerms(),
                new UnreachableStopTerms(),
                new RepeatedGroups(),
                new SynonymChains(),
                new SynonymCircles(),
                new OddGroups(),
                new StoppedSynonyms()));
    }

    private LintReport report(List<LintRule> rules) {
        var findings = new ArrayList<Finding>();
        linted.entries().faults().forEach(f -> findings.add(Finding.of(f)));
        rules.forEach(r -> r.check(linted, findings::add));
        var order = fileOrder();
        findings.sort(Comparator.comparingInt((Finding f) -> order.getOrDefault(f.file(), -1))
                .thenComparing(Finding::file)
                .thenComparingInt(Finding::line)
                .thenComparing(Finding::rule));
        return new LintReport(
                linted.entries().size() + linted.entries().faults().size(), findings);
    }

    private Map<String, Integer> fileOrder() {
        var order = new HashMap<String, Integer>();
        var entries = linted.entries();
        entries.terms().forEach(t -> order.putIfAbsent(t.file(), order.size()));
        entries.stopTerms().forEach(s -> order.putIfAbsent(s.file(), order.size()));
        entries.synonyms().forEach(g -> order.putIfAbsent(g.file(), order.size()));
        return order;
    }
}
