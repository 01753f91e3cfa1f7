package org.duijie.dictionaries.analysis;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;
import org.duijie.dictionaries.segment.CharFolding;

/** Folds each char of the text by {@link CharFolding}; offsets stay as they are. */
public final class FoldingCharFilter extends CharFilter {
    /** Folds what the given reader gives. */
    public FoldingCharFilter(Reader input) {
        super(input);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = input.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            buffer[i] = CharFolding.fold(buffer[i]);
        }
        return read;
    }

    @Override
    protected int correct(int offset) {
        return offset;
    }
}
