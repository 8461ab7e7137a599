package ai.alquimista.painel.deploy.wall;

import java.util.List;

/** Each thing that must be true of what is deployed. */
public enum Wall {
    SCHEMA,
    ENUMERATIONS,
    REFERENCES,
    POD_SECURITY,
    IMAGES,
    SIZES,
    PROBES,
    SHUTDOWN,
    IDENTITIES,
    RIGHTS,
    NETWORK,
    DOOR,
    ORDER,
    SCHEDULES,
    SETTINGS_GIVEN,
    SETTINGS_RIGHT,
    CONNECTIONS,
    WATCHED,
    ALARMS,
    DASHBOARDS;

    /** What is wrong; empty if the wall stands. */
    public List<String> findings(Manifests all) {
        return switch (this) {
            case SCHEMA -> StrictSchema.findings(all);
            case ENUMERATIONS -> Enumerations.findings(all);
            case REFERENCES -> References.findings(all);
            case POD_SECURITY -> PodSecurity.findings(all);
            case IMAGES -> Images.findings(all);
            case SIZES -> Sizes.findings(all);
            case PROBES -> Probes.findings(all);
            case SHUTDOWN -> Shutdown.findings(all);
            case IDENTITIES -> Identities.findings(all);
            case RIGHTS -> Rights.findings(all);
            case NETWORK -> Network.findings(all);
            case DOOR -> Door.findings(all);
            case ORDER -> Order.findings(all);
            case SCHEDULES -> Schedules.findings(all);
            case SETTINGS_GIVEN -> SettingsGiven.findings(all);
            case SETTINGS_RIGHT -> SettingsRight.findings(all);
            case CONNECTIONS -> Connections.findings(all);
            case WATCHED -> Watched.findings(all);
            case ALARMS -> Alarms.findings(all);
            case DASHBOARDS -> Dashboards.findings(all);
        };
    }
}
