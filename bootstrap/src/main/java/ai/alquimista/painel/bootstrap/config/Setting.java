package ai.alquimista.painel.bootstrap.config;

import java.util.Locale;
import java.util.Optional;

/** Every setting of the service. {@code docs/configuration.md} is generated from this list. */
public enum Setting {
    ENVIRONMENT(
            "painel.environment", "local", "Environment: `local`, `dev` or `prod`; part of the commands table's name."),
    INSTANCE(
            "painel.instance",
            "",
            "A name for this process, shown in the readiness data; the machine's own by default."),

    ROLES(
            "painel.roles",
            "api,worker",
            "Comma-separated: `api` answers requests, `worker` carries commands out; health and metrics are answered by each."),
    WORK_LEASE_SECONDS(
            "painel.work.lease-seconds",
            "30",
            "For so long a worker holds a command without a sign of life, 3 or more; after it another takes the command over."),
    WORK_PACE_MILLIS("painel.work.pace-millis", "100", "Pause between two looks for open commands, 10 or more."),
    WORK_AT_ONCE("painel.work.at-once", "8", "Commands of each type that a worker carries out at once."),
    WORK_ATTEMPTS("painel.work.attempts", "5", "Attempts at a command; after the last it is an `ERROR`."),

    HTTP_HOST("painel.http.host", "127.0.0.1", "Address to listen on; `*` for all."),
    HTTP_PORT("painel.http.port", "8080", "Port to listen on."),
    HTTP_CONCURRENCY(
            "painel.http.concurrency", "64", "Requests in progress at once; more are answered 503 with `Retry-After`."),
    HTTP_TRUSTED_PROXIES(
            "painel.http.trusted-proxies", "0", "Proxies in front whose `X-Forwarded-For` entry is believed."),
    CORS_ALLOWED_ORIGINS(
            "painel.cors.allowed-origins", "", "Comma-separated origins that browsers may call from; none by default."),
    CURSOR_KEY("painel.cursor.key", Kind.SECRET, "Signs page cursors; at least 32 bytes, base64."),
    CURSOR_PREVIOUS_KEY(
            "painel.cursor.previous-key", Kind.OPTIONAL, "The cursor key before the last rotation; still accepted."),

    LIMITS_ENABLED("painel.limits.enabled", "true", "Whether requests are limited; `true` or `false`."),
    LIMITS_USER_READS_BURST(
            "painel.limits.user-reads-burst",
            "100",
            "Reads of one user at once; this and every limit below is 1 to 1,000,000."),
    LIMITS_USER_READS_PER_MINUTE("painel.limits.user-reads-per-minute", "300", "Reads of one user, continuously."),
    LIMITS_USER_WRITES_BURST("painel.limits.user-writes-burst", "20", "Writes of one user at once."),
    LIMITS_USER_WRITES_PER_MINUTE("painel.limits.user-writes-per-minute", "20", "Writes of one user, continuously."),
    LIMITS_TENANT_BURST("painel.limits.tenant-burst", "3000", "Requests of one tenant's users together, at once."),
    LIMITS_TENANT_PER_MINUTE(
            "painel.limits.tenant-per-minute", "3000", "Requests of one tenant's users together, continuously."),
    LIMITS_MACHINE_BURST("painel.limits.machine-burst", "600", "Batches of one machine client at once."),
    LIMITS_MACHINE_PER_MINUTE(
            "painel.limits.machine-per-minute", "600", "Batches of one machine client, continuously."),
    LIMITS_ADDRESS_BURST(
            "painel.limits.address-burst",
            "3000",
            "Requests from one address (IPv6: one /64) at once, before the token is looked at; kept by each pod for itself."),
    LIMITS_ADDRESS_PER_MINUTE("painel.limits.address-per-minute", "6000", "The same, continuously."),
    LIMITS_PODS("painel.limits.pods", "1", "Pods among which the limits are divided while Redis cannot be reached."),

    IDENTITY_ISSUER("painel.identity.issuer", Kind.REQUIRED, "The tokens' `iss`, exactly."),
    IDENTITY_JWKS_URL("painel.identity.jwks-url", Kind.REQUIRED, "Where the issuer's public keys are read."),
    IDENTITY_CLIENT_IDS(
            "painel.identity.client-ids", Kind.REQUIRED, "Comma-separated app clients whose users may call."),
    IDENTITY_MACHINE_CLIENT_IDS(
            "painel.identity.machine-client-ids",
            "",
            "Comma-separated app clients that are machines; they reach `/ingest` alone."),
    DASHBOARD_LOGIN_URL(
            "painel.dashboard.login-url",
            Kind.OPTIONAL,
            "Address of the hosted login that the panel sends people to, without a path; there is no panel without it."),
    DASHBOARD_CLIENT_ID(
            "painel.dashboard.client-id",
            Kind.OPTIONAL,
            "App client that people sign in to the panel with; needed with the login's address."),
    DASHBOARD_SCOPE(
            "painel.dashboard.scope", "openid profile email", "What the panel asks for when somebody signs in."),
    COGNITO_USER_POOL_ID(
            "painel.cognito.user-pool-id",
            Kind.OPTIONAL,
            "The user pool that tenants' people are invited to; what the issuer's address ends with by default."),
    COGNITO_ENDPOINT(
            "painel.cognito.endpoint", Kind.OPTIONAL, "Replaces the region's own endpoint; for local user pools."),

    DATABASE_URL("painel.database.url", Kind.REQUIRED, "JDBC URL of the Aurora PostgreSQL writer."),
    DATABASE_TENANT_USER(
            "painel.database.tenant.user",
            "painel_tenant",
            "Role behind row-level security, for one tenant at a time."),
    DATABASE_TENANT_PASSWORD("painel.database.tenant.password", Kind.SECRET, "Its password."),
    DATABASE_TENANT_POOL("painel.database.tenant.pool-size", "16", "Its connections at most."),
    DATABASE_INTERNAL_USER("painel.database.internal.user", "painel_internal", "Role of the internal area."),
    DATABASE_INTERNAL_PASSWORD("painel.database.internal.password", Kind.SECRET, "Its password."),
    DATABASE_INTERNAL_POOL("painel.database.internal.pool-size", "8", "Its connections at most."),

    DATABASE_INGEST_USER("painel.database.ingest.user", "painel_ingest", "Role that takes events in."),
    DATABASE_INGEST_PASSWORD("painel.database.ingest.password", Kind.SECRET, "Its password."),
    DATABASE_INGEST_POOL("painel.database.ingest.pool-size", "4", "Its connections at most."),

    DATABASE_JOBS_USER("painel.database.jobs.user", "painel_jobs", "Role that keeps the roll-ups."),
    DATABASE_JOBS_PASSWORD("painel.database.jobs.password", Kind.SECRET, "Its password."),
    DATABASE_JOBS_POOL(
            "painel.database.jobs.pool-size",
            "8",
            "Its connections at most, 2 or more: read models, commands' steps, incidents' notices and the audit log's chain are kept side by side."),
    AUDIT_DIGESTS_FOLDER(
            "painel.audit.digests-folder",
            Kind.OPTIONAL,
            "Where the hourly digests of the audit log are kept, with the key that signs them; made on first use. `audit-digests` by default, unless they are kept in a bucket."),
    AUDIT_DIGESTS_BUCKET(
            "painel.audit.digests-bucket",
            Kind.OPTIONAL,
            "Keeps the digests in this bucket of S3 instead, which needs Object Lock."),
    AUDIT_DIGESTS_PREFIX(
            "painel.audit.digests-prefix", "audit-digests/", "What the names of the digests in the bucket begin with."),
    AUDIT_DIGESTS_KEY_ID(
            "painel.audit.digests-key-id",
            Kind.OPTIONAL,
            "Key of the KMS that signs the digests in the bucket: id, ARN or alias of an asymmetric one, `ECC_NIST_P256`."),
    AUDIT_DIGESTS_OTHER_KEY_IDS(
            "painel.audit.digests-other-key-ids",
            "",
            "Comma-separated keys of the KMS whose digests hold too: the one before, or the one to come."),
    AUDIT_DIGESTS_RETENTION_DAYS(
            "painel.audit.digests-retention-days",
            "400",
            "For so many days nobody can delete a digest in the bucket; 1 or more."),
    UPKEEP_SECONDS(
            "painel.upkeep.seconds",
            "15",
            "Pause between two rounds of keeping the read models, of which one process does each."),
    REDIS_URL("painel.redis.url", Kind.REQUIRED, "`redis://` or `rediss://` URL."),
    CACHE_MODE(
            "painel.cache.mode",
            "near",
            "What remembers answers: `off`, `redis`, or `near` for Redis behind two seconds in the process."),

    AWS_REGION("painel.aws.region", "us-east-1", "Region of every AWS service."),
    DYNAMODB_ENDPOINT(
            "painel.dynamodb.endpoint", Kind.OPTIONAL, "Replaces the region's own endpoint; for local stores."),
    DYNAMODB_COMMANDS_TABLE(
            "painel.dynamodb.commands-table",
            Kind.OPTIONAL,
            "Commands table; `alquimista-operational-commands-{environment}` by default."),

    SQS_ENDPOINT("painel.sqs.endpoint", Kind.OPTIONAL, "Replaces the region's own endpoint; for local queues."),
    SQS_QUEUE_PREFIX(
            "painel.sqs.queue-prefix",
            "",
            "What the names of the queues begin with whose failed messages may be sent back; all by default."),
    S3_ENDPOINT("painel.s3.endpoint", Kind.OPTIONAL, "Replaces the region's own endpoint; for local stores."),
    KMS_ENDPOINT("painel.kms.endpoint", Kind.OPTIONAL, "Replaces the region's own endpoint; for local services."),
    SECRETS_PREFIX(
            "painel.secrets.prefix",
            "painel/",
            "What the names of integrations' credentials in Secrets Manager begin with."),
    SECRETS_FOLDER(
            "painel.secrets.folder",
            Kind.OPTIONAL,
            "Keeps integrations' credentials here, encrypted, instead of in Secrets Manager; for machines without AWS."),
    INCIDENTS_TOPIC_ARN(
            "painel.incidents.topic-arn",
            Kind.OPTIONAL,
            "SNS topic that is told what happens to incidents; without one each change is a line of the log."),
    INTEGRATIONS_HOSTS(
            "painel.integrations.hosts",
            "",
            "Comma-separated hosts whose https addresses integrations may have and tests call, by exact name, or `*.` and a name"
                    + " for all that is under it; none by default."),
    INTEGRATIONS_LOOPBACK(
            "painel.integrations.loopback",
            "false",
            "Lets integrations have and tests call `http://127.0.0.1:port` too; for machines of developers only."),
    AGENTS_NAMESPACE(
            "painel.agents.namespace", "alquimista-agents", "Kubernetes namespace that tenants' agents run in."),
    AGENTS_FOLDER(
            "painel.agents.folder",
            Kind.OPTIONAL,
            "Runs tenants' agents as processes of this machine, noted here, instead of in Kubernetes.");

    /** Whether a setting must be given, and whether it may be shown. */
    private enum Kind {
        REQUIRED,
        OPTIONAL,
        /** Required, and never shown or logged. */
        SECRET,
        DEFAULTED
    }

    private final String property;
    private final Kind kind;
    private final String standard;
    private final String meaning;

    Setting(String property, String standard, String meaning) {
        this(property, Kind.DEFAULTED, standard, meaning);
    }

    Setting(String property, Kind kind, String meaning) {
        this(property, kind, "", meaning);
    }

    Setting(String property, Kind kind, String standard, String meaning) {
        this.property = property;
        this.kind = kind;
        this.standard = standard;
        this.meaning = meaning;
    }

    /** The MicroProfile Config name. */
    public String property() {
        return property;
    }

    /** The environment variable that sets it. */
    public String variable() {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** The default; empty where there is none. */
    Optional<String> standard() {
        return kind == Kind.DEFAULTED ? Optional.of(standard) : Optional.empty();
    }

    /** What it is for, in Markdown. */
    public String meaning() {
        return meaning;
    }

    /** The default as the reference shows it, or that there is none. */
    public String standing() {
        return switch (kind) {
            case REQUIRED -> "required";
            case SECRET -> "required, secret";
            case OPTIONAL -> "none";
            case DEFAULTED -> standard.isEmpty() ? "empty" : "`" + standard + "`";
        };
    }
}
