package org.duijie.recommender.train;

import java.util.Optional;

/**
 * Something that is learned.
 *
 * @param <T> what it is; nothing of Spark
 */
interface Stage<T> {
    /** {@return its name, for progress and reports} */
    String name();

    /** {@return what was learned; empty where there is too little to learn from} */
    Optional<T> run(Workshop workshop);
}
