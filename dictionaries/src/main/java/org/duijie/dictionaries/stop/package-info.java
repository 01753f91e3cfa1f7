/**
 * Words that say little about a technology.
 *
 * <p>Start at {@link org.duijie.dictionaries.stop.StopTerms}: a weight from 0 to 1 for a word. Those of weight 0 are function words that
 * are neither indexed nor looked for (的, 及其, 本发明); the others are indexed and count less (方法, 装置, 系统). Smallest use:
 *
 * <pre>{@code
 * Vocabulary.shipped().stopTerms().weight("装置");   // 0.2
 * }</pre>
 *
 * <p>Values, safe for use by several threads.
 */
package org.duijie.dictionaries.stop;
