package org.duijie.api;

import java.nio.file.Path;
import java.time.Clock;
import org.duijie.recommender.field.FieldModelFile;
import org.duijie.recommender.model.ModelDirectory;

/**
 * Where Duijie keeps its state: the record store {@code store.db}, people's judgments {@code judgments.db}, reject files under {@code rejects/}, the index under
 * {@code index/}, the user's dictionaries under {@code dictionaries/}, the model of technical fields {@code fields.model}, trained models
 * under {@code models/}.
 *
 * @param root the directory given by {@code --data}
 */
public record DataDirectory(Path root) {
    /** {@return the directory of the index} */
    public Path index() {
        return root.resolve("index");
    }

    /** {@return the directory of files of what imports left out} */
    public Path rejects() {
        return root.resolve("rejects");
    }

    /** {@return the file of the model of technical fields, which need not exist} */
    public Path fieldModel() {
        return root.resolve(FieldModelFile.NAME);
    }

    /** {@return the trained models, of which there need not be any} */
    public ModelDirectory models() {
        return new ModelDirectory(root.resolve("models"), Clock.systemUTC());
    }

    /** {@return the directory of the user's dictionaries, which need not exist} */
    public Path dictionaries() {
        return root.resolve("dictionaries");
    }
}
