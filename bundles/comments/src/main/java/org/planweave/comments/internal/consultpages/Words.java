package org.planweave.comments.internal.consultpages;

import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Evidence;
import org.planweave.comments.internal.consulting.Group;
import org.planweave.comments.internal.ledger.Desk;
import org.planweave.comments.internal.pages.Days;
import org.planweave.comments.internal.pages.PageParts;

/** Consultations in the words that people read. */
@Component(service = Words.class)
public final class Words {

    private final PageParts parts;
    private final Desk desk;

    @Activate
    public Words(@Reference PageParts parts, @Reference Desk desk) {
        this.parts = parts;
        this.desk = desk;
    }

    /** {@code Directors}, {@code Housing}, or a person's name. */
    String group(Group group) {
        return switch (group.kind()) {
            case DEPARTMENT -> parts.department(group.id()).name();
            case ROLE -> parts.text("comments.consult.role." + group.id());
            case PERSON -> parts.name(group.id());
        };
    }

    /** All groups, one after the other. */
    String groups(Consultation consultation) {
        return consultation.groups().stream().map(this::group).collect(Collectors.joining(", "));
    }

    /** {@code 9 Nov to 29 Jan 2027}. */
    public String days(Consultation consultation) {
        return parts.text("comments.consult.days", Days.day(consultation.opens()), Days.day(consultation.lastDay()));
    }

    /** {@code Open}, {@code Planned}, {@code Closed}. */
    String state(Consultation consultation) {
        return parts.text("comments.consult.state." + consultation.state(desk.today()));
    }

    /** The whole plan, or its sections. */
    String about(Consultation consultation) {
        return consultation.wholePlan() ? parts.text("comments.consult.wholePlan") : String.join(", ", consultation.sections());
    }

    /** The sentence for a committee report. It names no group without evidence. */
    String sentence(List<Evidence> evidence) {
        List<String> groups = evidence.stream().filter(Evidence::stands)
                .map(one -> parts.text("comments.consultee." + one.consultee().word() + ".in"))
                .toList();
        if (groups.isEmpty()) {
            return parts.text("comments.consult.sentence.none");
        }
        String last = groups.get(groups.size() - 1);
        String all = groups.size() == 1
                ? last
                : parts.text("comments.consult.and", String.join(", ", groups.subList(0, groups.size() - 1)), last);
        return parts.text("comments.consult.sentence", all);
    }
}
