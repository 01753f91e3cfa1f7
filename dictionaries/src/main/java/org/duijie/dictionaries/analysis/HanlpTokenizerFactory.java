package org.duijie.dictionaries.analysis;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.vocabulary.Vocabulary;

/**
 * Makes {@link HanlpTokenizer}s by the name {@value #NAME}. Parameter {@code granularity}: {@code search} (default) or {@code fine}.
 */
public final class HanlpTokenizerFactory extends TokenizerFactory {
    /** The SPI name. */
    public static final String NAME = "hanlp";

    private final Granularity granularity;

    /**
     * Called by Lucene's SPI.
     *
     * @throws IllegalArgumentException on an unknown parameter or granularity
     */
    public HanlpTokenizerFactory(Map<String, String> args) {
        super(args);
        granularity = Granularity.valueOf(
                get(args, "granularity", Set.of("search", "fine"), "search").toUpperCase(Locale.ROOT));
        if (!args.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + args);
        }
    }

    /** Only for the SPI's discovery of the name; throws. */
    public HanlpTokenizerFactory() {
        throw defaultCtorException();
    }

    @Override
    public Tokenizer create(AttributeFactory factory) {
        return new HanlpTokenizer(factory, Vocabulary::shipped, granularity);
    }
}
