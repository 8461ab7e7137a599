package ai.alquimista.painel.deploy.aws;

import java.util.List;

/** Each thing that must be true of what AWS is told. */
enum Wall {
    REFERENCES,
    ENUMERATIONS,
    KEPT,
    ADOPTION,
    TABLE,
    KEYS,
    BUCKET,
    CACHE,
    DIRECTORY,
    TRUST,
    CALLS,
    CODE,
    NARROW,
    SECRETS,
    NAMES,
    ALARMS,
    METRICS,
    HEARD;

    /** What is wrong; empty if the wall stands. */
    List<String> findings(Templates all) {
        try {
            return switch (this) {
                case REFERENCES -> References.findings(all);
                case ENUMERATIONS -> Enumerations.findings(all.made());
                case KEPT -> Kept.findings(all.made());
                case ADOPTION -> Adoption.findings(all);
                case TABLE -> CommandsTable.findings(all.made());
                case KEYS -> Keys.findings(all.made());
                case BUCKET -> DigestBucket.findings(all.made());
                case CACHE -> Cache.findings(all.made());
                case DIRECTORY -> Directory.findings(all.made());
                case TRUST -> Trust.findings(all.made());
                case CALLS -> Calls.findings(all.made());
                case CODE -> Code.findings(all.made());
                case NARROW -> Narrow.findings(all);
                case SECRETS -> Secrets.findings(all.made());
                case NAMES -> Names.findings(all.made());
                case ALARMS -> Alarms.findings(all);
                case METRICS -> Metrics.findings(all.made());
                case HEARD -> Heard.findings(all.made());
            };
        } catch (IllegalArgumentException impossible) {
            return List.of(String.valueOf(impossible.getMessage()));
        }
    }
}
