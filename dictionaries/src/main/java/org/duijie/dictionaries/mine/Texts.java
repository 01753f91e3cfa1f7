package org.duijie.dictionaries.mine;

import java.util.function.Consumer;

/** Texts that can be read several times; {@code list::forEach} is one. */
@FunctionalInterface
public interface Texts {
    /** Gives every text, on this thread, the same ones in the same order each time. */
    void forEach(Consumer<String> consumer);
}
