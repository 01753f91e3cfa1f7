package org.duijie.corpus;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The files beside the tests. */
public final class Fixtures {
    private Fixtures() {}

    /** {@return the file of this name, such as {@code error/duplicate-id.jsonl}} */
    public static Path file(String name) {
        try {
            return Path.of(Fixtures.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
