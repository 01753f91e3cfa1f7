package org.duijie.dictionaries.analysis;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.ResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;
import org.duijie.dictionaries.file.DictionaryLines;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.segment.Origin;
import org.duijie.dictionaries.stop.StopTerms;
import org.duijie.dictionaries.term.Term;
import org.duijie.dictionaries.term.TermFile;
import org.duijie.dictionaries.vocabulary.DictionaryContent;
import org.duijie.dictionaries.vocabulary.Vocabulary;

/**
 * Makes {@link HanlpTokenizer}s by the name {@value #NAME}. Parameters: {@code granularity}, {@code search} (default) or {@code fine};
 * {@code terms}, names of {@link TermFile}s parted by commas, whose words are added to those that are shipped.
 */
public final class HanlpTokenizerFactory extends TokenizerFactory implements ResourceLoaderAware {
    /** The SPI name. */
    public static final String NAME = "hanlp";

    private final Granularity granularity;
    private final String terms;
    private Supplier<Vocabulary> vocabulary;

    /**
     * Called by Lucene's SPI.
     *
     * @throws IllegalArgumentException on an unknown parameter or granularity
     */
    public HanlpTokenizerFactory(Map<String, String> args) {
        super(args);
        granularity = Granularity.valueOf(
                get(args, "granularity", Set.of("search", "fine"), "search").toUpperCase(Locale.ROOT));
        terms = get(args, "terms", "");
        vocabulary = terms.isEmpty() ? Vocabulary::shipped : DictionaryResources.notRead();
        if (!args.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + args);
        }
    }

    /** Only for the SPI's discovery of the name; throws. */
    public HanlpTokenizerFactory() {
        throw defaultCtorException();
    }

    /**
     * {@inheritDoc}
     *
     * @throws org.duijie.dictionaries.DictionaryFault if a line of a file of terms breaks a rule
     */
    @Override
    public void inform(ResourceLoader loader) throws IOException {
        var read = vocabulary(loader, terms);
        vocabulary = () -> read;
    }

    /** {@return what is shipped with the terms of some files} */
    static Vocabulary vocabulary(ResourceLoader loader, String names) throws IOException {
        var added = new DictionaryResources(loader).read(names, HanlpTokenizerFactory::terms);
        return Vocabulary.with(new DictionaryContent(
                added.stream().flatMap(List::stream).toList(), new StopTerms(Map.of()), List.of()));
    }

    private static List<Term> terms(DictionaryLines lines) {
        return TermFile.read(lines, Origin.USER);
    }

    @Override
    public Tokenizer create(AttributeFactory factory) {
        return new HanlpTokenizer(factory, vocabulary, granularity);
    }
}
