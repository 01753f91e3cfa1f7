package org.duijie.dictionaries.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.util.ResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;
import org.duijie.dictionaries.synonym.SynonymFile;
import org.duijie.dictionaries.synonym.Synonyms;
import org.duijie.dictionaries.vocabulary.Vocabulary;

/**
 * Makes {@link TechnicalSynonymFilter}s by the name {@value #NAME}, for the analysis of queries. Parameters: {@code synonyms}, names of
 * {@link SynonymFile}s parted by commas, whose groups are added to those that are shipped; {@code terms}, what the tokenizer
 * {@value HanlpTokenizerFactory#NAME} of the field has there, since synonyms are found by its words.
 */
public final class TechnicalSynonymFilterFactory extends TokenFilterFactory implements ResourceLoaderAware {
    /** The SPI name. */
    public static final String NAME = "technicalSynonyms";

    private final String files;
    private final String terms;
    private Supplier<Synonyms> synonyms;

    /**
     * Called by Lucene's SPI.
     *
     * @throws IllegalArgumentException on an unknown parameter
     */
    public TechnicalSynonymFilterFactory(Map<String, String> args) {
        super(args);
        files = get(args, "synonyms", "");
        terms = get(args, "terms", "");
        synonyms = files.isEmpty() && terms.isEmpty()
                ? () -> Vocabulary.shipped().synonyms()
                : DictionaryResources.notRead();
        if (!args.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + args);
        }
    }

    /** Only for the SPI's discovery of the name; throws. */
    public TechnicalSynonymFilterFactory() {
        throw defaultCtorException();
    }

    /**
     * {@inheritDoc}
     *
     * @throws org.duijie.dictionaries.DictionaryFault if a line of a file breaks a rule
     */
    @Override
    public void inform(ResourceLoader loader) throws IOException {
        if (files.isEmpty() && terms.isEmpty()) {
            return;
        }
        var vocabulary = HanlpTokenizerFactory.vocabulary(loader, terms);
        var groups = new ArrayList<>(vocabulary.content().synonyms());
        new DictionaryResources(loader).read(files, SynonymFile::read).forEach(groups::addAll);
        var read = new Synonyms(groups, vocabulary.segmenter());
        synonyms = () -> read;
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new TechnicalSynonymFilter(input, synonyms);
    }
}
