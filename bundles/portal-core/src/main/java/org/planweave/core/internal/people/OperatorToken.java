package org.planweave.core.internal.people;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Person;
import org.planweave.core.internal.store.Database;
import org.planweave.core.internal.store.JoinedTransactions;

/**
 * The secret by which the command line proves that it is run by whoever owns the data folder; a new one at each start.
 */
@Component(service = OperatorToken.class, immediate = true)
public final class OperatorToken {

    static final String FILE = "operator.token";

    private final String hash;

    @Activate
    public OperatorToken(@Reference Audit audit, @Reference JoinedTransactions transactions) {
        this(Database.dataFolder(), audit, transactions);
    }

    OperatorToken(Path dataFolder, Audit audit, JoinedTransactions transactions) {
        String secret = Secrets.make();
        this.hash = Secrets.hash(secret);
        PrivateFiles.write(PrivateFiles.key(dataFolder, FILE), secret + "\n");
        transactions.join(() -> {
            audit.record("operator-token.made", "person:" + Owner.ID, Owner.facts());
            return hash;
        });
    }

    /** The owner, if this is their token's hash. */
    Optional<Person> owner(String tokenHash) {
        return Secrets.same(hash, tokenHash) ? Optional.of(Owner.PERSON) : Optional.empty();
    }
}
