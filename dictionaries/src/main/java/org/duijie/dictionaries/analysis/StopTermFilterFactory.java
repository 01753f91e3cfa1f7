package org.duijie.dictionaries.analysis;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.util.ResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;
import org.duijie.dictionaries.stop.StopTerms;
import org.duijie.dictionaries.vocabulary.Vocabulary;

/**
 * Makes {@link StopTermFilter}s by the name {@value #NAME}. Parameter {@code stopTerms}: names of files of stop terms parted by commas;
 * what they say of a word counts instead of what is shipped.
 */
public final class StopTermFilterFactory extends TokenFilterFactory implements ResourceLoaderAware {
    /** The SPI name. */
    public static final String NAME = "technicalStop";

    private final String files;
    private Supplier<StopTerms> stopTerms;

    /**
     * Called by Lucene's SPI.
     *
     * @throws IllegalArgumentException on an unknown parameter
     */
    public StopTermFilterFactory(Map<String, String> args) {
        super(args);
        files = get(args, "stopTerms", "");
        stopTerms = files.isEmpty() ? () -> Vocabulary.shipped().stopTerms() : DictionaryResources.notRead();
        if (!args.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + args);
        }
    }

    /** Only for the SPI's discovery of the name; throws. */
    public StopTermFilterFactory() {
        throw defaultCtorException();
    }

    /**
     * {@inheritDoc}
     *
     * @throws org.duijie.dictionaries.DictionaryFault if a line of a file breaks a rule
     */
    @Override
    public void inform(ResourceLoader loader) throws IOException {
        var all = Vocabulary.shipped().stopTerms();
        for (var more : new DictionaryResources(loader).read(files, StopTerms::read)) {
            all = all.with(more);
        }
        var read = all;
        stopTerms = () -> read;
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new StopTermFilter(input, stopTerms);
    }
}
