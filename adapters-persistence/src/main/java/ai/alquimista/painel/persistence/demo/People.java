package ai.alquimista.painel.persistence.demo;

import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Our own people, and the customers' users. Those that can sign in have subs that end in their number. */
final class People {

    private static final Instant HIRED = Instant.parse("2023-01-16T12:00:00Z");
    private static final Map<Plan, Integer> MOST = Map.of(Plan.STARTER, 4, Plan.PROFESSIONAL, 11, Plan.ENTERPRISE, 26);
    private static final List<String> GIVEN = WordLists.lines("given-names.txt");
    private static final List<String> FAMILY = WordLists.lines("family-names.txt");
    private static final List<String> ROLES = List.of("admin", "user", "user", "user", "user", "viewer");

    private People() {}

    static UUID sub(int number) {
        return Agent.numbered('2', number);
    }

    static Table staff() {
        return new Table(
                "staff",
                "cognito_sub, email, full_name, active, created_at, updated_at",
                Stream.of(
                        Table.row(sub(1), "admin@alquimista.ai", "Helena Fonseca", true, HIRED, HIRED),
                        Table.row(sub(2), "suporte@alquimista.ai", "Caio Nogueira", true, HIRED, HIRED)));
    }

    static Table users(List<Customer> customers, SeedDay day) {
        return new Table(
                "tenant_users",
                "id, tenant_id, cognito_sub, email, full_name, role, status, last_login_at, created_at, updated_at",
                customers.stream().flatMap(customer -> of(customer, day).stream()));
    }

    private static List<String> of(Customer customer, SeedDay day) {
        return switch (customer.number()) {
            case 1 ->
                List.of(
                        known(customer, 3, "admin@teste-integracao.com.br", "Márcia Antunes", "admin", day),
                        known(customer, 4, "usuario@teste-integracao.com.br", "Rafael D'Ávila", "user", day));
            case 2 -> List.of(known(customer, 5, "admin@interno-teste.com.br", "Luís Otávio Braga", "admin", day));
            default -> made(customer, day);
        };
    }

    private static String known(Customer customer, int number, String email, String name, String role, SeedDay day) {
        var chance = Chance.of("known", number);
        Instant login = day.start().minusSeconds(chance.between(3_600, 60_000));
        Instant created = customer.createdAt();
        return Table.row(
                chance.uuid(), customer.id(), sub(number), email, name, role, "active", login, created, created);
    }

    private static List<String> made(Customer customer, SeedDay day) {
        var chance = Chance.of("people", customer.number());
        int count = chance.between(1, MOST.getOrDefault(customer.plan(), 1));
        Set<String> mailboxes = new HashSet<>();
        var rows = new ArrayList<String>();
        while (rows.size() < count) {
            String given = chance.oneOf(GIVEN);
            String family = chance.oneOf(FAMILY);
            String mailbox = Customer.slug(given) + "." + Customer.slug(family);
            if (mailboxes.add(mailbox)) {
                String role = rows.isEmpty() ? "admin" : chance.oneOf(ROLES);
                rows.add(user(customer, mailbox, given + " " + family, role, day, chance));
            }
        }
        return rows;
    }

    private static String user(
            Customer customer, String mailbox, String name, String role, SeedDay day, Chance chance) {
        String status = status(customer, role, chance);
        Instant created = day.ago(chance.between(customer.youngest(day), customer.oldest(day)), chance);
        boolean signedIn = !status.equals("invited") && chance.hit(0.92);
        Instant latest = customer.stoppedAt() == null ? day.start() : customer.stoppedAt();
        Instant login = !signedIn || !created.isBefore(latest)
                ? null
                : created.plusSeconds(
                        (long) ((latest.getEpochSecond() - created.getEpochSecond()) * Math.sqrt(chance.unit())));
        return Table.row(
                chance.uuid(),
                customer.id(),
                chance.uuid(),
                mailbox + "@" + customer.mailDomain(),
                name,
                role,
                status,
                login,
                created,
                created);
    }

    private static String status(Customer customer, String role, Chance chance) {
        if (customer.present().status() == TenantStatus.INACTIVE) return "inactive";
        if (role.equals("admin") || chance.hit(0.86)) return "active";
        return chance.hit(0.5) ? "invited" : "inactive";
    }
}
