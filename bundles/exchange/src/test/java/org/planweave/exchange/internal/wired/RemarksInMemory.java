package org.planweave.exchange.internal.wired;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.planweave.api.remarks.Remark;
import org.planweave.api.remarks.Remarks;

/** Remarks as a test needs them: kept in memory, all by one person. */
public final class RemarksInMemory implements Remarks {

    /** What was given, in order. */
    public final List<Remark> given = new ArrayList<>();

    /** Why nothing can be said; empty if something can. */
    public String refusal = "";

    @Override
    public Optional<String> whyNot(String planId) {
        return Optional.of(refusal).filter(sentence -> !sentence.isEmpty());
    }

    @Override
    public List<Remark> own(Collection<String> lines) {
        return given.stream().filter(remark -> lines.contains(remark.line()))
                .map(remark -> new Remark(remark.line(), null, 0, remark.text(), remark.audience(), remark.suggestion())).toList();
    }

    @Override
    public String give(Remark remark) {
        given.add(remark);
        return "c" + given.size();
    }
}
