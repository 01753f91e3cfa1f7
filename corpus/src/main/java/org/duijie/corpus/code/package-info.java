/**
 * What codes are called, in Chinese and in English: regions (GB/T 2260), industries (GB/T 4754-2017) and the International Patent
 * Classification, for facets and pages.
 *
 * <p>Start at {@link org.duijie.corpus.code.CodeNames}. Smallest use:
 *
 * <pre>{@code
 * var names = CodeNames.builtIn();
 * names.region("330100", Locale.CHINESE);                             // 杭州市
 * names.industry("C38", Locale.ENGLISH);                              // Electrical machinery and equipment
 * names.nearestIpc(new IpcCode("H01M10/0525"), Locale.CHINESE);       // 电气元件, the name of H01
 * }</pre>
 *
 * <p>The names are short ones in own words, not the official titles. Everything here is immutable and safe for use by several threads.
 * The codes themselves and their forms are in {@code org.duijie.corpus.model}; finding codes for a text does not belong here.
 */
package org.duijie.corpus.code;
