package org.duijie.api.saved;

import java.time.Instant;

/**
 * A saved search.
 *
 * @param id made by the server
 * @param said what the enterprise says of it
 * @param createdAt when it was saved
 * @param changedAt when it was last changed
 * @param version the number of its last change; higher for a later change of whichever search
 */
public record SavedSearch(String id, NewSearch said, Instant createdAt, Instant changedAt, long version) {}
