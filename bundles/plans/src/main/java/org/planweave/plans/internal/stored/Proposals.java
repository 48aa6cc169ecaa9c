package org.planweave.plans.internal.stored;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Round;
import org.planweave.plans.internal.rows.ProposalRow;
import org.planweave.plans.internal.rules.thread.Proposal;
import org.planweave.plans.internal.rules.thread.ProposalCheck;
import org.planweave.plans.internal.rules.thread.Target;

/** What departments propose to change in the corporate plan. Nothing is ever deleted: who asked what, and what they were told. */
@Component(service = Proposals.class)
public final class Proposals {

    private final Host host;
    private final RoundBook rounds;

    @Activate
    public Proposals(@Reference Host host, @Reference RoundBook rounds) {
        this.host = host;
        this.rounds = rounds;
    }

    /** Those that the current user may read, the newest first. */
    public List<Proposal> all() {
        List<Proposal> all = host.store.reading(entities -> entities
                .createQuery("select p from ProposalRow p order by p.proposedAt desc, p.id", ProposalRow.class)
                .getResultStream()
                .map(ProposalRow::proposal)
                .toList());
        if (host.isPortal()) {
            return all;
        }
        Set<ResourceRef> open = host.access.readable(all.stream().map(one -> Proposal.ref(one.id())).collect(Collectors.toSet()));
        return all.stream().filter(one -> open.contains(Proposal.ref(one.id()))).toList();
    }

    /**
     * Sends a proposal of the current user's department to the corporate strategy lead.
     *
     * @param outcome the id of the outcome that is to change, or empty for a new one
     */
    public Proposal propose(String outcome, String words, String why) {
        Person person = host.person();
        boolean plans = person.department() != null && (person.has(Role.PLANNER) || person.has(Role.DIRECTOR));
        if (!plans) {
            throw Problem.forbidden("Planners and directors of a department propose changes. Ask one of yours.");
        }
        ProposalCheck.check(words, why);
        @Nullable String target = outcome.isEmpty() ? null : known(outcome);
        String round = rounds.current().map(Round::id).orElseThrow(() -> Problem.conflict("no-round",
                "No planning round has been opened yet. A corporate strategy lead opens one."));
        Proposal proposal = Proposal.made(
                host.newId(), round, target, Objects.requireNonNull(person.department()), words.strip(), why.strip(), host.now(),
                host.who());
        put(proposal);
        return proposal;
    }

    private String known(String outcome) {
        return rounds.targets().stream().filter(Target::corporate).map(Target::id).filter(outcome::equals).findFirst()
                .orElseThrow(() -> Problem.invalid("outcome", "There is no such outcome in the corporate plan; choose one of the list."));
    }

    /** Writes a proposal as it is; used for those that come ready made. */
    public void put(Proposal proposal) {
        host.store.doInTransaction(entities -> {
            entities.persist(new ProposalRow(proposal));
            protect(proposal);
            host.recorded("proposal.made", Proposal.ref(proposal.id()), Map.of("department", proposal.department()));
        });
    }

    /** Until it is answered it is between its department and the strategy leads; then the council reads it. */
    private void protect(Proposal proposal) {
        Audience audience = proposal.open() ? Audience.DEPARTMENT : Audience.COUNCIL;
        host.access.protect(Proposal.ref(proposal.id()), new Protection(
                proposal.department(), null, proposal.round(), audience, Classification.OPEN, null));
    }

    /** Accepts a proposal for the next corporate plan, or declines it with a reason. Of two answers the first one stands. */
    public Proposal answer(String id, boolean accept, String words) {
        if (!host.mayRead(Proposal.ref(Ref.checked(id)))) {
            throw noSuch();
        }
        if (!host.isPortal() && !host.person().has(Role.CORPORATE_LEAD)) {
            throw Problem.forbidden("A corporate strategy lead answers proposals to the corporate plan.");
        }
        ProposalCheck.checkAnswer(accept, words);
        return Objects.requireNonNull(host.store.inTransaction(entities -> {
            int won = entities.createQuery("update ProposalRow p set p.answeredAt = :now where p.id = :id and p.state = 'PROPOSED'")
                    .setParameter("now", host.now().toEpochMilli())
                    .setParameter("id", id)
                    .executeUpdate();
            ProposalRow row = entities.find(ProposalRow.class, id);
            if (row == null) {
                throw noSuch();
            }
            Proposal before = row.proposal();
            if (won == 0) {
                throw Problem.conflict("proposal-answered", "This proposal was answered already"
                        + host.council.person(before.answeredBy()).map(who -> " by " + who.name()).orElse("")
                        + ". The first answer stands; its department may propose again.");
            }
            Proposal answered = before.answered(
                    accept ? Proposal.State.ACCEPTED : Proposal.State.DECLINED, words.strip(), host.now(), host.who());
            entities.merge(new ProposalRow(answered));
            protect(answered);
            host.recorded("proposal.answered", Proposal.ref(id), Map.of("state", answered.state().name(), "answer", words.strip()));
            return answered;
        }));
    }

    private static Problem noSuch() {
        return Problem.notFound("There is no proposal at this address, or it is not open to you. Look for it on the page Proposals.");
    }
}
