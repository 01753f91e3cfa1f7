package org.duijie.dictionaries.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.search.BoostAttribute;
import org.duijie.dictionaries.segment.Origin;
import org.duijie.dictionaries.segment.Word;
import org.duijie.dictionaries.synonym.Synonyms;

/**
 * Adds to the words of a query what else to look for, each with its weight as a {@link BoostAttribute}, which Lucene's
 * {@code QueryBuilder} honours. Only for queries: it reads them to their end before it gives a token, and a synonym of several words
 * makes a graph, which no index holds. The offsets of a synonym are those of the words that it stands for, not always in order.
 */
public final class TechnicalSynonymFilter extends TokenFilter {
    /** The type of a token that was added. */
    public static final String SYNONYM = "<SYNONYM>";

    private final Supplier<Synonyms> synonyms;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final BoostAttribute boost = addAttribute(BoostAttribute.class);

    private final List<Word> words = new ArrayList<>();
    private final List<State> states = new ArrayList<>();
    private Iterator<SynonymPaths.Arc> arcs = Collections.emptyIterator();
    private boolean read;
    private int position;

    /**
     * Filters what a {@link HanlpTokenizer} gives, perhaps without stop terms.
     *
     * @param synonyms those in force when a query is begun, cut by the tokenizer's own segmenter
     */
    public TechnicalSynonymFilter(TokenStream input, Supplier<Synonyms> synonyms) {
        super(input);
        this.synonyms = synonyms;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        words.clear();
        states.clear();
        arcs = Collections.emptyIterator();
        read = false;
        position = -1;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!read) {
            readAll();
            arcs = SynonymPaths.arcs(words, synonyms.get()).iterator();
            read = true;
        }
        if (!arcs.hasNext()) {
            return false;
        }
        give(arcs.next());
        return true;
    }

    private void readAll() throws IOException {
        while (input.incrementToken()) {
            boolean part = type.type().equals(HanlpTokenizer.PART);
            int step = increment.getPositionIncrement();
            words.add(new Word(
                    term.toString(),
                    offset.startOffset(),
                    offset.endOffset(),
                    step,
                    length.getPositionLength(),
                    part,
                    Origin.RULE,
                    "n"));
            states.add(captureState());
        }
    }

    private void give(SynonymPaths.Arc arc) {
        if (arc.word() >= 0) {
            restoreState(states.get(arc.word()));
        } else {
            clearAttributes();
            term.append(arc.term());
            type.setType(SYNONYM);
            boost.setBoost(arc.weight());
            offset.setOffset(
                    words.get(arc.first()).start(), words.get(arc.last()).end());
        }
        increment.setPositionIncrement(arc.from() - position);
        length.setPositionLength(arc.to() - arc.from());
        position = arc.from();
    }
}
