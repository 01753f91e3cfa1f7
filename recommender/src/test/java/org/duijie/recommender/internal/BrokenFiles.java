package org.duijie.recommender.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import org.duijie.corpus.check.BrokenRule;

/** Spoils a part's file in every way and sees that it is refused. */
public final class BrokenFiles {
    private BrokenFiles() {}

    /** Leaves the file as it was. */
    public static void areRefused(Path file, String magic, Function<Path, ?> reading) throws IOException {
        var whole = Files.readAllBytes(file);
        for (int kept = 0; kept < whole.length; kept += Math.max(1, whole.length / 50)) {
            refused(file, Arrays.copyOf(whole, kept), reading, "is not whole: it has " + kept + " bytes");
        }
        refused(file, Arrays.copyOf(whole, whole.length + 1), reading, "is not whole");
        refused(file, changed(whole, 0, 'X'), reading, "it begins with \"X" + magic.substring(1));
        refused(file, changed(whole, 7, 9), reading, "has version 9 of its format, this program needs 1");
        for (int at = 16; at < whole.length; at += Math.max(1, whole.length / 50)) {
            refused(file, changed(whole, at, whole[at] ^ 0x55), reading, "is damaged");
        }
        Files.delete(file);
        assertThatThrownBy(() -> reading.apply(file))
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith("there is no model file")
                .hasMessageEndingWith("run: ./duijie train");
        Files.write(file, whole);
    }

    private static byte[] changed(byte[] whole, int at, int value) {
        var changed = whole.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static void refused(Path file, byte[] content, Function<Path, ?> reading, String message)
            throws IOException {
        Files.write(file, content);
        assertThatThrownBy(() -> reading.apply(file))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining(message)
                .hasMessageEndingWith("run: ./duijie train");
    }
}
