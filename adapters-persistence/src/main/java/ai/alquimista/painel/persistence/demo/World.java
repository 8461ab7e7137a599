package ai.alquimista.painel.persistence.demo;

import ai.alquimista.painel.domain.metering.DatedRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that is told for one seed day. */
final class World {

    /** Days of usage before the seed day, that day included. */
    static final int DAYS = 120;

    private final SeedDay seedDay;
    private final List<Customer> customers;
    private final Map<Customer, List<Deployment>> deployments;

    World(SeedDay seedDay) {
        this.seedDay = seedDay;
        this.customers = Customers.of(seedDay);
        this.deployments = customers.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), customer -> Deployments.of(customer, seedDay)));
    }

    List<Customer> customers() {
        return customers;
    }

    /** All but the usage, each after those that it refers to. */
    Stream<Table> tables() {
        List<Deployment> all =
                customers.stream().flatMap(each -> of(each).stream()).toList();
        return Stream.of(
                People.staff(),
                Agent.subnucleos(),
                Agent.agents(),
                tenants(),
                history(),
                People.users(customers, seedDay),
                Deployments.table(all, seedDay),
                Deployments.subnucleos(all),
                Integrations.table(customers, seedDay),
                Incidents.table(customers, seedDay));
    }

    private List<Deployment> of(Customer customer) {
        return Objects.requireNonNull(deployments.get(customer));
    }

    private Table tenants() {
        return new Table(
                "tenants",
                "id, name, cnpj, segment, plan, status, mrr_estimate, time_zone, created_at, updated_at",
                customers.stream().map(World::tenant));
    }

    private static String tenant(Customer each) {
        Standing present = each.present();
        return Table.row(
                each.id(),
                each.name(),
                each.cnpj(),
                present.segment(),
                present.plan().code(),
                present.statusCode(),
                present.mrr(),
                each.zone(),
                each.createdAt(),
                present.from());
    }

    private Table history() {
        return new Table(
                "tenant_plan_history",
                "tenant_id, effective_at, plan, segment, status, mrr",
                customers.stream()
                        .flatMap(each -> each.history().stream()
                                .map(then -> Table.row(
                                        each.id(),
                                        then.from(),
                                        then.plan().code(),
                                        then.segment(),
                                        then.statusCode(),
                                        then.mrr()))));
    }

    /** The usage of those of the days that are over, in the order of customers, days and agents. */
    List<UsageDay.Rows> usage(Instant now, Selection selection) {
        return told(now, selection, false, luck -> Stream.of(UsageDay.of(luck).rows()));
    }

    /** The requests that make up today, in the order of customers, agents and moments. */
    List<DatedRequest> requestsOfToday(Instant now, Selection selection) {
        return told(now, selection, true, luck -> RequestsSoFar.of(luck, now).stream());
    }

    private <T> List<T> told(Instant now, Selection selection, boolean ofToday, Function<DayLuck, Stream<T>> told) {
        return customers.parallelStream()
                .flatMap(each -> {
                    LocalDate today = each.dateOf(now);
                    Stream<LocalDate> days = selection.days(each, today);
                    return luck(each, selection, days.filter(date -> date.equals(today) == ofToday));
                })
                .flatMap(told)
                .toList();
    }

    private Stream<DayLuck> luck(Customer customer, Selection selection, Stream<LocalDate> days) {
        List<UsageSource> sources = UsageSource.of(customer, of(customer));
        return days.flatMap(date -> sources.stream()
                        .filter(source -> source.runs().test(date) && selection.wants(source))
                        .map(source -> DayLuck.of(source, date, seedDay)))
                .filter(luck -> luck.requests() > 0);
    }

    /** Which usage is to be told. */
    interface Selection {

        Stream<LocalDate> days(Customer customer, LocalDate today);

        boolean wants(UsageSource source);
    }
}
