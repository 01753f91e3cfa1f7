package org.duijie.api;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.term.Term;
import org.duijie.dictionaries.vocabulary.LiveVocabulary;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.suggest.OfferedTerms;
import org.duijie.indexer.suggest.Suggester;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.recommender.affinity.AffinityRanker;
import org.duijie.recommender.feature.PairFeature;
import org.duijie.recommender.match.Matcher;
import org.duijie.recommender.model.ModelDirectory;
import org.duijie.recommender.model.ModelFolder;
import org.duijie.recommender.rank.LexicalRanker;
import org.duijie.recommender.rank.Ranker;

/**
 * The parts that answer questions, opened together: the store, the vocabulary, the index and the ranker of matches. Safe for several threads.
 *
 * @param data where index, models and dictionaries of this server are
 * @param settings how it is run
 * @param store the truth
 * @param vocabulary what is shipped and the user's dictionaries
 * @param index the live index
 * @param builder brings the index on disk up to store and vocabulary
 * @param model the trained model in use, if there is one, as what orders matches
 * @param models all that were trained
 * @param fields suggests technical fields for records that have none
 */
public record Engine(
        DataDirectory data,
        Settings settings,
        RecordStore store,
        LiveVocabulary vocabulary,
        SearchIndex index,
        IndexBuilder builder,
        LiveModel<AffinityRanker> model,
        ModelDirectory models,
        SuggestedFields fields)
        implements AutoCloseable {
    /**
     * Opens the parts of a data directory, with the store where its settings say.
     *
     * @throws org.duijie.corpus.check.BrokenRule if the store or the index cannot be read; the message says what to run
     * @throws org.duijie.dictionaries.DictionaryFault if a dictionary cannot be read
     */
    public static Engine open(DataDirectory data) {
        var settings = Settings.of(data, System::getenv);
        var store = RecordStore.open(settings.place());
        try {
            var vocabulary = LiveVocabulary.of(data.dictionaries());
            var index = SearchIndex.open(data.index(), vocabulary);
            var fields = new SuggestedFields(data.fieldModel(), store, vocabulary);
            var model = model(data, store, vocabulary);
            var builder = builder(data, vocabulary, model);
            return new Engine(data, settings, store, vocabulary, index, builder, model, data.models(), fields);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static LiveModel<AffinityRanker> model(DataDirectory data, RecordStore store, LiveVocabulary vocabulary) {
        return LiveModel.open(
                data.models(),
                folder -> fitting(folder, store, vocabulary),
                () -> vocabulary.get().fingerprint());
    }

    /** {@return what brings the index of a data directory up to its store, with the text vectors of the model in use} */
    public static IndexBuilder builder(DataDirectory data, RecordStore store) {
        var vocabulary = LiveVocabulary.of(data.dictionaries());
        return builder(data, vocabulary, model(data, store, vocabulary));
    }

    private static IndexBuilder builder(
            DataDirectory data, LiveVocabulary vocabulary, LiveModel<AffinityRanker> model) {
        return new IndexBuilder(
                data.index(),
                vocabulary,
                () -> model.get().flatMap(used -> used.model().embedder()),
                Clock.systemUTC());
    }

    private static AffinityRanker fitting(ModelFolder folder, RecordStore store, LiveVocabulary vocabulary) {
        var words = vocabulary.get();
        folder.requireFits(
                words.fingerprint(),
                store.identity(),
                store.sequence(),
                PairFeature.all().stream().map(PairFeature::code).toList());
        return AffinityRanker.open(folder, words);
    }

    /** {@return what orders matches: the model in use, or the words alone where there is none} */
    public Ranker ranker() {
        return model.get().<Ranker>map(LiveModel.Used::model).orElseGet(LexicalRanker::new);
    }

    /**
     * {@return the ranker of a name, as it is at each moment}
     *
     * @param name {@code lexical} or {@code affinity}
     * @param id of the trained model, which stays the one; empty for the one in use
     * @throws BrokenRule {@code model.none}, or why the model cannot be used
     */
    public Supplier<Ranker> ranker(String name, Optional<String> id) {
        if (name.equals(LexicalRanker.NAME)) {
            return LexicalRanker::new;
        }
        if (id.isPresent()) {
            Ranker kept = fitting(models.open(id.get()), store, vocabulary);
            return () -> kept;
        }
        learned(); // refuses now rather than at the first question
        return this::learned;
    }

    private Ranker learned() {
        return model.get()
                .map(LiveModel.Used::model)
                .orElseThrow(() -> model.fault()
                        .orElseGet(() -> new BrokenRule(ApiMessages.MESSAGES, "model.none", models.root())));
    }

    /** {@return matches over the index by the ranker in use} */
    public Matcher matcher() {
        return new Matcher(index, this::ranker);
    }

    /** {@return typing help over the index; made once and used again, since it gets quicker} */
    public Suggester suggester() {
        return new Suggester(index, OfferedTerms.of(this::terms));
    }

    private List<String> terms() {
        return vocabulary.get().content().terms().stream().map(Term::form).toList();
    }

    /**
     * Whether the index was written with other dictionaries than are in force. Questions are asked in the words of those in force; what
     * is cut otherwise in the index is found by its parts, or not, until it is indexed again.
     */
    public boolean indexIsBehind() {
        return !index.manifest().dictionary().equals(vocabulary.get().fingerprint());
    }

    @Override
    public void close() {
        index.close();
        store.close();
    }
}
