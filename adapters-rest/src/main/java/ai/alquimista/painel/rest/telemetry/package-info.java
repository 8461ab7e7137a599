/**
 * The numbers that tell how the API does, and the trace that ties them to the log.
 *
 * <ul>
 *   <li>{@code painel_requests{method, route, status}}: answers; {@code route} is a template or {@code unmatched},
 *       {@code status} a class such as {@code 2xx}
 *   <li>{@code painel_request_duration{method, route, status}}: their time, from the first filter to the last byte handed over
 *   <li>{@code painel_server_errors}: answers with a 5xx
 *   <li>{@code painel_authentication_denied{reason}}: requests without a good token, by the rule that they broke
 *   <li>{@code painel_access_denied{ground}}: known callers turned away
 *   <li>{@code painel_denials_unaudited}: of those, the ones that the audit log could not take
 *   <li>{@code painel_isolation_violations}: attempts across the wall between tenants
 *   <li>{@code painel_read_cache{result}}: {@code hit} or {@code miss} for each answer; besides, {@code unavailable} for each
 *       time Redis could not be asked or told, and {@code foreign} for each answer found in another's place
 *   <li>{@code painel_ingest_events{result}}: events reported over HTTP: {@code accepted}, {@code duplicate}, {@code quarantined}
 *       for one whose id had said something else, {@code rejected} for all others
 *   <li>{@code painel_ingest_late_events}: accepted events whose day was over already
 *   <li>{@code painel_requests_shed}: requests turned away for want of capacity
 *   <li>{@code painel_rate_limited{bucket}}: requests turned away because somebody asked too often, by whose limit it was
 * </ul>
 */
@NullMarked
package ai.alquimista.painel.rest.telemetry;

import org.jspecify.annotations.NullMarked;
