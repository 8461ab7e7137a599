package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.measure.Call;
import ai.alquimista.painel.bench.server.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something to ask.
 *
 * @param name as the tables call it
 * @param peer what the peer's statements for it are called; empty where it has no such route
 */
record Route(String name, Optional<String> peer, Plan plan) {

    static final String USAGE = "usage 30 days";
    static final String PAGE = "tenants, page 1";
    static final String OVERVIEW = "usage overview 30 days";

    private static final int DEEP = 10_000;
    private static final Pattern CURSOR = Pattern.compile("\"next_cursor\":\"([^\"]+)\"");

    /** The calls, as many as there are visitors to tell apart. */
    @FunctionalInterface
    interface Plan {
        List<Call> calls(Visitors visitors, Api api);
    }

    static List<Route> all(int tenants) {
        return List.of(
                new Route(USAGE, Optional.of("usage"), (all, api) -> all.each("/tenant/usage?period=30d")),
                new Route("tenant/me", Optional.empty(), (all, api) -> all.each("/tenant/me")),
                new Route("tenant agents", Optional.empty(), (all, api) -> all.each("/tenant/agents")),
                new Route(PAGE, Optional.of("tenants"), (all, api) -> all.internal("/internal/tenants?limit=50")),
                new Route("tenants, deep page", Optional.empty(), (all, api) -> deep(all, api, tenants)),
                sorted("name", "desc"),
                sorted("created_at", "desc"),
                sorted("mrr_estimate", "desc"),
                sorted("requests_last_30_days", "desc"),
                internal("tenants of a plan", "/internal/tenants?plan=professional&segment=" + encoded("Saúde")),
                new Route("search by name", Optional.empty(), (all, api) -> all.about(one -> search(one.name()))),
                new Route("search by CNPJ", Optional.empty(), (all, api) -> all.about(one -> search(one.cnpj()))),
                internal("search, many hits", search("sao joao")),
                internal(OVERVIEW, "/internal/usage/overview?period=30d"),
                internal("billing overview 30 days", "/internal/billing/overview?period=30d"),
                new Route(
                        "tenant detail",
                        Optional.empty(),
                        (all, api) -> all.about(one -> "/internal/tenants/" + one.tenant())),
                new Route(
                        "a tenant's agents",
                        Optional.empty(),
                        (all, api) -> all.about(one -> "/internal/tenants/" + one.tenant() + "/agents")),
                internal("agents", "/internal/agents?period=30d"),
                internal("integrations", "/internal/integrations"),
                internal("incidents", "/internal/incidents"));
    }

    /** Those that a month of events could make dearer. */
    static List<Route> ofMonth() {
        return List.of(
                new Route("usage 90 days", Optional.empty(), (all, api) -> all.each("/tenant/usage?period=90d")),
                internal(OVERVIEW, "/internal/usage/overview?period=30d"),
                internal("usage overview 90 days", "/internal/usage/overview?period=90d"));
    }

    private static Route internal(String name, String path) {
        return new Route(name, Optional.empty(), (all, api) -> all.internal(path));
    }

    private static Route sorted(String column, String order) {
        return internal(
                "tenants by " + column + " " + order, "/internal/tenants?sort_by=" + column + "&sort_order=" + order);
    }

    private static String search(String text) {
        return "/internal/tenants?search=" + encoded(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The page behind the deepest that an offset reaches, by its cursor; none where there is no such list yet. */
    private static List<Call> deep(Visitors all, Api api, int tenants) {
        int offset = Math.min(DEEP, tenants / 2);
        String first = "/internal/tenants?limit=50&offset=" + offset;
        Matcher cursor = CURSOR.matcher(api.get(new Call(first, all.admin())).body());
        return cursor.find()
                ? all.internal("/internal/tenants?limit=50&cursor=" + encoded(cursor.group(1)))
                : List.of();
    }
}
