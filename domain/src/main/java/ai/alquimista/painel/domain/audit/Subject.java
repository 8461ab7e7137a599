package ai.alquimista.painel.domain.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who did it and from where, which a person may have erased: what the log keeps is a commitment to it. */
public record Subject(
        Optional<String> userId, Optional<String> userEmail, Optional<String> ipAddress, Optional<String> userAgent) {

    /** All that the commitment covers, in JSON's types. */
    public Map<String, @Nullable Object> structure() {
        Map<String, @Nullable Object> members = new HashMap<>();
        members.put("user_id", userId.orElse(null));
        members.put("user_email", userEmail.orElse(null));
        members.put("ip_address", ipAddress.orElse(null));
        members.put("user_agent", userAgent.orElse(null));
        return members;
    }
}
