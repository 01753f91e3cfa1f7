package org.duijie.indexer.schema;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Terms made elsewhere, each with its frequency, as a token stream. */
final class RankedTerms extends TokenStream {
    private final Map<String, Integer> terms;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private Iterator<Map.Entry<String, Integer>> rest = Collections.emptyIterator();

    RankedTerms(Map<String, Integer> frequencies) {
        this.terms = frequencies;
    }

    /** Terms without a rank. */
    RankedTerms(Set<String> terms) {
        this(terms.stream().collect(java.util.stream.Collectors.toMap(t -> t, t -> 1)));
    }

    @Override
    public void reset() {
        rest = terms.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        clearAttributes();
        var next = rest.next();
        term.append(next.getKey());
        frequency.setTermFrequency(next.getValue());
        return true;
    }
}
