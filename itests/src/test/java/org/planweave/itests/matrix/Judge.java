package org.planweave.itests.matrix;

import java.util.Optional;
import java.util.Set;

/** Whether an answer is what the table says, and tells nobody what is not theirs to know. */
final class Judge {

    /** How a write is refused for what was sent, or for how things stand. */
    private static final Set<Integer> BODY = Set.of(400, 405, 409, 415, 422, 428);

    private final Truth truth;
    private final Council council;

    Judge(Truth truth, Council council) {
        this.truth = truth;
        this.council = council;
    }

    /** What is wrong, in a sentence. */
    Optional<String> wrong(Cell cell, Caller.Answer answer) {
        for (Council.Canary canary : council.canaries()) {
            if (answer.text().contains(canary.word()) && !truth.said(canary.right(), canary.object(), cell.person()).equals(Truth.YES)) {
                return Optional.of(cell + ": sees “" + canary.word() + "” of " + canary.object() + ", for which it has no “" + canary.right() + "”");
            }
        }
        return fits(cell, answer) ? Optional.empty()
                : Optional.of(cell + ": the table says " + cell.said() + ", the portal answered " + answer.status()
                        + (answer.location().isEmpty() ? "" : " to " + answer.location()));
    }

    private static boolean fits(Cell cell, Caller.Answer answer) {
        int status = answer.status();
        if (status == 404 && cell.row().is("absent")) {
            return true;
        }
        return switch (cell.said()) {
            case Truth.YES -> letIn(cell, answer) || status == 403 && cell.row().is("fresh sign-in")
                    || answer.toDoor() && cell.row().is("on to the door");
            case Truth.REFUSED -> status == 403 || bodyFirst(cell, status);
            case Truth.HIDDEN -> status == 404 || bodyFirst(cell, status);
            case Truth.DOOR -> atDoor(answer);
            default -> answer.toDoor() || status >= 400 && status < 500;
        };
    }

    private static boolean letIn(Cell cell, Caller.Answer answer) {
        int status = answer.status();
        boolean kept = status == 401 || status == 403 || status == 404 || answer.toDoor();
        return !kept && status < 500 && (status < 400 || !cell.reads() || cell.row().is("asks for more"));
    }

    /** Where the table says so, what was sent is read before it is asked who sent it: it says nothing of what is there. */
    private static boolean bodyFirst(Cell cell, int status) {
        return cell.row().is("body first") && (BODY.contains(status));
    }

    private static boolean atDoor(Caller.Answer answer) {
        return answer.toDoor() || answer.status() == 401;
    }
}
