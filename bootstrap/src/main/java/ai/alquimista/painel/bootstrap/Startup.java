package ai.alquimista.painel.bootstrap;

import ai.alquimista.painel.rest.edge.Filters;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Opens the log to traces and puts the filters in front of everything, before the first request can come. */
@WebListener
public class Startup implements ServletContextListener {

    private final Filters filters;

    @Inject
    public Startup(Filters filters) {
        this.filters = filters;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        TracedLog.open();
        filters.addTo(event.getServletContext());
    }
}
