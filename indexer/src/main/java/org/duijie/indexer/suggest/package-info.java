/**
 * Typing help: what somebody who types may mean, and what somebody who mistyped may have meant.
 *
 * <p>Start at {@link org.duijie.indexer.suggest.Suggester}. Smallest use:
 *
 * <pre>{@code
 * var suggester = new Suggester(index, OfferedTerms.none());
 * suggester.suggest(new SuggestRequest("shimox", 10)).completions().getFirst().text();    // 石墨烯
 * suggester.suggest(new SuggestRequest("石末烯", 10)).didYouMean();                       // 石墨烯
 * }</pre>
 *
 * <p>Everything is read from fields that the index has of public records only ({@link org.duijie.indexer.schema.SuggestFields}), so it
 * is as new as the index, and nothing private comes out. Titles are found by postings whose frequencies hold the rank
 * ({@link org.duijie.indexer.suggest.TitleCompletions}), terms by walking the sorted terms of a field
 * ({@link org.duijie.indexer.suggest.TermCompletions}). Safe for several threads. Who asks does not belong here.
 */
package org.duijie.indexer.suggest;
