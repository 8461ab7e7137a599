package ai.alquimista.painel.chaos.rollout;

import ai.alquimista.painel.chaos.Customers;
import ai.alquimista.painel.chaos.Event;
import ai.alquimista.painel.chaos.command.Orders;
import ai.alquimista.painel.chaos.rollout.Call.Kind;
import ai.alquimista.painel.local.issuer.DemoUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What is asked: of a thousand requests ten report events, five open an incident, ten give a command, ten list those, the others read. */
final class Mix {

    static final int EVENTS = 5;

    private static final int THOUSAND = 1_000;
    private static final int WITH_EVENTS = 10;
    private static final int INCIDENTS = WITH_EVENTS + 5;
    private static final int ORDERS = INCIDENTS + 10;
    private static final int LOOKS_AT_ORDERS = ORDERS + 10;
    private static final int DIFFERENT = 1_000_003;
    private static final Duration SPAN = Duration.ofDays(6);
    private static final String COMMANDS = "/internal/operations/commands";
    private static final List<String> OF_CUSTOMERS = List.of(
            "/tenant/me", "/tenant/agents", "/tenant/integrations", "/tenant/usage?period=30d", "/tenant/incidents");
    private static final List<String> OF_STAFF = List.of(
            "/internal/tenants",
            "/internal/tenants/" + Customers.tenant(1),
            "/internal/agents",
            "/internal/usage/overview",
            "/internal/incidents");

    private final long seed;
    private final Orders orders;
    private final People people;
    private final Instant begin = Instant.now();
    private final AtomicInteger next = new AtomicInteger();

    Mix(long seed, People people) {
        this.seed = seed;
        this.orders = new Orders(seed);
        this.people = people;
    }

    /**
     * Who asks.
     *
     * @param tokens good ones
     * @param machine a token that events are sent with
     */
    record People(DemoUser customer, DemoUser staff, Function<DemoUser, String> tokens, String machine) {}

    /** Another one each time; it follows from the seed and how many there were before. */
    Call next() {
        int number = next.getAndIncrement();
        SplittableRandom luck = new SplittableRandom(seed * DIFFERENT + number);
        int drawn = luck.nextInt(THOUSAND);
        if (drawn < WITH_EVENTS) return events(number, luck);
        if (drawn < INCIDENTS) return incident(number);
        if (drawn < ORDERS) return order(number);
        return drawn < LOOKS_AT_ORDERS ? orders() : read(luck);
    }

    private Call orders() {
        String token = people.tokens().apply(people.staff());
        return new Call(Kind.READ, COMMANDS, token, "", "");
    }

    private Call read(SplittableRandom luck) {
        boolean isStaff = luck.nextBoolean();
        List<String> paths = isStaff ? OF_STAFF : OF_CUSTOMERS;
        String token = people.tokens().apply(isStaff ? people.staff() : people.customer());
        return new Call(Kind.READ, paths.get(luck.nextInt(paths.size())), token, "", "");
    }

    private Call events(int number, SplittableRandom luck) {
        StringBuilder json = new StringBuilder("{\"events\":[");
        for (int each = 0; each < EVENTS; each++) {
            if (each > 0) json.append(',');
            event((long) number * EVENTS + each, luck).write(json);
        }
        String body = json.append("]}").toString();
        return new Call(Kind.EVENTS, "/ingest/agent-requests", people.machine(), "", body);
    }

    private Event event(long id, SplittableRandom luck) {
        return new Event(
                new UUID(seed, id),
                Customers.tenant(luck.nextInt(Customers.TENANTS)),
                Customers.agent(luck.nextInt(Customers.AGENTS)),
                begin.minusMillis(luck.nextLong(SPAN.toMillis())),
                luck.nextInt(20) > 0,
                luck.nextInt(2_000),
                luck.nextInt(4_000),
                luck.nextInt(20_000));
    }

    private Call incident(int number) {
        String body = """
                {"title": "Incidente %d", "description": "Visto por um cliente.", "severity": "info"}""".formatted(number);
        return new Call(
                Kind.INCIDENT, "/tenant/incidents", people.tokens().apply(people.customer()), key(number), body);
    }

    private Call order(int number) {
        return new Call(
                Kind.ORDER, COMMANDS, people.tokens().apply(orders.caller(number)), key(number), orders.body(number));
    }

    private String key(int number) {
        return orders.key(number);
    }
}
