/**
 * Suggests technical fields for texts that have none: IPC subclasses and GB/T 4754 divisions, each with a confidence, by complement naive
 * Bayes over words, pairs of characters and characters. {@code docs/fields.md} tells the method, the file format and how good it is.
 *
 * <pre>{@code
 * var models = FieldModels.train(store, vocabulary);
 * FieldModelFile.write(path, models);
 * models.suggest(FieldScheme.IPC, "一种锂电池隔膜的制备方法", 3);   // H01M 0.94, B26D 0.02, …
 * }</pre>
 *
 * <p>For comparing records with each other, {@link org.duijie.recommender.field.FieldCentroids} tells the fields of one by the terms that the
 * index keeps, quicker and without confidences; {@code docs/model.md} has it.
 *
 * <p>Start at {@link org.duijie.recommender.field.FieldModels}. Models are immutable; a trainer is for one thread. What a suggestion is
 * used for does not belong here.
 */
package org.duijie.recommender.field;
