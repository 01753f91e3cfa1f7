package org.duijie.indexer.write;

import java.time.Duration;

/**
 * What a build did.
 *
 * @param indexed records written
 * @param recut those of the written ones that the index held already and that the dictionaries now cut otherwise
 * @param deleted records removed
 * @param characters characters of text analysed
 * @param took wall time
 * @param documents documents in the index now
 * @param sequence the store's last change that the index holds now
 * @param generation name of the live generation
 * @param rebuilt whether a new generation was made
 */
public record IndexReport(
        long indexed,
        long recut,
        long deleted,
        long characters,
        Duration took,
        long documents,
        long sequence,
        String generation,
        boolean rebuilt) {}
