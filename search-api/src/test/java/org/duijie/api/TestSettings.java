package org.duijie.api;

import java.nio.file.Path;
import org.duijie.api.push.deliver.DeliverySettings;
import org.duijie.corpus.store.DatabasePlace;

/** The usual settings. */
public final class TestSettings {
    private TestSettings() {}

    /** With tables at a place. */
    public static Settings at(DatabasePlace place) {
        return at(place, usual().delivery());
    }

    /** With tables at a place, and another delivery. */
    public static Settings at(DatabasePlace place, DeliverySettings delivery) {
        var usual = usual();
        return new Settings(place, usual.listen(), usual.access(), usual.push(), delivery);
    }

    private static Settings usual() {
        return Settings.of(new DataDirectory(Path.of("none")), name -> null);
    }
}
