package org.duijie.api.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.DataDirectory;
import org.duijie.api.Engine;
import org.duijie.api.LiveModel;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Visibility;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.DictionaryFault;
import org.duijie.evaluation.batch.Topics;
import org.duijie.evaluation.explain.Explainer;
import org.duijie.recommender.match.Matcher;

/**
 * What comparisons tell besides figures, as far as it is there: needs of the topics' file, records of the data directory's store, and reasons by its
 * index and model. Comparing needs none of them.
 */
final class ReportSources implements AutoCloseable {
    private final Map<String, Need> topics;
    private final Optional<RecordStore> store;
    private final Optional<Engine> engine;

    private ReportSources(Map<String, Need> topics, Optional<RecordStore> store, Optional<Engine> engine) {
        this.topics = topics;
        this.store = store;
        this.engine = engine;
    }

    /**
     * Opens what there is, and says where reasons have to be left out.
     *
     * @param topics file of need records; empty where none was given
     */
    static ReportSources open(Optional<Path> topics, DataDirectory data, Output output) {
        var needs = new HashMap<String, Need>();
        topics.ifPresent(file -> Topics.forEach(file, n -> needs.put(n.id(), n)));
        if (!Files.exists(data.root().resolve("store.db"))) {
            output.err().println(Output.text("evaluate.unexplained", data.root()));
            return new ReportSources(needs, Optional.empty(), Optional.empty());
        }
        try {
            var engine = Engine.open(data);
            return new ReportSources(needs, Optional.of(engine.store()), Optional.of(engine));
        } catch (BrokenRule | DictionaryFault e) {
            output.err().println(Output.text("evaluate.unexplained.index", said(e)));
            return new ReportSources(needs, Optional.of(RecordStore.open(data.root())), Optional.empty());
        }
    }

    private static String said(RuntimeException e) {
        var locale = Locale.getDefault();
        return e instanceof BrokenRule broken ? broken.text(locale) : ((DictionaryFault) e).text(locale);
    }

    /**
     * {@return the need of a topic, where file and store both let everybody see it, since reports are shown to people who may not see private ones}
     */
    Optional<Need> need(String topic) {
        var stored = store.flatMap(s -> s.find(Kind.NEED, topic)).map(Need.class::cast);
        if (stored.isPresent() && !isPublic(stored.get())) {
            return Optional.empty();
        }
        return Optional.ofNullable(topics.get(topic))
                .filter(ReportSources::isPublic)
                .or(() -> stored);
    }

    private static boolean isPublic(CorpusRecord record) {
        return record.visibility() == Visibility.PUBLIC;
    }

    /** {@return the title of an item that everybody may see} */
    Optional<String> title(String item) {
        return store.flatMap(s -> Stream.concat(Kind.TECHNOLOGIES.stream(), Stream.of(Kind.ENTERPRISE))
                .flatMap(kind -> s.find(kind, item).stream())
                .findFirst()
                .filter(ReportSources::isPublic)
                .map(r -> r.displayTitle()));
    }

    /** {@return what gives reasons, by the model in use or else the words alone; empty without an index} */
    Optional<Explainer> explainer() {
        return engine.map(e -> {
            var ranker = e.ranker();
            var model = e.model().get().map(LiveModel.Used::id);
            var name = model.map(id -> ranker.name() + " " + id).orElse(ranker.name());
            return new Explainer(new Matcher(e.index().publicPart(), ranker), this::need, name);
        });
    }

    @Override
    public void close() {
        engine.ifPresentOrElse(Engine::close, () -> store.ifPresent(RecordStore::close));
    }
}
