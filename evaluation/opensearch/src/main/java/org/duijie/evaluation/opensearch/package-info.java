/**
 * A single OpenSearch node in a process of its own, for {@code bench opensearch} to stand beside. It has a class path of its own, since
 * OpenSearch brings another Lucene; start at {@link org.duijie.evaluation.opensearch.OpenSearchNode}.
 */
package org.duijie.evaluation.opensearch;
