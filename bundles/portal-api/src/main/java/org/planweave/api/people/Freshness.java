package org.planweave.api.people;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.planweave.api.Problem;

/**
 * Whether whoever asks on this thread has just proved who they are. What cannot be put right by a click, such as deploying a
 * module, is done for those alone.
 */
@ProviderType
public interface Freshness {

    /**
     * Whether the sign-in, or the API token, is at most five minutes old. The data folder's owner always is.
     */
    boolean fresh();

    /**
     * Proves it with the password of the person signed in; from then on they are fresh for five minutes. Their browser gets another secret
     * for its session with the answer, so do this before a transaction begins that may be taken back.
     *
     * @throws org.planweave.api.Problem 403 if the password is not right or nobody is signed in, 429 after too many failures
     */
    default void prove(String password) {
        prove(password, "");
    }

    /** Whether the person signed in gives a code as well: a form that asks for the password then asks for that too. */
    boolean asksCode();

    /**
     * As {@link #prove(String)}, with a code of the second factor.
     *
     * @throws org.planweave.api.Problem as there, and 403 if the code is not right
     */
    void prove(String password, String code);

    /**
     * For whoever signed in with their council's account, and so types no password here: the address of the page from which they prove it
     * there and come back. Empty for everybody else.
     */
    default Optional<String> elsewhere() {
        return Optional.empty();
    }

    /** The field of a form, {@code code} or {@code password}, that a refusal of {@link #prove(String, String)} is about. */
    static String field(Problem refused) {
        return refused.type().equals("code-missing") || refused.type().equals("wrong-code") ? "code" : "password";
    }
}
