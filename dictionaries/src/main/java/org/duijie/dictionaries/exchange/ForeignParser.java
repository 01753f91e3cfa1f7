package org.duijie.dictionaries.exchange;

import org.duijie.dictionaries.file.DictionaryLine;

/** Reads the lines of one file. */
interface ForeignParser {
    /**
     * Gives what a line says.
     *
     * @throws org.duijie.dictionaries.DictionaryFault if the line has not the format
     */
    void parse(DictionaryLine line, ForeignEntries entries);

    /** Gives what the last lines said, where only the next line would have told that it is complete. */
    default void end(ForeignEntries entries) {}
}
