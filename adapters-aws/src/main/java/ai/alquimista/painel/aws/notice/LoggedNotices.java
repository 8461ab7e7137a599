package ai.alquimista.painel.aws.notice;

import ai.alquimista.painel.application.port.IncidentFeed.Change;
import ai.alquimista.painel.application.port.IncidentNotices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line of the log for each change, where there is no topic. */
public final class LoggedNotices implements IncidentNotices {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedNotices.class);

    @Override
    public void tell(Change change) {
        LOG.info(
                "incident {} of tenant {}: {}, {}, {}",
                change.incident(),
                change.tenant(),
                change.step(),
                change.severity(),
                change.status());
    }
}
