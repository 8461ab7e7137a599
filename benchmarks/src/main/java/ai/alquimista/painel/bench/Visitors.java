package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.data.Cluster;
import ai.alquimista.painel.bench.data.Dataset;
import ai.alquimista.painel.bench.data.Subject;
import ai.alquimista.painel.bench.measure.Call;
import ai.alquimista.painel.local.LocalStack;
import ai.alquimista.painel.local.issuer.DemoUsers;
import ai.alquimista.painel.local.issuer.LocalIssuer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * Those who ask, with tokens that last for an hour.
 *
 * @param admin the token of one of our own people
 */
record Visitors(List<Visitor> customers, String admin) {

    private static final int MOST = 2_000;

    /** A tenant's administrator, signed in. */
    record Visitor(Subject subject, String token) {}

    static Visitors signIn(LocalStack stack, Cluster cluster, Dataset dataset) throws SQLException {
        LocalIssuer issuer = stack.issuer().orElseThrow();
        try (Connection connection = cluster.connect(dataset)) {
            List<Visitor> customers = Subject.read(connection, MOST).stream()
                    .map(subject -> new Visitor(subject, issuer.accessToken(subject.user())))
                    .toList();
            return new Visitors(customers, issuer.accessToken(DemoUsers.INTERNAL_ADMIN));
        }
    }

    /** Each customer asks for the same path. */
    List<Call> each(String path) {
        return customers.stream()
                .map(visitor -> new Call(path, visitor.token()))
                .toList();
    }

    /** We ask, about each customer. */
    List<Call> about(Function<Subject, String> path) {
        return customers.stream()
                .map(visitor -> new Call(path.apply(visitor.subject()), admin))
                .toList();
    }

    List<Call> internal(String path) {
        return List.of(new Call(path, admin));
    }
}
