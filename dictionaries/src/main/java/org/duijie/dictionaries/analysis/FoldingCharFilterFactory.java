package org.duijie.dictionaries.analysis;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.CharFilterFactory;

/**
 * Makes {@link FoldingCharFilter}s by the name {@value #NAME}, for fields that another tokenizer cuts: {@link HanlpTokenizer} folds by
 * itself, and reads capitals, which tell a chemical formula, before it does. No parameters.
 */
public final class FoldingCharFilterFactory extends CharFilterFactory {
    /** The SPI name. */
    public static final String NAME = "technicalFolding";

    /**
     * Called by Lucene's SPI.
     *
     * @throws IllegalArgumentException on any parameter
     */
    public FoldingCharFilterFactory(Map<String, String> args) {
        super(args);
        if (!args.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + args);
        }
    }

    /** Only for the SPI's discovery of the name; throws. */
    public FoldingCharFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public Reader create(Reader input) {
        return new FoldingCharFilter(input);
    }

    @Override
    public Reader normalize(Reader input) {
        return create(input);
    }
}
