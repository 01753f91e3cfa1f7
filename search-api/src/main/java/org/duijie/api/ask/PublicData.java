package org.duijie.api.ask;

import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.Engine;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Visibility;
import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.recommender.match.Matcher;

/**
 * What everybody may see: the only way in which the HTTP API and the pages reach records, so that a private need is nowhere. Safe for
 * several threads.
 */
public final class PublicData {
    private final RecordStore store;
    private final SearchIndex index;
    private final Matcher matcher;
    private final EnterpriseNeeds needs;

    /** The public part of an engine, which stays the caller's to close. */
    public PublicData(Engine engine) {
        this.store = engine.store();
        this.index = engine.index().publicPart();
        this.matcher = new Matcher(index, engine.ranker());
        this.needs = new EnterpriseNeeds(store);
    }

    /** {@return the public part of the index} */
    public SearchIndex index() {
        return index;
    }

    /** {@return matches among what is public} */
    public Matcher matcher() {
        return matcher;
    }

    /** {@return the public record with this id, of the first kind that has one} */
    public Optional<CorpusRecord> find(String id) {
        return Stream.of(Kind.values()).flatMap(k -> find(k, id).stream()).findFirst();
    }

    /** {@return the public record of this kind and id} */
    public Optional<CorpusRecord> find(Kind kind, String id) {
        return store.find(kind, id).filter(PublicData::isPublic);
    }

    /**
     * {@return the public record with this id}
     *
     * @throws UnknownId {@code item.unknown}
     */
    public CorpusRecord item(String id) {
        return find(id).orElseThrow(() -> new UnknownId("item.unknown", id));
    }

    /**
     * {@return the public need with this id}
     *
     * @throws UnknownId {@code need.unknown}
     */
    public Need need(String id) {
        return find(Kind.NEED, id).map(Need.class::cast).orElseThrow(() -> new UnknownId("need.unknown", id));
    }

    /**
     * {@return the achievement or patent with this id}
     *
     * @throws UnknownId {@code technology.unknown}
     */
    public CorpusRecord technology(String id) {
        return Kind.TECHNOLOGIES.stream()
                .flatMap(k -> find(k, id).stream())
                .findFirst()
                .orElseThrow(() -> new UnknownId("technology.unknown", id));
    }

    /** {@return the public needs of an enterprise, by id} */
    public Stream<Need> needsOf(String enterpriseId) {
        return needs.of(enterpriseId).stream()
                .flatMap(id -> find(Kind.NEED, id).stream())
                .map(Need.class::cast)
                .filter(n -> n.enterpriseId().equals(enterpriseId));
    }

    private static boolean isPublic(CorpusRecord record) {
        return IndexSchema.visibility(record) == Visibility.PUBLIC;
    }
}
