package org.duijie.recommender.affinity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.recommender.RecommenderMessages;
import org.duijie.recommender.model.ModelFolder;

/** The part of a model that says how reliable its probabilities were: {@code [{"probability":0.06,"right":0.05,"pairs":4633},…]}. */
public final class ReliabilityFile {
    /** The name of the file in a model's folder. */
    public static final String NAME = "reliability.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReliabilityFile() {}

    /** Writes a file. */
    public static void write(List<Reliability> bins, Path file) throws IOException {
        JSON.writeValue(file.toFile(), bins);
    }

    /**
     * Reads that of a model.
     *
     * @return the bins by probability; none where the model does not tell
     * @throws BrokenRule {@code part.damaged}, or as {@link ModelFolder#part}
     */
    public static List<Reliability> read(ModelFolder model) {
        if (!model.has(NAME)) {
            return List.of();
        }
        try (var in = model.part(NAME)) {
            return List.of(JSON.readValue(in, Reliability[].class));
        } catch (JsonProcessingException e) {
            throw new BrokenRule(e, RecommenderMessages.MESSAGES, "part.damaged", NAME, "JSON");
        } catch (IOException e) {
            throw new BrokenRule(e, RecommenderMessages.MESSAGES, "part.io", NAME, e);
        }
    }
}
