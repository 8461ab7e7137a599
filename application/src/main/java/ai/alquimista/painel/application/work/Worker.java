package ai.alquimista.painel.application.work;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Finds open commands, takes hold of them and has them carried out. It owns no threads: one calls {@link #round}, one
 * renews what is {@link #due()}, and the attempts are made wherever the executor has them made.
 */
public final class Worker {

    private final Openings openings;
    private final Claims claims;
    private final Attempt attempt;
    private final Wanted wanted;
    private final Set<Hold> holds = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    public Worker(Openings openings, Claims claims, Attempt attempt, Wanted wanted) {
        this.openings = openings;
        this.claims = claims;
        this.attempt = attempt;
        this.wanted = wanted;
    }

    /** From any thread: a command that may be open. */
    public void call(CommandId id) {
        openings.call(id);
    }

    /**
     * Begins what there is and has room. Begins at most as many of all as there are places for any of the types it looked
     * for, since a hint does not say of which type a command is; the next round goes on.
     *
     * @return how many were begun
     * @throws Unavailable if the store cannot be asked; what was begun goes on
     */
    public int round(Executor threads) {
        Set<CommandType> types = wanted.types();
        int begun = 0;
        while (!stopping && wanted.hasRoom(types)) {
            Optional<CommandId> next = openings.next(types);
            if (next.isEmpty()) break;
            if (begin(next.get(), threads)) begun++;
        }
        return begun;
    }

    /** Those that a third of the lease has gone by for, each to be renewed in a thread of its own, since a store may hang. */
    public List<Hold> due() {
        return holds.stream().filter(claims::isDue).toList();
    }

    /** Holds on for another lease. */
    public void renew(Hold hold) {
        claims.renew(hold);
    }

    /** What is being carried out. */
    public List<Hold> holds() {
        return List.copyOf(holds);
    }

    /** Begins nothing more. */
    public void stop() {
        stopping = true;
    }

    /**
     * Gives back what is not finished.
     *
     * @throws Unavailable if the store does not take it; it is taken over when its lease ends
     */
    public void giveBack(Hold hold) {
        attempt.giveBack(hold);
    }

    private boolean begin(CommandId id, Executor threads) {
        Optional<Hold> held = claims.claim(id);
        openings.tried(id);
        held.ifPresent(hold -> begin(hold, threads));
        return held.isPresent();
    }

    private void begin(Hold hold, Executor threads) {
        wanted.take(hold.command());
        holds.add(hold);
        threads.execute(() -> make(hold));
    }

    private void make(Hold hold) {
        Command command = hold.command();
        try {
            if (!attempt.make(hold)) openings.mayBeOpen(command.id());
        } finally {
            holds.remove(hold);
            wanted.giveBack(command);
        }
    }
}
