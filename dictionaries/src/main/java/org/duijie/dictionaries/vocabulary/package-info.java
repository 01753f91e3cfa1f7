/**
 * All that decides how text is cut and what words mean, together: terms, stop terms and synonyms, shipped and the user's.
 *
 * <p>Start at {@link org.duijie.dictionaries.vocabulary.Vocabulary}; where a user's dictionaries change while a program runs, at
 * {@link org.duijie.dictionaries.vocabulary.LiveVocabulary}. Smallest use:
 *
 * <pre>{@code
 * var live = LiveVocabulary.of(Path.of("var/dictionaries"));
 * live.get().segmenter().segment("锂电池隔膜", Granularity.SEARCH);
 * live.reload();   // takes over what was changed in the folder, or throws and keeps what there was
 * }</pre>
 *
 * <p>{@link org.duijie.dictionaries.vocabulary.DictionaryWatcher} does so whenever the folder changes. What differs between two
 * vocabularies, and which texts that concerns, says {@link org.duijie.dictionaries.vocabulary.VocabularyChange}.
 *
 * <p>A vocabulary is a value; everything is safe for use by several threads. Indexes do not belong here.
 */
package org.duijie.dictionaries.vocabulary;
