package org.duijie.indexer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.dictionaries.segment.Origin;
import org.duijie.dictionaries.stop.StopTerms;
import org.duijie.dictionaries.synonym.SynonymGroup;
import org.duijie.dictionaries.term.Term;
import org.duijie.dictionaries.vocabulary.DictionaryContent;
import org.duijie.dictionaries.vocabulary.Vocabulary;

/** Dictionaries of a user over the words of a {@link SmallCorpus}. */
public final class UserDictionaries {
    private UserDictionaries() {}

    /** A vocabulary with some terms of the user. */
    public static Vocabulary terms(String... forms) {
        return Vocabulary.with(new DictionaryContent(
                Stream.of(forms).map(UserDictionaries::term).toList(), new StopTerms(Map.of()), List.of()));
    }

    /** A vocabulary with a stop term of the user. */
    public static Vocabulary stopTerm(String form, float weight) {
        return Vocabulary.with(new DictionaryContent(List.of(), new StopTerms(Map.of(form, weight)), List.of()));
    }

    /** A vocabulary with a synonym group of the user. */
    public static Vocabulary synonyms(String... members) {
        return Vocabulary.with(new DictionaryContent(
                List.of(), new StopTerms(Map.of()), List.of(new SynonymGroup(List.of(members), 1, false))));
    }

    /** Some random terms that random texts hold, stop terms and synonyms; at times none. */
    public static DictionaryContent random(Random random) {
        var terms = new ArrayList<Term>();
        for (int i = random.nextInt(5); i > 0; i--) {
            var text = word(random) + word(random);
            int start = random.nextInt(text.length() - 2);
            terms.add(term(text.substring(start, start + 2 + random.nextInt(text.length() - start - 1))));
        }
        var stopTerms = new HashMap<String, Float>();
        for (int i = random.nextInt(4); i > 0; i--) {
            stopTerms.put(CharFolding.fold(word(random)), random.nextInt(3) / 2f);
        }
        var synonyms = new ArrayList<SynonymGroup>();
        for (int i = random.nextInt(3); i > 0; i--) {
            synonyms.add(new SynonymGroup(List.of(word(random), word(random) + i), 0.5f, random.nextBoolean()));
        }
        return new DictionaryContent(terms, new StopTerms(stopTerms), synonyms);
    }

    private static String word(Random random) {
        return SmallCorpus.WORDS.get(random.nextInt(SmallCorpus.WORDS.size()));
    }

    private static Term term(String form) {
        return new Term(form, "n", "gen", List.of(), Origin.USER);
    }
}
