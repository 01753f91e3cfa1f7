package org.duijie.recommender.model;

import java.util.Optional;
import org.duijie.corpus.check.BrokenRule;

/**
 * A model that is kept.
 *
 * @param id what it is called
 * @param inUse whether it is the one in use
 * @param created when it was made, as far as that is known
 * @param manifest what it is; empty if that cannot be read
 * @param fault why it cannot be read; only the manifest is looked at, not the parts
 */
public record KeptModel(
        String id,
        boolean inUse,
        Optional<Created> created,
        Optional<ModelManifest> manifest,
        Optional<BrokenRule> fault) {}
