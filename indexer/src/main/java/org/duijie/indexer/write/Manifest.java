package org.duijie.indexer.write;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.IndexerMessages;
import org.duijie.indexer.schema.IndexSchema;

/**
 * What an index was built with; kept as the user data of its Lucene commits.
 *
 * @param schema version of the schema
 * @param dictionary fingerprint of the {@link Vocabulary}
 * @param embedder fingerprint of what gave the text vectors; empty where there are none
 * @param store identity of the record store
 * @param sequence the last change of the store that the index holds
 * @param builtAt when the commit was made
 */
public record Manifest(
        String schema, String dictionary, String embedder, String store, long sequence, Instant builtAt) {
    private static final Set<String> KEYS = Set.of("schema", "dictionary", "embedder", "store", "sequence", "builtAt");

    /** {@return the manifest of an index that this build writes} */
    static Manifest of(Vocabulary vocabulary, String embedder, String store, long sequence, Instant builtAt) {
        return new Manifest(IndexSchema.version(), vocabulary.fingerprint(), embedder, store, sequence, builtAt);
    }

    Map<String, String> toUserData() {
        return Map.of(
                "schema", schema,
                "dictionary", dictionary,
                "embedder", embedder,
                "store", store,
                "sequence", Long.toString(sequence),
                "builtAt", builtAt.toString());
    }

    /**
     * {@return the manifest in a commit's user data}
     *
     * @throws BrokenRule {@code index.format} if there is none that this program could have written
     */
    public static Manifest fromUserData(Map<String, String> data) {
        if (!data.keySet().containsAll(KEYS)) {
            throw new BrokenRule(IndexerMessages.MESSAGES, "index.format", data, IndexSchema.version());
        }
        try {
            return new Manifest(
                    data.get("schema"),
                    data.get("dictionary"),
                    data.get("embedder"),
                    data.get("store"),
                    Long.parseLong(data.get("sequence")),
                    Instant.parse(data.get("builtAt")));
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new BrokenRule(e, IndexerMessages.MESSAGES, "index.format", data, IndexSchema.version());
        }
    }

    /**
     * {@return the manifest of the last commit in a generation}
     *
     * @throws BrokenRule {@code index.format} if there is none that this program could have written
     */
    static Manifest lastIn(Directory generation) throws IOException {
        return fromUserData(SegmentInfos.readLatestCommit(generation).getUserData());
    }

    /**
     * Refuses an index that this build must not read or go on with.
     *
     * @throws BrokenRule as {@link #requireReadable} and {@link #requireStore}
     */
    public void requireFits(RecordStore of, Vocabulary vocabulary) {
        requireReadable(vocabulary);
        requireStore(of.identity(), of.sequence());
    }

    /**
     * Refuses an index that this build must not read. One that is behind in the user's dictionaries alone can be read.
     *
     * @param vocabulary the one in force
     * @throws BrokenRule {@code index.format}, {@code index.dictionary}; the message says what to run
     */
    public void requireReadable(Vocabulary vocabulary) {
        if (!schema.equals(IndexSchema.version())) {
            throw new BrokenRule(IndexerMessages.MESSAGES, "index.format", schema, IndexSchema.version());
        }
        if (!Vocabulary.shippedPart(dictionary).equals(Vocabulary.shippedPart(vocabulary.fingerprint()))) {
            throw new BrokenRule(IndexerMessages.MESSAGES, "index.dictionary", dictionary, vocabulary.fingerprint());
        }
    }

    /**
     * Refuses an index that belongs to another store, or is ahead of this one.
     *
     * @throws BrokenRule {@code index.store}
     */
    void requireStore(String identity, long storeSequence) {
        if (!store.equals(identity) || sequence > storeSequence) {
            throw new BrokenRule(IndexerMessages.MESSAGES, "index.store", store, identity);
        }
    }
}
