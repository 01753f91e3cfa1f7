package org.duijie.recommender.field;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.recommender.RecommenderMessages;

/** Reads the lines of a model file. */
final class FieldModelReader {
    private final Path file;
    private final BufferedReader in;
    private final CRC32 sum = new CRC32();
    private final Map<FieldScheme, Counts> schemes = new EnumMap<>(FieldScheme.class);
    private int number = 1;

    FieldModelReader(Path file, BufferedReader in) {
        this.file = file;
        this.in = in;
    }

    /** What the lines of one scheme say. */
    private record Counts(
            Calibration calibration, SortedMap<String, Integer> texts, SortedMap<String, FieldModel.Counts> features) {}

    FieldModels read(Vocabulary vocabulary) throws IOException {
        var format = Optional.ofNullable(in.readLine()).orElse("");
        if (!format.equals(FieldModelFile.FORMAT)) {
            throw new BrokenRule(RecommenderMessages.MESSAGES, "fields.format", file, format, FieldModelFile.FORMAT);
        }
        add(format);
        try {
            var manifest =
                    new FieldModels.Manifest(value("dictionary"), value("store"), Long.parseLong(value("sequence")));
            readSchemes();
            var models = new EnumMap<FieldScheme, FieldModel>(FieldScheme.class);
            schemes.forEach((s, c) -> models.put(s, new FieldModel(c.texts(), c.features(), c.calibration())));
            return new FieldModels(manifest, models, vocabulary);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw damaged(e);
        }
    }

    private String value(String name) throws IOException {
        var columns = next();
        if (!columns[0].equals(name)) {
            throw damaged(null);
        }
        return columns[1];
    }

    /** Takes the lines up to the check sum, without which the file was cut off. */
    private void readSchemes() throws IOException {
        Counts current = null;
        var before = checkSum();
        var columns = next();
        while (!columns[0].equals("end")) {
            if (columns[0].equals("scheme")) {
                current = new Counts(calibration(columns), new TreeMap<>(), new TreeMap<>());
                schemes.put(FieldScheme.valueOf(columns[1].toUpperCase(Locale.ROOT)), current);
            } else {
                take(columns, current);
            }
            before = checkSum();
            columns = next();
        }
        if (!columns[1].equals(before) || in.readLine() != null) {
            throw damaged(null);
        }
    }

    private void take(String[] columns, Counts counts) {
        if (counts == null) {
            throw damaged(null);
        }
        switch (columns[0]) {
            case "code" -> counts.texts().put(columns[1], Integer.valueOf(columns[2]));
            case "feature" -> counts.features().put(columns[1], byCode(columns, counts.texts()));
            default -> throw damaged(null);
        }
    }

    private static Calibration calibration(String[] columns) {
        return new Calibration(
                Double.parseDouble(columns[2]), Double.parseDouble(columns[3]), Double.parseDouble(columns[4]));
    }

    private FieldModel.Counts byCode(String[] columns, SortedMap<String, Integer> known) {
        var byCode = new TreeMap<String, Float>();
        for (int i = 3; i < columns.length; i += 2) {
            if (!known.containsKey(columns[i])) {
                throw damaged(null);
            }
            byCode.put(columns[i], Float.valueOf(columns[i + 1]));
        }
        return new FieldModel.Counts(Float.parseFloat(columns[2]), byCode);
    }

    private String[] next() throws IOException {
        number++;
        var line = Optional.ofNullable(in.readLine()).orElseThrow(() -> damaged(null));
        add(line);
        return line.split("\t", -1);
    }

    private void add(String line) {
        sum.update(line.getBytes(StandardCharsets.UTF_8));
        sum.update('\n');
    }

    private String checkSum() {
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    private BrokenRule damaged(Throwable cause) {
        return new BrokenRule(cause, RecommenderMessages.MESSAGES, "fields.damaged", file, "line " + number);
    }
}
