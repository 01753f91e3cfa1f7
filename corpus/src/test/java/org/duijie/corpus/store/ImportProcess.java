package org.duijie.corpus.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Imports a file in a process of its own; with each batch it prints a line and waits for one. */
final class ImportProcess {
    private ImportProcess() {}

    public static void main(String[] arguments) {
        var file = Path.of(arguments[0]);
        try (var store = RecordStore.open(Places.of(List.of(arguments).subList(1, arguments.length)))) {
            new Importer(store, file.getParent())
                    .run(List.of(file), ImportOptions.DEFAULT, (done, total, records) -> step(records));
            print("done");
        }
    }

    private static void step(long records) {
        print(Long.toString(records));
        try {
            System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
