/**
 * Cutting technical Chinese into words.
 *
 * <p>Start at {@link org.duijie.dictionaries.segment.Segmenter}. Smallest use:
 *
 * <pre>{@code
 * var words = Vocabulary.shipped().segmenter().segment("锂电池隔膜", Granularity.SEARCH);
 * // 锂电池[0,3) 电池[1,3) 隔膜[3,5)
 * }</pre>
 *
 * <p>Text is folded character by character first ({@link org.duijie.dictionaries.segment.CharFolding}), so offsets are always those
 * of the text as it was given. This package and {@code pinyin} are the only ones that touch HanLP, whose configuration is static:
 * nothing else may import it. Everything is safe for use by several threads. Records do not belong here.
 */
package org.duijie.dictionaries.segment;
