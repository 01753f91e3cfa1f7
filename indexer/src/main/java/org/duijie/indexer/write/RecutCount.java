package org.duijie.indexer.write;

import java.time.Duration;
import org.duijie.dictionaries.vocabulary.VocabularyChange;

/**
 * What a change of the dictionaries means for an index.
 *
 * @param change from what the index was written with to what is in force
 * @param records indexed records whose texts were looked through; 0 where the change concerns queries alone
 * @param affected those of them that hold text which is cut otherwise now
 * @param characters characters of text looked through
 * @param took wall time
 */
public record RecutCount(VocabularyChange change, long records, long affected, long characters, Duration took) {}
