package org.duijie.dictionaries.analysis;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.duijie.dictionaries.stop.StopTerms;

/**
 * Leaves out the words whose weight is 0, with the parts within them; their positions stay empty. A part of a longer word that takes
 * several positions stays with it, since a graph of words has no gap within a word.
 */
public final class StopTermFilter extends FilteringTokenFilter {
    private final Supplier<StopTerms> inForce;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);

    private StopTerms stopTerms;
    private int deletedTo;
    private int keptTo;

    /** Filters by the stop terms that are in force when a text is begun. */
    public StopTermFilter(TokenStream input, Supplier<StopTerms> inForce) {
        super(input);
        this.inForce = inForce;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        stopTerms = inForce.get();
        deletedTo = 0;
        keptTo = 0;
    }

    @Override
    protected boolean accept() {
        boolean part = type.type().equals(HanlpTokenizer.PART);
        if (part && offset.endOffset() <= Math.max(deletedTo, keptTo)) {
            return offset.endOffset() <= keptTo;
        }
        boolean kept = stopTerms.weight(term.toString()) > 0;
        if (!part && !kept) {
            deletedTo = offset.endOffset();
        } else if (!part && length.getPositionLength() > 1) {
            keptTo = offset.endOffset();
        }
        return kept;
    }
}
