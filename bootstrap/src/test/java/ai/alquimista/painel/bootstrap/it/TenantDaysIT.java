package ai.alquimista.painel.bootstrap.it;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.alquimista.painel.bootstrap.it.MachineSender.Receipt;
import ai.alquimista.painel.client.TenantApi;
import ai.alquimista.painel.client.model.DailyUsage;
import ai.alquimista.painel.local.issuer.DemoUsers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An event counts for the day that it was on the tenant's own calendar, to the millisecond. */
class TenantDaysIT {

    private static final Duration BLINK = Duration.ofMillis(1);

    /** Zones whose clocks are set, in different weeks of the year. */
    private static final List<String> CLOCKS_ARE_SET =
            List.of("America/New_York", "Europe/Lisbon", "America/Santiago", "Australia/Sydney", "Asia/Beirut");

    @ParameterizedTest
    @ValueSource(strings = {"America/Sao_Paulo", "America/Manaus", "America/Noronha"})
    void a_day_begins_at_the_tenants_own_midnight(String zone) throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of(zone));
        Map<Instant, LocalDate> events = new TreeMap<>();
        for (int ago : new int[] {6, 5, 1, 0}) atMidnight(events, today.minusDays(ago), zone);

        assertShown(zone, 7, events);
    }

    @Test
    void a_day_on_which_clocks_are_set_is_as_long_as_it_is() throws Exception {
        Instant lately = Instant.now().minus(Duration.ofDays(2));
        String zone = CLOCKS_ARE_SET.stream()
                .filter(each -> set(each).isBefore(lately))
                .findFirst()
                .orElse("");
        assumeThat(zone).as("a zone whose clocks were set in these weeks").isNotEmpty();
        LocalDate day = LocalDate.ofInstant(set(zone).minus(BLINK), ZoneId.of(zone));
        Map<Instant, LocalDate> events = new TreeMap<>();
        around(events, set(zone), day, day);
        atMidnight(events, day, zone);
        // Where clocks are set at midnight this is the same moment once more, and the next day.
        atMidnight(events, day.plusDays(1), zone);

        assertShown(zone, 90, events);
    }

    private static Instant set(String zone) {
        ZoneOffsetTransition next =
                ZoneId.of(zone).getRules().nextTransition(Instant.now().minus(Duration.ofDays(33)));
        return Objects.requireNonNull(next).getInstant();
    }

    private static void atMidnight(Map<Instant, LocalDate> events, LocalDate day, String zone) {
        around(events, day.atStartOfDay(ZoneId.of(zone)).toInstant(), day.minusDays(1), day);
    }

    private static void around(Map<Instant, LocalDate> events, Instant moment, LocalDate before, LocalDate from) {
        events.put(moment.minus(BLINK), before);
        events.put(moment, from);
        events.put(moment.plus(BLINK), from);
    }

    /** Reports an event of each moment; each day of the period, with or without one, then has an entry, and in it its own. */
    private static void assertShown(String zone, int days, Map<Instant, LocalDate> events) throws Exception {
        MeteredTenant tenant = MeteredTenant.onboard(zone, List.of(MeteredTenant.AGENT));
        List<ObjectNode> reported = events.keySet().stream().map(tenant::event).toList();
        assertThat(MachineSender.report(reported, false)).isEqualTo(new Receipt(events.size(), 0));
        MeteredTenant.roll();

        Map<LocalDate, Long> counts = events.values().stream().collect(groupingBy(Function.identity(), counting()));
        Reader reader = new Reader(DemoUsers.INTERNAL_ADMIN, tenant.id(), tenant.id());
        TenantApi api = reader.api();
        reader.reads(() -> api.getTenantUsage(tenant.id(), days + "d", null), (usage, today) -> {
            List<LocalDate> all =
                    today.minusDays(days - 1L).datesUntil(today.plusDays(1)).toList();
            assertThat(usage.getDailyData()).extracting(DailyUsage::getDate).containsExactlyElementsOf(all);
            assertThat(usage.getDailyData())
                    .extracting(DailyUsage::getTotalRequests)
                    .containsExactlyElementsOf(all.stream()
                            .map(day -> counts.getOrDefault(day, 0L))
                            .toList());
        });
    }
}
