package ai.alquimista.painel.rest.json;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.secret.Masking;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** What Jackson could not read, as a refusal that names the field and repeats nothing of the body. */
final class BodyFlaws {

    private static final String WHOLE_BODY = "body";
    private static final int LONGEST_FIELD = 100;

    private BodyFlaws() {}

    static Refusal.Invalid of(JsonProcessingException unreadable) {
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown -> new Refusal.Invalid(field(unknown), Flaw.UNKNOWN);
            case JsonMappingException mapping -> new Refusal.Invalid(field(mapping), Flaw.MALFORMED);
            default -> new Refusal.Invalid(WHOLE_BODY, Flaw.MALFORMED);
        };
    }

    /** A packed body that cannot be unpacked. */
    static Refusal.Invalid damaged() {
        return new Refusal.Invalid(WHOLE_BODY, Flaw.MALFORMED);
    }

    /** A secret may have been sent for a name. */
    private static String presentable(String name) {
        return Masking.isLikely(name) ? "?" : name;
    }

    /** The path to the field: {@code events[3].tenant_id}. */
    private static String field(JsonMappingException mapping) {
        StringBuilder path = new StringBuilder();
        for (Reference reference : mapping.getPath()) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                if (!path.isEmpty()) path.append('.');
                path.append(presentable(reference.getFieldName()));
            }
        }
        if (path.isEmpty()) return WHOLE_BODY;
        String cut = path.length() <= LONGEST_FIELD ? path.toString() : path.substring(0, LONGEST_FIELD);
        return cut.replaceAll("[^A-Za-z0-9_.\\[\\]-]", "?");
    }
}
