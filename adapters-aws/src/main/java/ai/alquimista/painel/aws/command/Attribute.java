package ai.alquimista.painel.aws.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of the table's attributes. */
final class Attribute {

    static final String COMMAND_ID = "command_id";
    static final String CREATED_AT = "created_at";
    static final String STATUS = "status";
    static final String COMMAND_TYPE = "command_type";
    static final String TENANT_ID = "tenant_id";
    static final String CREATED_BY = "created_by";
    static final String REASON = "reason";
    static final String RETRY_OF = "retry_of";
    static final String PARAMETERS = "parameters";
    static final String ATTEMPTS = "attempts";
    static final String STEP = "step";
    static final String OWNER = "owner";
    static final String LEASE_UNTIL = "lease_until";
    static final String STARTED_AT = "started_at";
    static final String COMPLETED_AT = "completed_at";
    static final String OUTPUT = "output";
    static final String ERROR_MESSAGE = "error_message";
    static final String PROGRESS = "progress";
    static final String TTL = "ttl";

    private static final Pattern NAME = Pattern.compile("#(\\w+)");

    private Attribute() {}

    /** What the names in expressions stand for: {@code #status} for {@code status}, since many are reserved words. */
    static Map<String, String> names(String... expressions) {
        Map<String, String> names = new LinkedHashMap<>();
        NAME.matcher(String.join(" ", expressions)).results().forEach(name -> names.put(name.group(), name.group(1)));
        return names;
    }
}
