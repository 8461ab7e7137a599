package ai.alquimista.painel.persistence.demo;

import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One made-up tenant.
 *
 * @param number 1 and 2 are the fixed tenants
 * @param zone cuts its calendar days
 * @param history its standings, oldest first, never empty
 * @param monthlyRequests about as many as it makes in the thirty days around the seed day
 */
record Customer(
        int number, UUID id, String name, String cnpj, ZoneId zone, List<Standing> history, double monthlyRequests) {

    Standing present() {
        return history.getLast();
    }

    Plan plan() {
        return present().plan();
    }

    String segment() {
        return present().segment();
    }

    Instant createdAt() {
        return history.getFirst().from();
    }

    LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** Whether it was an active customer as the day ended. */
    boolean activeOn(LocalDate date) {
        return history.stream()
                .filter(standing -> !dateOf(standing.from()).isAfter(date))
                .reduce((earlier, later) -> later)
                .filter(standing -> standing.status() == TenantStatus.ACTIVE)
                .isPresent();
    }

    /** When it was suspended or left; null for a customer of today. */
    @Nullable
    Instant stoppedAt() {
        return present().status() == TenantStatus.ACTIVE ? null : present().from();
    }

    /** The least number of days ago that it was still here. */
    int youngest(SeedDay day) {
        Instant stopped = stoppedAt();
        return stopped == null ? 1 : day.age(stopped) + 1;
    }

    /** The most days ago that it was surely here, counted from the day after it came. */
    int oldest(SeedDay day) {
        return Math.max(youngest(day), day.age(createdAt()) - 1);
    }

    /** Under a domain that is reserved for examples. */
    String mailDomain() {
        return slug(name) + ".example";
    }

    static String slug(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+|'", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    Customer withMonthlyRequests(double requests) {
        return new Customer(number, id, name, cnpj, zone, history, requests);
    }
}
