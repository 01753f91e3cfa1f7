package org.duijie.indexer.verify;

/** How an index can differ from its store. */
public enum Fault {
    /** A record of the store that the index does not hold. */
    MISSING,
    /** A record of the index that the store does not hold or deleted. */
    EXTRA,
    /** A record that the index holds more than once. */
    DOUBLED,
    /** A record with another content than the store's. */
    DIFFERENT,
    /** A record that is found, counted or shown otherwise than its content says: by its key, visibility or a facet. */
    FIELDS
}
