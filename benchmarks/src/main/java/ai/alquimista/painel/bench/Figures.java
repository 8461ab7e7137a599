package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.measure.Measured;
import java.util.Locale;
import java.util.Optional;

/** Numbers as the tables show them; what was not measured is a dash. */
final class Figures {

    static final String NONE = "–";

    private Figures() {}

    static String rate(Optional<Measured> measured) {
        return measured.map(run -> String.format(Locale.ROOT, "%,.0f", run.perSecond()))
                .orElse(NONE);
    }

    static String percent(Measured part, Optional<Measured> whole) {
        return whole.map(full -> String.format(Locale.ROOT, "%.0f %%", 100 * part.perSecond() / full.perSecond()))
                .orElse(NONE);
    }

    static String times(Measured one, Optional<Measured> other) {
        return other.map(than -> String.format(Locale.ROOT, "%.2f×", one.perSecond() / than.perSecond()))
                .orElse(NONE);
    }

    static String millis(double value) {
        return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%.2f", value);
    }

    static String share(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
