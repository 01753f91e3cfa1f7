package org.duijie.recommender.field;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** Writes the lines of a model file. */
final class FieldModelWriter {
    private final Writer out;
    private final CRC32 sum = new CRC32();

    FieldModelWriter(Writer out) {
        this.out = out;
    }

    void write(FieldModels models) throws IOException {
        line(FieldModelFile.FORMAT);
        line("dictionary\t" + models.manifest().dictionary());
        line("store\t" + models.manifest().store());
        line("sequence\t" + models.manifest().sequence());
        for (var scheme : FieldScheme.values()) {
            if (models.models().containsKey(scheme)) {
                write(scheme, models.models().get(scheme));
            }
        }
        line("end\t" + String.format(Locale.ROOT, "%08x", sum.getValue()));
    }

    private void write(FieldScheme scheme, FieldModel model) throws IOException {
        var calibration = model.calibration();
        line("scheme\t" + scheme.code() + "\t" + calibration.temperature() + "\t" + calibration.offset() + "\t"
                + calibration.slope());
        for (var code : model.texts().entrySet()) {
            line("code\t" + code.getKey() + "\t" + code.getValue());
        }
        for (var feature : model.counts().entrySet()) {
            var line = new StringBuilder("feature\t")
                    .append(feature.getKey())
                    .append('\t')
                    .append(feature.getValue().total());
            feature.getValue()
                    .byCode()
                    .forEach((code, count) ->
                            line.append('\t').append(code).append('\t').append(count));
            line(line.toString());
        }
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write('\n');
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        sum.update('\n');
    }
}
