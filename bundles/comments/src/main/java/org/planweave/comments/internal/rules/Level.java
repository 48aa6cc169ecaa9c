package org.planweave.comments.internal.rules;

import java.util.Locale;
import org.planweave.api.Problem;
import org.planweave.api.access.Protection.Audience;

/** How far a comment's words go. Never farther than the plan that they are about. */
public enum Level {
    /** its author and the managers of the plan's department */
    PRIVATE(Audience.AUTHOR),
    /** the departments that share a cluster with the plan's */
    CLUSTER(Audience.CLUSTER),
    /** everybody with an account */
    AUTHORITY(Audience.COUNCIL),
    /** anybody */
    PUBLIC(Audience.PUBLIC);

    private final Audience audience;

    Level(Audience audience) {
        this.audience = audience;
    }

    public Audience audience() {
        return audience;
    }

    /** The word of the API and of forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Problem (400) for another word */
    public static Level of(String word) {
        for (Level level : values()) {
            if (level.word().equals(word)) {
                return level;
            }
        }
        throw Problem.invalid("level", "“" + word + "” is not a level; choose private, cluster, authority or public.");
    }
}
