package ai.alquimista.painel.bootstrap;

import ai.alquimista.painel.bootstrap.config.Role;
import ai.alquimista.painel.bootstrap.config.Settings;
import ai.alquimista.painel.rest.edge.Filters;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Opens the log to traces and puts the filters in front of everything, before the first request can come. */
@WebListener
public class Startup implements ServletContextListener {

    private final Filters filters;
    private final Settings settings;

    @Inject
    public Startup(Filters filters, Settings settings) {
        this.filters = filters;
        this.settings = settings;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        TracedLog.open();
        if (Role.of(settings).contains(Role.API)) filters.addTo(event.getServletContext());
        else filters.closeTo(event.getServletContext());
    }
}
