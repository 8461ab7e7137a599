package ai.alquimista.painel.application.limit;

import ai.alquimista.painel.domain.limit.Bucket;
import ai.alquimista.painel.domain.limit.Quota;
import ai.alquimista.painel.domain.limit.Scope;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What everybody of a scope is given. */
public final class Quotas {

    private final Map<Scope, Quota> byScope = new EnumMap<>(Scope.class);

    public Quotas(Function<Scope, Quota> given) {
        for (Scope scope : Scope.values()) byScope.put(scope, given.apply(scope));
    }

    Bucket bucket(Scope scope, String subject) {
        return new Bucket(scope, subject, Objects.requireNonNull(byScope.get(scope)));
    }
}
