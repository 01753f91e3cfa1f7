package org.duijie.indexer.query;

/**
 * How many results hold a value.
 *
 * @param value the facet's value
 * @param count records that match the query and the filters on other facets
 */
public record FacetCount(String value, long count) {}
