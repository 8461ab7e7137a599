package ai.alquimista.painel.rest.command;

import static ai.alquimista.painel.domain.access.Operation.CANCEL_INTERNAL_COMMAND;
import static ai.alquimista.painel.domain.access.Operation.RELEASE_INTERNAL_COMMAND;
import static ai.alquimista.painel.domain.access.Operation.RETRY_INTERNAL_COMMAND;

import ai.alquimista.painel.application.command.CancellingCommands;
import ai.alquimista.painel.application.command.ReleasingCommands;
import ai.alquimista.painel.application.command.RetryingCommands;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.rest.command.CommandTexts.Done;
import ai.alquimista.painel.rest.once.IdempotencyKey;
import ai.alquimista.painel.rest.once.IdempotencyKey.Asked;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** What people do with a command that is there, and how that is answered. */
@Dependent
public class Moves {

    private final CancellingCommands cancelling;
    private final RetryingCommands retrying;
    private final ReleasingCommands releasing;

    @Inject
    public Moves(CancellingCommands cancelling, RetryingCommands retrying, ReleasingCommands releasing) {
        this.cancelling = cancelling;
        this.retrying = retrying;
        this.releasing = releasing;
    }

    Response cancel(Caller caller, CommandId command, HttpHeaders headers) {
        Optional<Once> once = once(caller, CANCEL_INTERNAL_COMMAND, command, headers);
        return AcceptedView.changed(cancelling.cancel(caller, command, once), Done.CANCELLED, headers);
    }

    Response retry(Caller caller, CommandId command, HttpHeaders headers) {
        Optional<Once> once = once(caller, RETRY_INTERNAL_COMMAND, command, headers);
        return AcceptedView.created(retrying.retry(caller, command, once), Done.RETRIED, headers);
    }

    Response release(Caller caller, CommandId command, HttpHeaders headers) {
        Optional<Once> once = once(caller, RELEASE_INTERNAL_COMMAND, command, headers);
        return AcceptedView.changed(releasing.release(caller, command, once), Done.RELEASED, headers);
    }

    private static Optional<Once> once(Caller caller, Operation operation, CommandId command, HttpHeaders headers) {
        return IdempotencyKey.of(
                headers, caller, operation, new Asked(Optional.of(command.toString()), Optional.empty()));
    }
}
