package org.duijie.corpus.store;

import java.util.Optional;
import org.duijie.corpus.model.Kind;

/**
 * Which state of a record the store holds, without the record.
 *
 * @param sequence the number of its last change
 * @param kind the record's kind
 * @param id the record's id
 * @param hash its {@link ContentHash}; empty when it was deleted
 */
public record Version(long sequence, Kind kind, String id, Optional<String> hash) {}
