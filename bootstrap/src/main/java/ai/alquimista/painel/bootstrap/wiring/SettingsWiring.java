package ai.alquimista.painel.bootstrap.wiring;

import ai.alquimista.painel.bootstrap.config.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.ConfigProvider;

/** What everything else is built from. */
@Dependent
class SettingsWiring {

    @Produces
    @Singleton
    Settings settings() {
        return new Settings(ConfigProvider.getConfig());
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
