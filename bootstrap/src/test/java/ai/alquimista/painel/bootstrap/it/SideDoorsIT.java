package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Wire.Reply;
import ai.alquimista.painel.domain.access.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything but the front door: other spellings of the routes, other methods on them, routes that are not there. */
class SideDoorsIT {

    private static final List<String> METHODS = List.of(
            "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "BREW", "GETS", "options", "post");
    private static final List<String> NO_ROUTES = List.of(
            "/tenant",
            "/tenant/",
            "/tenant/unknown",
            "/tenant/me/unknown",
            "/tenant/{id}",
            "/internal",
            "/internal/nothing",
            "/internal/billing",
            "/ingest",
            "/ingest/agent-requests",
            "/problem",
            "/APP/",
            "/%61pp/",
            "/app%2f",
            "/dashboard/index.html",
            "/index.html",
            "/application.wadl",
            "/WEB-INF/web.xml",
            "/META-INF/microprofile-config.properties",
            "/favicon.ico",
            "*");

    static List<Visitor> strangers() {
        return Visitor.STRANGERS;
    }

    static List<Visitor> all() {
        return Visitor.all();
    }

    static List<Visitor> roles() {
        return Visitor.ROLES;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void are_shut_for_whoever_has_no_right(Visitor visitor) {
        assertThat(surprises(visitor, "GET", Spellings.of(reads()), SideDoorsIT::isRefusal))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("roles")
    void break_nothing_for_whoever_has_a_right(Visitor visitor) {
        assertThat(surprises(visitor, "GET", Spellings.of(reads()), reply -> reply.status() < 500))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void have_no_other_methods(Visitor visitor) {
        for (String method : METHODS)
            assertThat(surprises(visitor, method, pathsWithout(method), SideDoorsIT::isRefusal))
                    .isEmpty();
    }

    /** The container takes methods in small letters for the same in capitals; the table must, too. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void open_by_head_and_small_letters_only_for_whom_get_does(Visitor visitor) {
        for (String template : templates()) {
            String path = Routes.path(template);
            boolean open = Operation.at("GET", template).filter(visitor::may).isPresent();
            for (String method : List.of("HEAD", "head", "get"))
                assertThat(surprises(
                                visitor,
                                method,
                                List.of(path),
                                reply -> open ? reply.status() == 200 : isRefusal(reply)))
                        .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void tell_nothing_in_a_body_by_head(Visitor visitor) {
        assertThat(surprises(visitor, "HEAD", reads(), reply -> reply.body().isEmpty()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void lead_nowhere_where_there_is_no_route(Visitor visitor) {
        for (String method : List.of("GET", "POST", "OPTIONS"))
            assertThat(surprises(visitor, method, NO_ROUTES, SideDoorsIT::isRefusal))
                    .isEmpty();
    }

    private static boolean isRefusal(Reply reply) {
        return reply.status() >= 400 && reply.status() < 500;
    }

    private static List<String> surprises(
            Visitor visitor, String method, List<String> targets, Predicate<Reply> expected) {
        List<String> lines = new ArrayList<>(visitor.headerLines());
        // Spellings that lead to the stream of changes open none: each would take one of its reader's few seats.
        if (method.equals("GET")) lines.add("Last-Event-ID: none");
        String[] headers = lines.toArray(String[]::new);
        List<String> surprises = new ArrayList<>();
        for (String target : targets) {
            Reply reply = Wire.request(method, target + visitor.query(target), headers);
            if (!expected.test(reply)) surprises.add(method + " " + target + " is " + reply.status());
        }
        return surprises;
    }

    private static List<String> reads() {
        return templates().stream().map(Routes::path).toList();
    }

    private static List<String> templates() {
        return Arrays.stream(Operation.values())
                .filter(operation -> operation.method().equals("GET"))
                .map(Operation::path)
                .toList();
    }

    private static List<String> pathsWithout(String method) {
        return Arrays.stream(Operation.values())
                .map(Operation::path)
                .distinct()
                .filter(path ->
                        Operation.at(method.toUpperCase(Locale.ROOT), path).isEmpty())
                .map(Routes::path)
                .toList();
    }
}
