package ai.alquimista.painel.rest.openapi;

/** Words of the OpenAPI document that several places say. */
public final class ApiDocument {

    /** The tag of a customer's routes. */
    public static final String TENANT = "tenant";

    /** The tag of our own people's routes. */
    public static final String INTERNAL = "internal";

    /** The tag of what machines send. */
    public static final String INGEST = "ingest";

    static final String BEARER = "bearer";

    static final String DESCRIPTION = """
            The operational panel of AlquimistaAI: what each customer's agents do, and how the platform does.

            Times are UTC in ISO 8601 with `Z`, dates are calendar days in the tenant's time zone, money is BRL with two
            decimals, rates are percent from 0 to 100 with two decimals and null without a request.

            A query parameter that the operation does not list, or one that is given twice, is refused with 400. Problems
            follow RFC 9457; their texts are Portuguese, or English where `Accept-Language` prefers it. Reads carry an
            `ETag` and answer 304 to a matching `If-None-Match`. Every answer names its trace in `X-Trace-Id`.

            `RateLimit-Limit`, `RateLimit-Remaining` and `RateLimit-Reset` (seconds) tell on every answer how many requests
            the tightest of the caller's limits holds, how many are left and when it is full again; past it the answer is
            429 with `Retry-After`.""";

    private ApiDocument() {}
}
