package org.planweave.synergies.internal.engine.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.planweave.synergies.internal.engine.encoding.Vectors;
import org.planweave.synergies.internal.engine.terms.EngineLine;
import org.planweave.synergies.internal.engine.understanding.Mention;
import org.planweave.synergies.internal.engine.understanding.Service;
import org.planweave.synergies.internal.engine.understanding.Services;

/**
 * Which services lines are about, by their words or by their meaning, and what two lines have in common for it: one
 * service, or two of which one bears on the other. Two departments often write of a cause and its effect without a word
 * in common.
 */
final class Topics {

    /** Deviations from which a text's meaning begins to count as a service's, and at which it does so fully. */
    private static final double BEGINS = 1.5;
    private static final double FULLY = 3;

    /** What a word of a service's list is worth, in deviations, in a line's profile. */
    private static final double SAID = 2;

    /** Less is as likely chance, and the words that it points at would be. */
    private static final double LEAST = 0.12;

    private final List<Familiarity> models;
    private final Rarity rarity;

    /**
     * @param described for each service of {@link Services#all} the vectors of its description, a model each
     * @param distinct  the council's lines, one for each text
     */
    Topics(List<float[][]> described, List<Prepared> council, List<Prepared> distinct) {
        int count = described.isEmpty() ? 0 : described.get(0).length;
        models = IntStream.range(0, count).mapToObj(model -> new Familiarity(
                described.stream().map(vectors -> vectors[model]).toList(),
                distinct.stream().map(line -> line.vectors()[model]).toList())).toList();
        rarity = new Rarity(council.stream().map(line -> line.facts().subjects().stream().map(Mention::key).toList()).toList());
    }

    Placed place(Prepared line) {
        double[] standing = standing(line);
        Set<String> struck = line.line().struck();
        List<Topic> topics = new ArrayList<>();
        for (int i = 0; i < standing.length; i++) {
            Service service = Services.all().get(i);
            Mention said = line.facts().subject(service.name()).orElse(null);
            // a word counts for nothing in a text that is farther from the service than usual: to exercise a plan is no sport
            double strength = share(said == null ? (standing[i] - BEGINS) / (FULLY - BEGINS) : standing[i] + 0.5);
            if (strength > 0 && !struck.contains(EngineLine.struck("subject", service.name()))) {
                topics.add(new Topic(service, strength, rarity.of(service.name()), said == null ? null : said.span()));
            }
            standing[i] = said == null ? standing[i] : Math.max(SAID * strength, standing[i]);
        }
        return new Placed(line, List.copyOf(topics), profile(standing));
    }

    private static double share(double value) {
        return Math.max(0, Math.min(1, value));
    }

    private double[] standing(Prepared line) {
        double[] standing = new double[Services.all().size()];
        for (int model = 0; model < models.size(); model++) {
            double[] one = models.get(model).of(line.vectors()[model]);
            for (int i = 0; i < standing.length; i++) {
                standing[i] += one[i] / models.size();
            }
        }
        return standing;
    }

    private static float[] profile(double[] standing) {
        double mean = 0;
        for (double one : standing) {
            mean += one / standing.length;
        }
        float[] profile = new float[standing.length];
        for (int i = 0; i < standing.length; i++) {
            profile[i] = (float) (standing[i] - mean);
        }
        return Vectors.toLengthOne(profile);
    }

    /** The strongest thing of each kind that two lines have in common. */
    List<Part> shared(Placed a, Placed b) {
        List<Part> same = new ArrayList<>();
        List<Part> bearing = new ArrayList<>();
        for (Topic one : a.topics()) {
            for (Topic other : b.topics()) {
                if (one.service().number() == other.service().number()) {
                    same.add(part(Shared.SUBJECT, one.service().name(), one, other, one.strength() * other.weight()));
                } else if (one.bearsOn(other) || other.bearsOn(one)) {
                    Topic cause = one.bearsOn(other) ? one : other;
                    String fact = cause.service().name() + " bears on " + (cause == one ? other : one).service().name();
                    bearing.add(part(Shared.BEARING, fact, one, other, one.weight() * other.weight()));
                }
            }
        }
        List<Part> best = new ArrayList<>();
        strongest(same, best);
        strongest(bearing, best);
        return best;
    }

    private static Part part(Shared what, String fact, Topic a, Topic b, double value) {
        return new Part(what, fact, a.span(), b.span(), value, List.of(a.service(), b.service()));
    }

    private static void strongest(List<Part> parts, List<Part> best) {
        parts.stream().max(Comparator.comparingDouble(Part::value)).filter(part -> part.value() > LEAST).ifPresent(best::add);
    }
}
