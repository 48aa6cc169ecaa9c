package org.planweave.synergies.internal.engine.detecting;

import java.util.Locale;
import java.util.regex.Pattern;
import org.planweave.synergies.internal.engine.pairing.Pair;
import org.planweave.synergies.internal.engine.pairing.Shared;
import org.planweave.synergies.internal.engine.terms.SynergyType;
import org.planweave.synergies.internal.engine.understanding.Act;
import org.planweave.synergies.internal.engine.understanding.Facts;

/** One line has to come first for the other to work. */
final class DependencyDetector implements Detector {

    @Override
    public String id() {
        return "dependency/1";
    }

    @Override
    public SynergyType type() {
        return SynergyType.DEPENDENCY;
    }

    private static final Pattern SITE = Pattern.compile(".*\\b(?:hall|depot|library|centre|park|school|college|house|"
            + "building|square|market|theatre|museum|pool|baths|station|hub|road|street|lane|bridge|yard|quay|front|"
            + "cemetery|arcade|hospital|court|gardens|site|tower|works|wharf|estate)\\b.*");

    @Override
    public Claim look(Pair pair) {
        if (growth(pair)) {
            return Claim.of(0.72);
        }
        Facts a = pair.a().facts();
        Facts b = pair.b().facts();
        boolean waits = a.does(Act.DEPEND) || b.does(Act.DEPEND);
        boolean builds = a.does(Act.BUILD) != b.does(Act.BUILD);
        boolean risk = isRisk(a) != isRisk(b);
        double strength = 0.25 + (waits ? 0.15 : 0) + (builds ? 0.15 : 0) + (risk ? 0.25 : 0)
                + (pair.shares(Shared.OUTCOME) ? 0 : 0.1);
        return Claim.of(strength);
    }

    /** New homes in a district need its roads, schools and surgeries; on one site they are a matter of the site. */
    private static boolean growth(Pair pair) {
        return pair.part(Shared.PLACE).filter(place -> !SITE.matcher(place.fact().toLowerCase(Locale.UK)).matches())
                .isPresent() && growsHomes(pair.a().facts()) != growsHomes(pair.b().facts());
    }

    private static boolean growsHomes(Facts facts) {
        return facts.subject("building new and affordable homes").isPresent();
    }

    private static boolean isRisk(Facts facts) {
        return facts.line().kind().equalsIgnoreCase("risk");
    }
}
