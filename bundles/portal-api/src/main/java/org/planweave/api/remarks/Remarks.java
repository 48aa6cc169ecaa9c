package org.planweave.api.remarks;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Hands remarks on to the module that keeps them. Everything is said as the current user, with their rights and no more. */
@ProviderType
public interface Remarks {

    /** Why the current user cannot say anything about the plan's lines now, as a sentence for them; empty if they can. */
    Optional<String> whyNot(String planId);

    /** What the current user has said about these lines. Words and version are left out. */
    List<Remark> own(Collection<String> lines);

    /**
     * Says it, in the thread's transaction.
     *
     * @return the id of what keeps it
     * @throws org.planweave.api.Problem 404 if the line is not to be read, 403 if they may not, 400 if the words are not there or
     *     stand there more than once
     */
    String give(Remark remark);
}
