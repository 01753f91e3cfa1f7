package org.duijie.dictionaries.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duijie.dictionaries.stop.StopTerms;
import org.duijie.dictionaries.synonym.SynonymGroup;
import org.duijie.dictionaries.term.Term;

/**
 * What some dictionary files say.
 *
 * @param terms in the order of the files; of two of one form the later counts
 * @param stopTerms with their weights
 * @param synonyms groups
 */
public record DictionaryContent(List<Term> terms, StopTerms stopTerms, List<SynonymGroup> synonyms) {
    /** What no file says. */
    public static final DictionaryContent EMPTY = new DictionaryContent(List.of(), new StopTerms(Map.of()), List.of());

    private static final int DIGEST_BYTES = 6;

    /** Copies. */
    public DictionaryContent {
        terms = List.copyOf(terms);
        synonyms = List.copyOf(synonyms);
    }

    /** {@return this, then the other} */
    DictionaryContent with(DictionaryContent other) {
        var allTerms = new ArrayList<>(terms);
        allTerms.addAll(other.terms);
        var allSynonyms = new ArrayList<>(synonyms);
        allSynonyms.addAll(other.synonyms);
        return new DictionaryContent(allTerms, stopTerms.with(other.stopTerms), allSynonyms);
    }

    /** {@return what changes when this would cut or find otherwise: the first 12 hex digits of a SHA-256; comments do not count} */
    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            terms.forEach(t -> update(digest, t.form(), t.partOfSpeech(), String.join("|", t.cut())));
            new TreeMap<>(stopTerms.weights()).forEach((form, weight) -> update(digest, form, weight.toString()));
            synonyms.forEach(g -> update(
                    digest, String.join("=", g.members()), Float.toString(g.weight()), Boolean.toString(g.oneWay())));
            return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, String... parts) {
        digest.update(String.join("\t", parts).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }
}
