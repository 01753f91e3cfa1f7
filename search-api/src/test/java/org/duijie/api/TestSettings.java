package org.duijie.api;

import java.nio.file.Path;
import org.duijie.corpus.store.DatabasePlace;

/** The usual settings. */
public final class TestSettings {
    private TestSettings() {}

    /** With tables at a place. */
    public static Settings at(DatabasePlace place) {
        var usual = Settings.of(new DataDirectory(Path.of("none")), name -> null);
        return new Settings(place, usual.listen(), usual.access(), usual.push());
    }
}
