/**
 * The index schema, declared in one place: {@link org.duijie.indexer.schema.IndexSchema} makes a document of a record,
 * {@link org.duijie.indexer.schema.TextField} says which texts are searched with what weight,
 * {@link org.duijie.indexer.schema.Facet} by what results are counted and filtered. Immutable, safe for several threads.
 */
package org.duijie.indexer.schema;
