package ai.alquimista.painel.persistence.demo;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everybody who is or was a customer. Requests are shared out after Zipf, within what the plan allows, but for a few. */
final class Customers {

    static final int COUNT = 220;

    private static final List<ZoneId> ZONES = Stream.of(
                    "America/Manaus", "America/Manaus", "America/Rio_Branco", "America/Noronha", "America/Cuiaba")
            .map(ZoneId::of)
            .toList();
    private static final double ELSEWHERE = 0.12;
    private static final List<String> SEGMENTS =
            WordLists.table("segments.tsv").stream().map(List::getFirst).toList();
    private static final double LARGEST = 420_000;
    private static final double ZIPF = 0.95;
    private static final double COMFORTABLE = 0.8;
    /** By number: the share of its plan's monthly requests that it makes, above 1 being too many. */
    private static final Map<Integer, Double> CLOSE_TO_THE_LIMIT =
            Map.of(11, 0.96, 34, 1.0, 57, 1.04, 80, 1.1, 103, 1.2, 126, 1.35, 149, 2.2, 172, 2.8);

    private Customers() {}

    static List<Customer> of(SeedDay day) {
        var names = new CompanyNames();
        var made = new ArrayList<Customer>();
        for (int number = FixedCustomers.COUNT + 1; number <= COUNT; number++) {
            made.add(made(number, day, names));
        }
        Map<Integer, Double> requests = requests(made);
        return Stream.concat(
                        FixedCustomers.of(day).stream(),
                        made.stream().map(each -> each.withMonthlyRequests(requests.getOrDefault(each.number(), 0.0))))
                .toList();
    }

    private static Customer made(int number, SeedDay day, CompanyNames names) {
        var chance = Chance.of("customer", number);
        String segment = chance.oneOf(SEGMENTS);
        ZoneId zone = chance.hit(ELSEWHERE) ? chance.oneOf(ZONES) : SeedDay.ZONE;
        List<Standing> life = CLOSE_TO_THE_LIMIT.containsKey(number)
                ? Life.steady(day, segment, Chance.of("life", number))
                : Life.of(day, segment, Chance.of("life", number));
        return new Customer(number, chance.uuid(), names.name(segment, chance), names.cnpj(chance), zone, life, 0);
    }

    private static Map<Integer, Double> requests(List<Customer> customers) {
        Map<Customer, Double> size = customers.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        each -> each.plan().maxRequests()
                                * Chance.of("size", each.number()).unit()));
        List<Customer> largestFirst = customers.stream()
                .sorted(Comparator.comparingDouble((Customer each) -> -size.getOrDefault(each, 0.0))
                        .thenComparingInt(Customer::number))
                .toList();
        return largestFirst.stream()
                .collect(Collectors.toMap(Customer::number, each -> requests(each, largestFirst.indexOf(each) + 1)));
    }

    private static double requests(Customer customer, int rank) {
        int limit = customer.plan().maxRequests();
        Double share = CLOSE_TO_THE_LIMIT.get(customer.number());
        return share != null ? limit * share : Math.min(limit * COMFORTABLE, LARGEST / StrictMath.pow(rank, ZIPF));
    }
}
