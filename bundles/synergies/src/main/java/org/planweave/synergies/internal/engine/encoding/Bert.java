package org.planweave.synergies.internal.engine.encoding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The layers of a BERT model in plain Java (Devlin and others, 2019, arXiv 1810.04805): what a native library does in a fraction of the
 * time, for machines that run none. The weights are those of the file, the numbers between them are not rounded to small integers.
 */
final class Bert {

    private static final int HEADS = 12;
    private static final float TINY = 1e-12f;

    private final float[] words;
    private final float[] places;
    private final float[] kind;
    private final Norm first;
    private final List<Layer> layers = new ArrayList<>();
    private final int width;

    private record Linear(float[] weights, float[] bias) {

        /** Each row times the weights, and the bias. The inner loop runs along memory, so that the compiler can widen it. */
        float[][] of(float[][] rows) {
            float[][] out = new float[rows.length][];
            for (int i = 0; i < rows.length; i++) {
                float[] sum = bias.clone();
                for (int k = 0; k < rows[i].length; k++) {
                    float by = rows[i][k];
                    int from = k * sum.length;
                    for (int j = 0; j < sum.length; j++) {
                        sum[j] += by * weights[from + j];
                    }
                }
                out[i] = sum;
            }
            return out;
        }
    }

    private record Norm(float[] weight, float[] bias) {

        void on(float[][] rows) {
            for (float[] row : rows) {
                double mean = 0;
                for (float one : row) {
                    mean += one;
                }
                mean /= row.length;
                double spread = 0;
                for (float one : row) {
                    spread += (one - mean) * (one - mean);
                }
                double by = 1 / Math.sqrt(spread / row.length + TINY);
                for (int i = 0; i < row.length; i++) {
                    row[i] = (float) ((row[i] - mean) * by) * weight[i] + bias[i];
                }
            }
        }
    }

    private record Layer(Linear query, Linear key, Linear value, Linear joined, Norm afterJoined, Linear wide, Linear narrow, Norm last) {

        float[][] of(float[][] rows) {
            float[][] attended = added(joined.of(attend(query.of(rows), key.of(rows), value.of(rows))), rows);
            afterJoined.on(attended);
            float[][] middle = wide.of(attended);
            for (float[] row : middle) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = gelu(row[i]);
                }
            }
            float[][] out = added(narrow.of(middle), attended);
            last.on(out);
            return out;
        }
    }

    Bert(OnnxFile file) throws IOException {
        words = file.floats("embeddings.word_embeddings.weight");
        places = file.floats("embeddings.position_embeddings.weight");
        kind = file.floats("embeddings.token_type_embeddings.weight");
        first = norm(file, "embeddings.LayerNorm");
        width = first.weight().length;
        for (int i = 0; file.has("encoder.layer." + i + ".output.dense.bias"); i++) {
            layers.add(layer(file, i));
        }
        if (layers.isEmpty() || width % HEADS != 0) {
            throw new IOException("The model is not of the kind that is known here.");
        }
    }

    private static Layer layer(OnnxFile file, int number) throws IOException {
        String at = "encoder.layer." + number + '.';
        return new Layer(linear(file, at + "attention.self.query"), linear(file, at + "attention.self.key"),
                linear(file, at + "attention.self.value"), linear(file, at + "attention.output.dense"),
                norm(file, at + "attention.output.LayerNorm"), linear(file, at + "intermediate.dense"), linear(file, at + "output.dense"),
                norm(file, at + "output.LayerNorm"));
    }

    private static Linear linear(OnnxFile file, String name) throws IOException {
        String place = '/' + name.replace('.', '/').replaceFirst("layer/(\\d+)", "layer.$1");
        return new Linear(file.weights(place), file.floats(name + ".bias"));
    }

    private static Norm norm(OnnxFile file, String name) throws IOException {
        return new Norm(file.floats(name + ".weight"), file.floats(name + ".bias"));
    }

    /** One vector for each token. */
    float[][] of(long[] tokens) {
        float[][] rows = new float[tokens.length][width];
        for (int i = 0; i < tokens.length; i++) {
            int word = (int) tokens[i] * width;
            for (int j = 0; j < width; j++) {
                rows[i][j] = words[word + j] + places[i * width + j] + kind[j];
            }
        }
        first.on(rows);
        for (Layer layer : layers) {
            rows = layer.of(rows);
        }
        return rows;
    }

    /** Each token looks at all, in every head by itself. */
    private static float[][] attend(float[][] query, float[][] key, float[][] value) {
        int each = query[0].length / HEADS;
        float[][] out = new float[query.length][query[0].length];
        for (int head = 0; head < HEADS; head++) {
            int from = head * each;
            for (int i = 0; i < query.length; i++) {
                double[] looks = looks(query[i], key, from, each);
                for (int j = 0; j < value.length; j++) {
                    for (int k = from; k < from + each; k++) {
                        out[i][k] += (float) looks[j] * value[j][k];
                    }
                }
            }
        }
        return out;
    }

    private static double[] looks(float[] query, float[][] key, int from, int each) {
        double[] looks = new double[key.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < key.length; j++) {
            double dot = 0;
            for (int k = from; k < from + each; k++) {
                dot += query[k] * key[j][k];
            }
            looks[j] = dot / Math.sqrt(each);
            most = Math.max(most, looks[j]);
        }
        double sum = 0;
        for (int j = 0; j < looks.length; j++) {
            looks[j] = Math.exp(looks[j] - most);
            sum += looks[j];
        }
        for (int j = 0; j < looks.length; j++) {
            looks[j] /= sum;
        }
        return looks;
    }

    private static float[][] added(float[][] rows, float[][] more) {
        for (int i = 0; i < rows.length; i++) {
            Vectors.add(rows[i], more[i]);
        }
        return rows;
    }

    /** x times the normal distribution up to x; the error function after Abramowitz and Stegun, 7.1.26 (at most 1.5e-7 off). */
    private static float gelu(float x) {
        double z = Math.abs(x) / Math.sqrt(2);
        double t = 1 / (1 + 0.3275911 * z);
        double erf = 1 - ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * Math.exp(-z * z);
        return (float) (0.5 * x * (1 + Math.copySign(erf, x)));
    }
}
