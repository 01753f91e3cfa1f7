package org.duijie.dictionaries.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.dictionaries.segment.WordFinder;
import org.duijie.dictionaries.synonym.SynonymGroup;
import org.duijie.dictionaries.term.Term;

/** What differs between two vocabularies, and which indexed texts that concerns. Immutable. */
public final class VocabularyChange {
    private final Vocabulary before;
    private final Vocabulary after;
    private final Set<String> words;
    private final WordFinder finder;

    private VocabularyChange(Vocabulary before, Vocabulary after) {
        this.before = before;
        this.after = after;
        var cut = differing(termsByForm(before), termsByForm(after));
        var leftOut = differing(leftOut(before), leftOut(after));
        this.words = Stream.concat(cut.stream(), leftOut.stream()).collect(Collectors.toCollection(TreeSet::new));
        this.finder = WordFinder.of(Stream.concat(
                        cut.stream().flatMap(w -> Stream.of(w, w.replace("-", ""))),
                        leftOut.stream().map(VocabularyChange::beginning))
                .filter(w -> !w.isEmpty())
                .toList());
    }

    /** {@return what differs from one vocabulary to another} */
    public static VocabularyChange between(Vocabulary before, Vocabulary after) {
        return new VocabularyChange(before, after);
    }

    /** {@return whether there is any difference, be it one that concerns queries alone} */
    public boolean any() {
        return !before.fingerprint().equals(after.fingerprint());
    }

    /** {@return the words that are cut otherwise, or are left out of an index or no longer, in order} */
    public Set<String> words() {
        return new TreeSet<>(words);
    }

    /** {@return whether an index may hold anything otherwise; a change of weights or of synonyms alone concerns no index} */
    public boolean concernsIndex() {
        return any() && !words.isEmpty();
    }

    /** {@return what was in force before} */
    public Vocabulary before() {
        return before;
    }

    /** {@return what is in force after} */
    public Vocabulary after() {
        return after;
    }

    /** {@return the terms of the dictionaries that differ, by form} */
    public Difference terms() {
        return Difference.between(
                byForm(before.content().terms()), byForm(after.content().terms()));
    }

    /** {@return the stop terms that differ} */
    public Difference stopTerms() {
        return Difference.between(
                before.content().stopTerms().weights(),
                after.content().stopTerms().weights());
    }

    /** {@return the synonym groups that differ, each by its members joined as in a file} */
    public Difference synonyms() {
        return Difference.between(byMembers(before), byMembers(after));
    }

    /** {@return whether the words that an index holds of a text differ} */
    public boolean affects(CharSequence text) {
        return concernsIndex()
                && finder.occursIn(text)
                && !IndexedWords.of(before, text).equals(IndexedWords.of(after, text));
    }

    /**
     * What a text that holds a word must hold as characters: Chinese characters stand as they are, of others only the first is sure to do
     * (battery for batteries, 10nm for 10 纳米).
     */
    private static String beginning(String form) {
        boolean asWritten = form.codePoints().allMatch(Character::isIdeographic);
        return asWritten ? form : form.substring(0, form.offsetByCodePoints(0, 1));
    }

    private static <V> List<String> differing(Map<String, V> before, Map<String, V> after) {
        var difference = Difference.between(before, after);
        return Stream.of(difference.added(), difference.removed(), difference.changed())
                .flatMap(List::stream)
                .toList();
    }

    /** The terms by what they are looked up by; of those written in several ways the later counts. */
    private static Map<String, Term> termsByForm(Vocabulary vocabulary) {
        var terms = new HashMap<String, Term>();
        vocabulary.terms().forEach(t -> terms.put(CharFolding.fold(t.form()), t));
        return terms;
    }

    private static Map<String, Term> byForm(List<Term> terms) {
        var byForm = new HashMap<String, Term>();
        terms.forEach(t -> byForm.put(t.form(), t));
        return byForm;
    }

    private static Map<String, SynonymGroup> byMembers(Vocabulary vocabulary) {
        var groups = new HashMap<String, SynonymGroup>();
        for (var group : vocabulary.content().synonyms()) {
            groups.put(String.join(group.oneWay() ? " => " : " = ", group.members()), group);
        }
        return groups;
    }

    private static Map<String, Boolean> leftOut(Vocabulary vocabulary) {
        var leftOut = new HashMap<String, Boolean>();
        vocabulary.stopTerms().weights().forEach((form, weight) -> {
            if (weight == 0) {
                leftOut.put(form, true);
            }
        });
        return leftOut;
    }
}
