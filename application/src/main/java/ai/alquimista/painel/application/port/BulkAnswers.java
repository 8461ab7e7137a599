package ai.alquimista.painel.application.port;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Mismatched;
import ai.alquimista.painel.domain.access.Grant;
import ai.alquimista.painel.domain.access.Once;
import java.time.Instant;
import java.util.Optional;

/** The answers to requests that did many things, each kept by itself: those are kept behind all of them, for 24 hours. */
public interface BulkAnswers {

    /**
     * What was answered under the key; empty if nothing was.
     *
     * @throws Mismatched if the key was used for something else
     */
    Optional<Answered> earlier(Grant by, Once.Key key, Instant now);

    /**
     * Keeps the answer; if another was kept under the key meanwhile, that one stands and is answered.
     *
     * @throws Mismatched if the key was used for something else
     * @throws Conflict while another is being kept under the key
     */
    Answered keep(Grant by, Once.Key key, FirstAnswer answer, Instant now);
}
