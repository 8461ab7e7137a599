package ai.alquimista.painel.persistence.once;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.BulkAnswers;
import ai.alquimista.painel.domain.access.Grant;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.persistence.database.Door;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Answers of our own people's requests, beside those that were kept with what they changed. */
public final class JdbiBulkAnswers implements BulkAnswers {

    private final Door door;

    public JdbiBulkAnswers(Door door) {
        this.door = door;
    }

    @Override
    public Optional<Answered> earlier(Grant by, Once.Key key, Instant now) {
        return door.readInternally(OnceSql.class, sql -> KeptAnswers.kept(sql, by, request(key), now));
    }

    @Override
    public Answered keep(Grant by, Once.Key key, FirstAnswer answer, Instant now) {
        return door.inInternalTransaction(
                OnceSql.class, sql -> KeptAnswers.once(sql, by, request(key), now, () -> answer));
    }

    private static Repeatable<FirstAnswer> request(Once.Key key) {
        return new Repeatable<>(Optional.of(key), Function.identity());
    }
}
