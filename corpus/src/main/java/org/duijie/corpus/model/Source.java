package org.duijie.corpus.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a record came from.
 *
 * @param name the publisher, such as 浙江省科技成果登记系统
 * @param url the page, or empty
 * @param retrievedAt when it was fetched
 */
public record Source(String name, String url, Optional<Instant> retrievedAt) {}
