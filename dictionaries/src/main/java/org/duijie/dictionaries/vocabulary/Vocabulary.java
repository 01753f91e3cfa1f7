package org.duijie.dictionaries.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.dictionaries.segment.LatticeSegmenter;
import org.duijie.dictionaries.segment.Origin;
import org.duijie.dictionaries.segment.Segmenter;
import org.duijie.dictionaries.stop.StopTerms;
import org.duijie.dictionaries.synonym.SynonymGroup;
import org.duijie.dictionaries.synonym.Synonyms;
import org.duijie.dictionaries.term.Term;

/** Terms, stop terms and synonyms, with the segmenter that knows them. Immutable. */
public final class Vocabulary {
    private static final int SHORTEST_TERM = 2;

    private static final String USER = "-user-";

    private final DictionaryContent content;
    private final DictionaryContent user;
    private final List<Term> terms;
    private final LatticeSegmenter segmenter;
    private final String fingerprint;
    /** Made when first asked for: indexing does without. */
    private Synonyms synonyms;

    private Vocabulary(DictionaryContent content, DictionaryContent user, boolean mixed, String fingerprint) {
        this.content = content;
        this.user = user;
        this.terms = List.copyOf(termsAndSynonyms(content));
        this.segmenter = new LatticeSegmenter(terms, mixed);
        this.fingerprint = fingerprint;
    }

    /** {@return what is shipped; loaded once for the process} */
    public static Vocabulary shipped() {
        return Shipped.VOCABULARY;
    }

    /** {@return what is shipped, and a user's dictionaries, which win where both say something} */
    public static Vocabulary with(DictionaryContent user) {
        return user.equals(DictionaryContent.EMPTY)
                ? shipped()
                : new Vocabulary(
                        ShippedDictionary.CONTENT.with(user),
                        user,
                        true,
                        shipped().fingerprint() + USER + user.digest());
    }

    /** {@return a vocabulary of these dictionaries alone, for comparing} */
    public static Vocabulary only(DictionaryContent content) {
        return new Vocabulary(
                content,
                DictionaryContent.EMPTY,
                true,
                LatticeSegmenter.rulesFingerprint() + "-only-" + content.digest());
    }

    /** {@return what is shipped without some parts, for measuring what they are worth} */
    public static Vocabulary shippedWithout(Set<VocabularyPart> parts) {
        var all = ShippedDictionary.CONTENT;
        var kept = new DictionaryContent(
                parts.contains(VocabularyPart.TERMS) ? List.of() : all.terms(),
                parts.contains(VocabularyPart.STOP_WEIGHTS) ? all.stopTerms().onlyDeleted() : all.stopTerms(),
                parts.contains(VocabularyPart.SYNONYMS) ? List.of() : all.synonyms());
        return new Vocabulary(
                kept,
                DictionaryContent.EMPTY,
                !parts.contains(VocabularyPart.MIXED_TOKENS),
                shipped().fingerprint() + "-without-" + new TreeSet<>(parts));
    }

    /** {@return what cuts text with these terms} */
    public Segmenter segmenter() {
        return segmenter;
    }

    /** {@return whether HanLP's dictionaries or the {@linkplain #terms() terms} have a word, in any usual way of writing} */
    public boolean knows(CharSequence form) {
        return segmenter.knows(form);
    }

    /** {@return what cuts text as if one of the terms were not there, to see what it does} */
    public Segmenter segmenterWithout(String term) {
        return segmenter.without(term);
    }

    /** {@return the terms of the dictionaries and the Chinese members of synonym groups; of two of one form the later counts} */
    public List<Term> terms() {
        return terms;
    }

    /** {@return how much words count} */
    public StopTerms stopTerms() {
        return content.stopTerms();
    }

    /** {@return what else to look for} */
    public synchronized Synonyms synonyms() {
        if (synonyms == null) {
            synonyms = new Synonyms(content.synonyms(), segmenter);
        }
        return synonyms;
    }

    /** {@return what the user's dictionaries say} */
    public DictionaryContent user() {
        return user;
    }

    /** {@return the part of a fingerprint that stands for what is shipped} */
    public static String shippedPart(String fingerprint) {
        int user = fingerprint.indexOf(USER);
        return user < 0 ? fingerprint : fingerprint.substring(0, user);
    }

    /** {@return the part of a fingerprint that stands for the user's dictionaries; empty without any} */
    public static String userPart(String fingerprint) {
        int user = fingerprint.indexOf(USER);
        return user < 0 ? "" : fingerprint.substring(user + USER.length());
    }

    /** {@return all that the dictionaries say} */
    public DictionaryContent content() {
        return content;
    }

    /**
     * {@return what changes when texts would be cut or found otherwise: library and rules, a digest of what is shipped and, where there
     * is one, of the user's dictionaries, such as {@code hanlp-portable-1.8.6-rules-3-dict-0a1b2c3d4e5f-user-5f4e3d2c1b0a}}
     */
    public String fingerprint() {
        return fingerprint;
    }

    /** The terms, and the Chinese members of synonym groups, which must come out of a text whole to be found in it. */
    private static List<Term> termsAndSynonyms(DictionaryContent content) {
        var terms = new ArrayList<Term>();
        var known = new HashSet<String>();
        content.terms().forEach(t -> known.add(CharFolding.fold(t.form())));
        for (var group : content.synonyms()) {
            addMembers(terms, known, group);
        }
        terms.addAll(content.terms());
        return terms;
    }

    private static void addMembers(List<Term> terms, Set<String> known, SynonymGroup group) {
        for (var member : group.members()) {
            boolean chinese = member.length() >= SHORTEST_TERM
                    && member.length() <= Term.LONGEST
                    && member.codePoints().anyMatch(Character::isIdeographic)
                    && member.codePoints().noneMatch(Character::isWhitespace);
            if (chinese && known.add(CharFolding.fold(member))) {
                terms.add(new Term(member, "n", "synonym", List.of(), Origin.DOMAIN));
            }
        }
    }

    private static final class Shipped {
        static final Vocabulary VOCABULARY = new Vocabulary(
                ShippedDictionary.CONTENT,
                DictionaryContent.EMPTY,
                true,
                LatticeSegmenter.rulesFingerprint() + "-dict-" + ShippedDictionary.CONTENT.digest());
    }
}
