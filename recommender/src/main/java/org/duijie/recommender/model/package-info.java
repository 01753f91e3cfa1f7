/**
 * Where trained models are kept: a folder for each under {@code DATA/models}, of which the file {@code CURRENT} names the one in use.
 * {@code docs/model.md} tells the files and their formats.
 *
 * <pre>{@code
 * var models = new ModelDirectory(data.resolve("models"), Clock.systemUTC());
 * var id = models.write(new ModelDraft(facts, features, measures, trainingTime, Map.of("affinity.json", out -> out.write(bytes))));
 * try (var in = models.open(id).part("affinity.json")) { … }      // checked against size and SHA-256 in the manifest
 * }</pre>
 *
 * <p>Start at {@link org.duijie.recommender.model.ModelDirectory}. One process at a time writes; any number of threads and processes read.
 * What is in a part, and how a model is trained, do not belong here.
 */
package org.duijie.recommender.model;
