package org.duijie.api;

import java.nio.file.Path;

/**
 * Where Duijie keeps its state: the record store {@code store.db}, reject files under {@code rejects/}, the index under
 * {@code index/}.
 *
 * @param root the directory given by {@code --data}
 */
public record DataDirectory(Path root) {
    /** {@return the directory of the index} */
    public Path index() {
        return root.resolve("index");
    }
}
