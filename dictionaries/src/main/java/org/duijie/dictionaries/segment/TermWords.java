package org.duijie.dictionaries.segment;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duijie.dictionaries.term.Term;

/** Terms made ready for a lattice. */
final class TermWords {
    /** How often a term is thought to be seen in a text of the core's size: enough to win over the words it is made of, also where these were often seen beside their neighbours (锂电池 的 over 锂 电池 的). */
    private static final double FREQUENCY = 100_000;

    private TermWords() {}

    /** {@return the lexicon of some terms, of those of one form the last; empty without terms, since there is no trie of nothing} */
    static Optional<Lexicon> lexicon(Collection<Term> terms) {
        var byForm = new TreeMap<String, Term>();
        for (var term : terms) {
            var form = normal(term.form());
            byForm.put(form, term);
            if (form.indexOf('-') > 0) {
                byForm.putIfAbsent(form.replace("-", ""), term);
            }
        }
        return byForm.isEmpty() ? Optional.empty() : Optional.of(lexicon(byForm));
    }

    private static Lexicon lexicon(SortedMap<String, Term> byForm) {
        var trie = new DoubleArrayTrie<Term>();
        trie.build(byForm.entrySet());
        var words = new Lexicon.Builder(byForm.size());
        byForm.forEach((form, term) -> {
            int core = CoreLexicon.idOf(form);
            double frequency = core < 0 ? FREQUENCY : Math.max(FREQUENCY, CoreLexicon.frequency(core));
            words.add(core, frequency, term.partOfSpeech(), term.origin());
            int[] pieces = term.cut().stream()
                    .mapToInt(piece -> normal(piece).length())
                    .toArray();
            words.written(normal(term.form()), pieces);
        });
        return words.build(trie.getBase(), trie.getCheck());
    }

    private static String normal(String form) {
        return new String(NormalText.of(form).chars());
    }
}
