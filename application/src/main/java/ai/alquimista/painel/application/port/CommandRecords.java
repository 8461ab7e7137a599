package ai.alquimista.painel.application.port;

import ai.alquimista.painel.application.port.CommandOutbox.Step;
import java.util.List;

/** Where the audit log and the feed take steps of commands in, each once however often it is brought. */
public interface CommandRecords {

    /** Takes them in, all or nothing, in this order; answers how many were new. */
    int take(List<Step> steps);
}
