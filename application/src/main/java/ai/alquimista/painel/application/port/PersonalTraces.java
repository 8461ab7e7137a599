package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.command.CommandId;
import java.util.List;
import java.util.Set;

/**
 * What one store knows of a person that others can be searched by. It goes with the person's erasure there, so those others
 * come before. Every call throws {@link Unavailable} when the store cannot answer in time.
 */
public interface PersonalTraces {

    /** Commands that the person gave or moved, as far as the audit log tells. */
    Set<CommandId> commands(UserId person);

    /** The person's e-mail addresses, as they are written now. */
    List<String> emails(UserId person);
}
