package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Optional;

/** The identity provider's users, as whoever administers them sees them. */
public interface IdentityDirectory {

    /**
     * Makes somebody be there as is wanted, whatever is there. However often it is called, and wherever it broke off before,
     * it ends alike; it ends within a few seconds.
     *
     * @throws Unavailable if not all of it could be done, or it cannot be known
     */
    Matched match(DirectoryUser wanted);

    /**
     * Somebody as the directory is to have them.
     *
     * @param email what they sign in with
     * @param group the one of the tenants' groups that they are to be in
     * @param isEnabled whether they may sign in; nobody is made who may not
     * @param known as whom the directory has had them; empty if it is not known to have
     * @param isToBeSignedOut whether what they hold is to end, wherever they are signed in
     */
    record DirectoryUser(
            TenantId tenant,
            String email,
            String fullName,
            Group group,
            boolean isEnabled,
            Optional<UserId> known,
            boolean isToBeSignedOut) {}

    /** What came of it. */
    sealed interface Matched {

        /** It is as wanted. */
        record Known(UserId sub) implements Matched {}

        /** There is nobody, and nobody is wanted. */
        record Nobody() implements Matched {}

        /** The address is somebody else's, or none that the directory takes; nothing was changed. */
        record Unusable() implements Matched {}
    }
}
