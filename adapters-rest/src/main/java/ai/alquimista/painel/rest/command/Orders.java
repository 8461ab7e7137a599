package ai.alquimista.painel.rest.command;

import static ai.alquimista.painel.domain.access.Operation.SUBMIT_INTERNAL_COMMAND;

import ai.alquimista.painel.application.command.SubmittingCommands;
import ai.alquimista.painel.application.command.Touched;
import ai.alquimista.painel.application.command.TryingCommands;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.command.Order;
import ai.alquimista.painel.rest.command.CommandTexts.Done;
import ai.alquimista.painel.rest.once.IdempotencyKey;
import ai.alquimista.painel.rest.once.IdempotencyKey.Asked;
import ai.alquimista.painel.rest.problem.Language;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of an order that is sent: it is given, or only tried. */
@Dependent
public class Orders {

    private final SubmittingCommands submitting;
    private final TryingCommands trying;

    @Inject
    public Orders(SubmittingCommands submitting, TryingCommands trying) {
        this.submitting = submitting;
        this.trying = trying;
    }

    /**
     * Answers an order.
     *
     * @throws Refusal if it is not one, or cannot be given
     */
    Response place(Caller caller, @Nullable CommandRequest body, HttpHeaders headers) {
        Optional<Once> once = IdempotencyKey.of(
                headers, caller, SUBMIT_INTERNAL_COMMAND, new Asked(Optional.empty(), Optional.ofNullable(body)));
        Order order = CommandRequest.order(body);
        if (body != null && body.isTrial()) return trial(caller, order, headers);
        Optional<String> reason = Optional.ofNullable(body).flatMap(said -> Optional.ofNullable(said.reason()));
        return AcceptedView.created(submitting.submit(caller, order, reason, once), Done.SUBMITTED, headers);
    }

    /** Nothing is kept of it, its key included. */
    private Response trial(Caller caller, Order order, HttpHeaders headers) {
        Language language = Worded.language(headers);
        Touched touched = trying.attempt(caller, order);
        TrialView view = TrialView.of(order, touched, CommandTexts.in(language).message(Done.TRIED));
        return Worded.in(language, Response.ok(view)).build();
    }
}
