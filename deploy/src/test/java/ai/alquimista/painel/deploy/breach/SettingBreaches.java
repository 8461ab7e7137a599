package ai.alquimista.painel.deploy.breach;

import static ai.alquimista.painel.deploy.breach.Breach.put;
import static ai.alquimista.painel.deploy.breach.Breach.read;
import static ai.alquimista.painel.deploy.breach.Breach.remove;
import static ai.alquimista.painel.deploy.wall.Wall.CONNECTIONS;
import static ai.alquimista.painel.deploy.wall.Wall.SETTINGS_GIVEN;
import static ai.alquimista.painel.deploy.wall.Wall.SETTINGS_RIGHT;

import ai.alquimista.painel.deploy.wall.Wall;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** Of what processes are told, and of how many connections they take for it. */
final class SettingBreaches {

    private static final String API = "Deployment/painel-api";
    private static final String ENV = "/spec/template/spec/containers/0/env";
    private static final String FROM = "/spec/template/spec/containers/0/envFrom";
    private static final String JOB = "/spec/jobTemplate" + FROM;
    private static final String SERVER = "ExternalSecret/painel-server";
    private static final String OWNER = "{'secretRef': {'name': 'painel-owner'}}";

    private SettingBreaches() {}

    static Stream<Breach> all() {
        return Stream.of(given(), right(), connections()).flatMap(breaches -> breaches);
    }

    private static Stream<Breach> given() {
        return Stream.of(
                put(SETTINGS_GIVEN, API, ENV + "/-", "{'name': 'PAINEL_REDIS_ADDRESS', 'value': 'x'}"),
                put(SETTINGS_GIVEN, API, ENV + "/-", "{'name': 'AWS_SECRET_ACCESS_KEY', 'value': 'x'}"),
                put(SETTINGS_GIVEN, API, ENV + "/-", "{'name': 'PAINEL_CURSOR_KEY', 'value': 'x'}"),
                setting(SETTINGS_GIVEN, "PAINEL_DATABASE_TENANT_PASSWORD", "x"),
                setting(SETTINGS_GIVEN, "PAINEL_IDENTITY_ISSUER", ""),
                setting(SETTINGS_GIVEN, "PAINEL_DATABASE_URL", ""),
                remove(SETTINGS_GIVEN, SERVER, "/spec/data/8"),
                remove(SETTINGS_GIVEN, SERVER, "/spec/data/0"),
                put(SETTINGS_GIVEN, SERVER, "/spec/data/1/remoteRef/key", "'database-internal'"),
                remove(SETTINGS_GIVEN, "ExternalSecret/painel-logins", "/spec/data/6"),
                put(SETTINGS_GIVEN, SERVER, "/spec/data/10/secretKey", "'PAINEL_REDIS_ADDRESS'"),
                remove(SETTINGS_GIVEN, "Deployment/painel-worker", FROM + "/1"),
                put(SETTINGS_GIVEN, API, FROM + "/-", OWNER),
                put(SETTINGS_GIVEN, "CronJob/painel-close-day", JOB + "/-", OWNER),
                put(SETTINGS_GIVEN, "CronJob/painel-close-day", JOB + "/1/secretRef/name", "'painel-server'"),
                remove(SETTINGS_GIVEN, "CronJob/painel-close-day", JOB + "/1"),
                remove(SETTINGS_GIVEN, "Job/painel-migrate", FROM + "/2"));
    }

    private static Stream<Breach> right() {
        return Stream.of(
                put(SETTINGS_RIGHT, API, ENV + "/0/value", "'api,worker'"),
                remove(SETTINGS_RIGHT, API, ENV + "/0"),
                put(SETTINGS_RIGHT, API, "/spec/template/spec/containers/0/args", "['worker']"),
                setting(SETTINGS_RIGHT, "PAINEL_ENVIRONMENT", "local"),
                setting(SETTINGS_RIGHT, "PAINEL_HTTP_HOST", "127.0.0.1"),
                setting(SETTINGS_RIGHT, "PAINEL_HTTP_TRUSTED_PROXIES", "2"),
                setting(SETTINGS_RIGHT, "PAINEL_IDENTITY_JWKS_URL", "http://cognito/keys"),
                setting(SETTINGS_RIGHT, "PAINEL_DATABASE_URL", "jdbc:postgresql://db/alquimista?sslmode=require"),
                setting(SETTINGS_RIGHT, "PAINEL_LIMITS_ENABLED", "false"),
                setting(SETTINGS_RIGHT, "PAINEL_LIMITS_PODS", "99"),
                setting(SETTINGS_RIGHT, "PAINEL_CACHE_MODE", "on"),
                setting(SETTINGS_RIGHT, "PAINEL_SECRETS_FOLDER", "/tmp"),
                setting(SETTINGS_RIGHT, "PAINEL_DYNAMODB_ENDPOINT", "http://localhost:8000"),
                setting(SETTINGS_RIGHT, "PAINEL_INTEGRATIONS_LOOPBACK", "true"),
                setting(SETTINGS_RIGHT, "PAINEL_SECRETS_PREFIX", "painel/"),
                put(SETTINGS_RIGHT, API, ENV + "/4/value", "'1'"),
                new Breach(
                        SETTINGS_RIGHT,
                        "without a bucket for digests",
                        all -> all.all().stream()
                                .filter(one -> one.id().startsWith("ConfigMap/"))
                                .forEach(map ->
                                        ((ObjectNode) map.node().path("data")).remove("PAINEL_AUDIT_DIGESTS_BUCKET"))),
                put(SETTINGS_RIGHT, "SecretStore/painel-job", "/spec/provider/aws/prefix", "'painel/'"),
                put(
                        SETTINGS_RIGHT,
                        "SecretStore/painel-api",
                        "/spec/provider/aws/auth/jwt/serviceAccountRef/name",
                        "'painel-migrate'"));
    }

    private static Stream<Breach> connections() {
        return Stream.of(
                put(CONNECTIONS, "HorizontalPodAutoscaler/painel-api", "/spec/maxReplicas", "40"),
                put(CONNECTIONS, "HorizontalPodAutoscaler/painel-worker", "/spec/maxReplicas", "40"),
                put(CONNECTIONS, API, ENV + "/1/value", "'200'"),
                put(
                        CONNECTIONS,
                        "Namespace/painel",
                        "/metadata/annotations/painel.alquimista.ai~1database-connections",
                        "'100'"),
                remove(CONNECTIONS, "Namespace/painel", "/metadata/annotations"));
    }

    /** In the settings that all processes share, whose name ends in a hash. */
    private static Breach setting(Wall wall, String name, String value) {
        return new Breach(
                wall,
                name + " = " + value,
                all -> all.all().stream()
                        .filter(one -> one.id().startsWith("ConfigMap/"))
                        .forEach(map -> ((ObjectNode) map.node().path("data")).set(name, read('\'' + value + '\''))));
    }
}
