/**
 * Training with Spark: reads the store, learns word vectors and behaviour, and gives them as values without Spark. The only package that
 * knows Spark, which is not on the class path of the server; training is a process of its own, {@code duijie train}.
 *
 * <pre>{@code
 * var request = TrainingRequest.of(dataDirectory, dictionariesFolder).withSeed(7);
 * var trained = Training.run(request, TrainingProgress.NONE);
 * trained.vectors().ifPresent(v -> v.write(folder.resolve(WordVectors.FILE)));
 * trained.behaviour().ifPresent(b -> b.write(folder.resolve(BehaviourModel.FILE)));
 * }</pre>
 *
 * <p>Start at {@link org.duijie.recommender.train.Training}. One training at a time in a process. Each {@link
 * org.duijie.recommender.train.Stage} is one thing that is learned; how records come in is in {@code StoreSource}. Scoring and the model's
 * folder do not belong here. {@code docs/model.md} tells the methods, {@code docs/adr/0018-training.md} why it is so.
 */
package org.duijie.recommender.train;
