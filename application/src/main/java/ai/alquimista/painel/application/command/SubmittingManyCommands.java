package ai.alquimista.painel.application.command;

import static ai.alquimista.painel.domain.access.Operation.SUBMIT_INTERNAL_COMMANDS;

import ai.alquimista.painel.application.bulk.Bulk;
import ai.alquimista.painel.application.bulk.Outcomes;
import ai.alquimista.painel.application.bulk.Work;
import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.command.CommandOffice.Wanted;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.command.BulkOrder;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantSelection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Gives the same order for many tenants: each has a command of its own. */
public final class SubmittingManyCommands {

    private final Bulk bulk;
    private final CommandOffice office;

    public SubmittingManyCommands(Bulk bulk, CommandOffice office) {
        this.bulk = bulk;
        this.office = office;
    }

    /**
     * Stores a command for each tenant that is meant and allows it.
     *
     * @throws Refusal if the caller may not, too many are meant, or the request's key was used for something else
     */
    public Answered submit(
            Caller caller, BulkOrder order, TenantSelection selection, Repeatable<Outcomes<Acknowledged>> request) {
        Work<Acknowledged> work = Work.oneByOne(tenant -> {
            Wanted wanted = new Wanted(order.of(tenant.id()), order.reason(), Optional.empty());
            Optional<Once> once = request.key().map(key -> once(caller, key, tenant.id()));
            // Much cheaper than to try anew, and whoever asks again gets to those that are left.
            return once.flatMap(office::earlier)
                    .orElseGet(() -> office.take(caller, SUBMIT_INTERNAL_COMMANDS, wanted, once));
        });
        return bulk.each(caller, SUBMIT_INTERNAL_COMMANDS, selection, request, work);
    }

    /** A key of each command's own, so that whoever asks again after a crash is told of the commands that there are. */
    private static Once once(Caller caller, Once.Key key, TenantId tenant) {
        return new Once(
                Optional.empty(),
                caller.user(),
                SUBMIT_INTERNAL_COMMANDS,
                digest(key.text() + '\n' + tenant),
                key.fingerprint());
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
