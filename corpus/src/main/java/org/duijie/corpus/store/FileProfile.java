package org.duijie.corpus.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.duijie.corpus.read.FileFormat;
import org.duijie.corpus.read.TableProfile;

/**
 * How a file was understood.
 *
 * @param file the file
 * @param format told from it, or given
 * @param read entries found
 * @param rejected entries that an import would refuse; it would also refuse an id that comes twice
 * @param firstRejects the first ten of them
 * @param time spent reading and checking
 * @param tables its tables; for formats without columns, one with the fields of its objects
 */
public record FileProfile(
        Path file,
        FileFormat format,
        long read,
        long rejected,
        List<Reject> firstRejects,
        Duration time,
        List<TableProfile> tables) {
    /** Copies the lists. */
    public FileProfile {
        firstRejects = List.copyOf(firstRejects);
        tables = List.copyOf(tables);
    }

    /** {@return the tables whose columns a mapping can name; none for formats that name their fields themselves} */
    public List<TableProfile> tablesWithColumns() {
        return format.hasColumns() ? tables : List.of();
    }
}
