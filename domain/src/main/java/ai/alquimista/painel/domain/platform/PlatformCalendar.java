package ai.alquimista.painel.domain.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days of what concerns all tenants: São Paulo's. */
public final class PlatformCalendar {

    public static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

    private PlatformCalendar() {}

    public static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZONE);
    }
}
