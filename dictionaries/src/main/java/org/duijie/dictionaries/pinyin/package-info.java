/**
 * How Chinese is read aloud: pinyin without tones, for typing help and for words that sound alike.
 *
 * <p>Start at {@link org.duijie.dictionaries.pinyin.Pinyin}. Smallest use:
 *
 * <pre>{@code
 * Pinyin.full("石墨烯");        // shimoxi
 * Pinyin.initials("石墨烯");    // smx
 * Pinyin.syllables("重庆");     // chong, qing
 * }</pre>
 *
 * <p>Like {@code segment}, this package touches HanLP, whose configuration is static: nothing else may import it. Safe for use by
 * several threads. Cutting text into words does not belong here.
 */
package org.duijie.dictionaries.pinyin;
