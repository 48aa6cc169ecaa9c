package org.planweave.synergies.internal.pages;

import java.util.List;
import org.planweave.synergies.internal.rules.Track;
import org.planweave.synergies.internal.rules.Verdict;

/** How often one kind of thread was right here; with the name of the detector where that is another module's. */
public record Right(String name, int right, int judged, boolean quiet) {

    /** One for each kind that somebody judged, by kind. */
    static List<Right> of(List<Verdict> verdicts, PageParts parts) {
        return verdicts.stream().map(Verdict::foundType).distinct().sorted().map(type -> {
            List<Verdict> own = verdicts.stream().filter(one -> one.foundType().equals(type)).toList();
            return new Right(name(type, parts), (int) own.stream().filter(Verdict::right).count(), own.size(), Track.of(type, verdicts).isQuiet());
        }).toList();
    }

    private static String name(String foundType, PageParts parts) {
        String type = Verdict.typeOf(foundType);
        String name = parts.text("synergies.type." + type);
        return type.equals(foundType) ? name : parts.text("synergies.right.by", name, foundType.substring(type.length() + 1));
    }
}
