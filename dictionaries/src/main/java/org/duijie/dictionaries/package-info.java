/**
 * Analysis of technical Chinese: {@code segment} cuts text into words, {@code analysis} makes Lucene token streams of them,
 * {@code pinyin} tells how it is read. Usable on
 * its own by any Lucene application; records do not belong here.
 */
package org.duijie.dictionaries;
