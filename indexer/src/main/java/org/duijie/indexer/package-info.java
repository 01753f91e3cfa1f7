/**
 * The Lucene index of the corpus: {@code schema} what a document is, {@code write} building and updating generations, {@code query}
 * searching them, {@code suggest} typing help from them. The index is derived from the record store and can be thrown away; who asks does not belong here.
 */
package org.duijie.indexer;
