package ai.alquimista.painel.persistence.upkeep;

import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.metering.DayClosing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * Does what the triggers cannot: rolls raw events up into day rows and closes days, moves the windows on when days pass, adds
 * changed days up for the platform, ranks the busiest tenants, and takes percentiles from sketches. Only one process does so
 * at a time.
 */
public final class ReadModelUpkeep {

    private static final String NAME = "painel.read-model-upkeep";
    private static final ZoneId PLATFORM_ZONE = ZoneId.of("America/Sao_Paulo");
    private static final int TENANTS_AT_ONCE = 1_000;
    private static final Duration PERCENTILES_FOR = Duration.ofSeconds(20);

    private final JobDoor door;
    private final DayClosing days;
    private final PlatformDays platform;
    private final TenantPercentiles percentiles;
    private final Clock clock;

    public ReadModelUpkeep(JobDoor door, Clock clock) {
        this.door = door;
        this.days = new DayClosing(door);
        this.platform = new PlatformDays(door);
        this.percentiles = new TenantPercentiles(door);
        this.clock = clock;
    }

    /**
     * Brings everything up to now; percentiles as far as they can be taken in 20 s, the rest the next time.
     *
     * @return false if another process is at it
     */
    public boolean keepUp() {
        return door.alone(NAME, () -> {
            keepFigures();
            keepPercentiles();
        });
    }

    /** Brings all but the tenants' percentiles up to now, which are merged by whoever asks until they are kept. */
    public boolean keepUpFigures() {
        return door.alone(NAME, this::keepFigures);
    }

    /** What cannot be rolled keeps nothing else from being kept, and is told in the end. */
    private void keepFigures() {
        try {
            days.close(clock.instant());
        } finally {
            keepModels();
        }
    }

    private void keepModels() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PLATFORM_ZONE);
        boolean moved = moveWindows();
        boolean rolled = platform.roll();
        if (rolled || !platform.hasPeriodsOf(today)) platform.keepPeriods(today);
        if (rolled || moved) door.inTransaction(WindowSql.class, WindowSql::rank);
    }

    private boolean moveWindows() {
        Instant now = clock.instant();
        boolean moved = false;
        for (List<UUID> behind = behind(now); !behind.isEmpty(); behind = behind(now)) {
            List<UUID> tenants = behind;
            door.inTransaction(WindowSql.class, sql -> sql.move(tenants, now));
            moved = true;
        }
        return moved;
    }

    private List<UUID> behind(Instant now) {
        return door.inTransaction(WindowSql.class, sql -> sql.findBehind(now, TENANTS_AT_ONCE));
    }

    private void keepPercentiles() {
        Instant end = clock.instant().plus(PERCENTILES_FOR);
        for (List<TenantId> some = percentiles.incomplete(TENANTS_AT_ONCE);
                !some.isEmpty();
                some = percentiles.incomplete(TENANTS_AT_ONCE)) {
            for (TenantId tenant : some) {
                if (clock.instant().isAfter(end)) return;
                percentiles.complete(tenant);
            }
        }
    }
}
