package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandCriteria;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Lease;
import ai.alquimista.painel.domain.command.Result;
import ai.alquimista.painel.domain.command.Transition;
import ai.alquimista.painel.domain.command.WorkerId;
import ai.alquimista.painel.domain.paging.Anchor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Commands from their order to their result. Each change is made with its line for the audit log and its step in the
 * timeline, or not at all. Every call throws {@link Unavailable} when the store cannot answer in time; what was asked for may
 * have happened even so.
 */
public interface Commands {

    /** Stores a pending command. */
    Accepted submit(Command command, Optional<Once> once, AuditEntry entry);

    /** Ends a pending command. */
    Accepted cancel(CommandId id, Optional<Once> once, AuditEntry entry);

    /** Takes a running command from its worker, so that another begins at once. */
    Accepted release(CommandId id, Optional<Once> once, AuditEntry entry);

    /** What a request was answered when it was sent before, or that its key stood for another; empty if it was not sent. */
    Optional<Accepted> earlier(Once once, Instant now);

    /** As it is at this moment. */
    Optional<Command> find(CommandId id);

    /** Its steps, oldest first. */
    List<Transition> timeline(CommandId id);

    /**
     * Newest first, by creation and id; a moment behind, since the indexes are.
     *
     * @param limit rows at most
     * @param after the last row of the page before
     * @return one more than {@code limit} if there are more
     */
    List<Command> list(CommandCriteria criteria, int limit, Optional<Anchor> after);

    /**
     * Commands that nobody seems to be at, oldest first: pending ones, and running ones whose lease has ended. A hint: it may
     * be late, and may name some that were taken long ago.
     */
    List<CommandId> findOpen(Set<CommandType> types, Instant now, int limit);

    /**
     * Takes hold of a command that nobody has hold of, until {@code now + lease}.
     *
     * @param entries the audit log's line for whichever step it turns out to be
     */
    Optional<Lease> claim(CommandId id, WorkerId worker, Instant now, Duration lease, Entries entries);

    /** Holds on until then; empty if the fence was lost. */
    Optional<Lease> renew(Lease held, Instant until);

    /** What the attempts before this one noted, whoever made them. */
    Map<String, @Nullable Object> progress(Lease held);

    /** Notes how far the work has come; false if the fence was lost. */
    boolean note(Lease held, Map<String, ? extends @Nullable Object> progress);

    /** Lets go until then, when whoever wants may claim it; false if the fence was lost. */
    boolean postpone(Lease held, Instant until, String why, AuditEntry entry);

    /** Ends the command; false if the fence was lost. */
    boolean finish(Lease held, Result result, AuditEntry entry);

    /** How many are open by status, counted from the index, at most {@code most} each. */
    long count(CommandStatus status, long most);

    /** What became of a request. */
    sealed interface Accepted {

        /** It was done just now. */
        record Fresh(Answer answer) implements Accepted {}

        /** It had been done when the same was sent before. */
        record Replayed(Answer answer) implements Accepted {}

        /** The key was used for something else. */
        record Mismatched() implements Accepted {}

        /** The same is being done at this moment. */
        record InFlight() implements Accepted {}

        /** The command is in a state in which this cannot be done. */
        record Unfit(CommandStatus status) implements Accepted {}

        record Missing() implements Accepted {}
    }

    /** What the first answer said. */
    record Answer(CommandId id, CommandStatus status, Instant createdAt) {}

    /** Makes the audit log's line for a claim, once it is known which attempt it is. */
    @FunctionalInterface
    interface Entries {
        AuditEntry of(Command running);
    }
}
