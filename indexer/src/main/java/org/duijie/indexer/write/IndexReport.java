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
        boolean rebuilt) {
    /** {@return what was done by this and then by more work on the same generation} */
    IndexReport and(IndexReport more) {
        return new IndexReport(
                indexed + more.indexed,
                recut + more.recut,
                deleted + more.deleted,
                characters + more.characters,
                took.plus(more.took),
                more.documents,
                more.sequence,
                more.generation,
                rebuilt || more.rebuilt);
    }

    /** {@return the same with what it took in all and what the index holds, after commits and merges} */
    IndexReport ended(Duration wall, long held, boolean anew) {
        return new IndexReport(indexed, recut, deleted, characters, wall, held, sequence, generation, anew);
    }
}
