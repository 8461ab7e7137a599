package ai.alquimista.painel.application.work;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.command.Result;
import java.time.Instant;

/** What came of one attempt. */
public sealed interface Work {

    /** The command is at its end, well or not. */
    record Done(Result result) implements Work {}

    /**
     * It came to nothing, and trying again is safe.
     *
     * @param why in English and without secrets
     * @param touched whether it may have had its effect, or part of it, even so
     */
    record Again(String why, boolean touched) implements Work {}

    /** It is not to be begun before then; nothing went wrong. */
    record Later(Instant until, String why) implements Work {}

    /** Whether it had its effect cannot be known, and no further attempt would tell. */
    record Unknown(String why) implements Work {}

    /** The command is no longer this worker's, who writes nothing more down. */
    record Lost() implements Work {}

    static Work done(Result result) {
        return new Done(result);
    }

    static Work failed(String error) {
        return new Done(Result.failure(error));
    }

    static Work again(Refusal refusal, boolean touched) {
        return new Again(String.valueOf(refusal.getMessage()), touched);
    }
}
