package ai.alquimista.painel.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every way we say no. Whoever shows a refusal matches all of its cases; the texts live where they are shown, in the
 * reader's language.
 */
public abstract sealed class Refusal extends RuntimeException {

    private Refusal(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }

    /** The caller is known and may not do this. */
    public static final class Forbidden extends Refusal {

        private final Ground ground;

        public Forbidden(Ground ground) {
            super("forbidden: " + ground, null);
            this.ground = ground;
        }

        public Ground ground() {
            return ground;
        }
    }

    /** Why a known caller is turned away. */
    public enum Ground {
        /** The permission table does not give this operation to any of the caller's groups, or does not name it. */
        NOT_PERMITTED,
        /** None of the token's groups is one of ours. */
        NO_GROUP,
        /** Tenant and internal groups together are a mistake of whoever assigned them. */
        MIXED_GROUPS,
        /** A customer's user without an active membership. */
        NO_MEMBERSHIP,
        /** A customer's user asked for another tenant: an isolation violation. */
        FOREIGN_TENANT,
        /** The token's tenant claim contradicts the membership: an isolation violation. */
        CLAIM_MISMATCH,
        /** An internal user without an active row in {@code staff}. */
        NOT_STAFF,
        TENANT_SUSPENDED,
        TENANT_INACTIVE;

        /** Whether this is an attempt across the wall between tenants, which raises an alarm. */
        public boolean isIsolationViolation() {
            return this == FOREIGN_TENANT || this == CLAIM_MISMATCH;
        }
    }

    /** What was asked for does not exist, or not for this caller. */
    public static final class NotFound extends Refusal {

        private final String resource;

        /**
         * Refuses for want of a thing.
         *
         * @param resource the kind of thing, as the API names it: {@code tenant}, {@code agent}
         */
        public NotFound(String resource) {
            super(resource + " not found", null);
            this.resource = resource;
        }

        public String resource() {
            return resource;
        }
    }

    /** The request itself is wrong; each violation names its field. */
    public static final class Invalid extends Refusal {

        private final List<Violation> violations;

        public Invalid(List<Violation> violations) {
            super("invalid: " + violations, null);
            if (violations.isEmpty()) throw new IllegalArgumentException("an invalid request has a violation");
            this.violations = List.copyOf(violations);
        }

        public Invalid(String field, Flaw flaw, Object... arguments) {
            this(List.of(new Violation(field, flaw, List.of(arguments))));
        }

        public List<Violation> violations() {
            return violations;
        }
    }

    /** What is wanted does not go with what is. Trying again changes nothing. */
    public static final class Conflict extends Refusal {

        private final Clash clash;

        public Conflict(Clash clash) {
            super("conflict: " + clash, null);
            this.clash = clash;
        }

        public Clash clash() {
            return clash;
        }
    }

    /** What stands against what is wanted. */
    public enum Clash {
        /** It was decided before, and otherwise. */
        DECIDED_OTHERWISE,
        /** It would change figures of a day that can no longer change. */
        DAY_SEALED,
        /** What it would take the place of is gone. */
        NOTHING_TO_REPLACE,
        /** The command has begun, or ended. */
        NOT_PENDING,
        /** The command has not begun, or has ended. */
        NOT_RUNNING,
        /** The command has not ended. */
        NOT_ENDED,
        /** The same request is being carried out at this moment. */
        IN_FLIGHT,
        /** Another company is registered under that number. */
        CNPJ_TAKEN,
        /** What the tenant has does not fit the plan. */
        PLAN_TOO_SMALL,
        /** The plan allows no more active agents. */
        AGENT_LIMIT,
        /** The plan allows no more users. */
        USER_LIMIT,
        /** The tenant has the agent already. */
        ALREADY_ASSIGNED,
        /** The tenant has a user of that address already. */
        EMAIL_TAKEN,
        /** The address cannot be invited: the identity provider knows it as somebody else's. */
        EMAIL_UNUSABLE,
        /** Nobody would be left to administer the tenant. */
        LAST_ADMIN,
        /** The tenant has an integration of that type and name already. */
        NAME_TAKEN,
        /** There is no credential to connect with. */
        NOT_CONNECTED,
        /** From the state that it is in, the wanted one cannot be reached. */
        WRONG_STATE
    }

    /** The request is understood, and what it names does not allow it; each violation names its field. */
    public static final class Unprocessable extends Refusal {

        private final List<Violation> violations;

        public Unprocessable(String field, Flaw flaw, Object... arguments) {
            super("unprocessable: " + field + " " + flaw, null);
            this.violations = List.of(new Violation(field, flaw, List.of(arguments)));
        }

        public List<Violation> violations() {
            return violations;
        }
    }

    /** What is to be changed is no longer as the caller knew it. */
    public static final class Stale extends Refusal {

        public Stale() {
            super("changed by somebody else in the meantime", null);
        }
    }

    /** An idempotency key was used before, for something else. */
    public static final class Mismatched extends Refusal {

        public Mismatched() {
            super("idempotency key used for another request", null);
        }
    }

    /** A store that the answer needs cannot be reached, or not in time. Trying again later is right. */
    public static final class Unavailable extends Refusal {

        private final String store;

        /**
         * Refuses for want of a store.
         *
         * @param store which one, for our own people only
         */
        public Unavailable(String store, Throwable cause) {
            super(store + " is unavailable", cause);
            this.store = store;
        }

        public String store() {
            return store;
        }
    }

    /** One thing wrong with one field; the arguments fill the text's gaps. */
    public record Violation(String field, Flaw flaw, List<Object> arguments) {
        public Violation {
            arguments = List.copyOf(arguments);
        }
    }

    /** What can be wrong with a field. */
    public enum Flaw {
        REQUIRED,
        /** Not one of a closed set; argument: the allowed values. */
        NOT_ONE_OF,
        NOT_A_NUMBER,
        /** Arguments: lowest and highest allowed value. */
        OUT_OF_RANGE,
        NOT_A_UUID,
        /** Argument: the highest allowed number of characters. */
        TOO_LONG,
        /** Control characters, or a text that is none. */
        MALFORMED,
        /** Given more than once. */
        REPEATED,
        UNKNOWN,
        /** Argument: the field that it cannot stand beside. */
        CONFLICTS_WITH,
        /** There is none, or not of that tenant. */
        NOT_OF_TENANT,
        /** The tenant is suspended or has left. */
        TENANT_NOT_ACTIVE,
        /** The agent is suspended or was taken away. */
        AGENT_NOT_ACTIVE,
        /** The check digits or the form of a CNPJ are wrong. */
        NOT_A_CNPJ,
        /** No zone of the IANA time zone database. */
        NOT_A_TIME_ZONE,
        /** No e-mail address. */
        NOT_AN_EMAIL,
        /** Not BRL with at most two decimals; arguments: lowest and highest allowed amount. */
        NOT_AN_AMOUNT,
        /** No URL, or one whose host may not be called. */
        NOT_ALLOWED_URL,
        /** There is none on offer. */
        NOT_ON_OFFER,
        /** None of our own people, or no longer. */
        NOT_ON_STAFF,
        /** Argument: how many are allowed. */
        TOO_MANY,
        /** It looks like a secret, and stands where none may. */
        LOOKS_SECRET,
        /** Nothing is to be changed. */
        NOTHING_TO_CHANGE
    }
}
