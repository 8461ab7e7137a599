package ai.alquimista.painel.rest.openapi;

import ai.alquimista.painel.rest.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The head of the OpenAPI document; its operations stand at their resources. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Painel Operacional",
                        version = "0.1.0",
                        description = ApiDocument.DESCRIPTION,
                        contact = @Contact(name = "AlquimistaAI", email = "suporte@alquimista.ai"),
                        license = @License(name = "Proprietary", identifier = "LicenseRef-AlquimistaAI-Proprietary")),
        servers = @Server(url = "/", description = "The server that this document came from"),
        tags = {
            @Tag(name = ApiDocument.TENANT, description = "A customer's own figures; internal callers name the tenant")
        },
        components =
                @Components(
                        schemas = @Schema(name = "Problem", implementation = Problem.class),
                        parameters =
                                @Parameter(
                                        name = "tenant_id",
                                        in = ParameterIn.QUERY,
                                        description =
                                                "Whose data is meant. Internal callers must give it; customers may"
                                                        + " give their own and no other.",
                                        schema = @Schema(type = SchemaType.STRING, format = "uuid"),
                                        example = "550e8400-e29b-41d4-a716-446655440001"),
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = ApiDocument.BEARER,
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        bearerFormat = "JWT",
                                        description = "An access token of the identity provider")))
public final class ApiDocument {

    /** The tag of a customer's routes. */
    public static final String TENANT = "tenant";

    static final String BEARER = "bearer";

    static final String DESCRIPTION = """
            The operational panel of AlquimistaAI: what each customer's agents do, and how the platform does.

            Times are UTC in ISO 8601 with `Z`, dates are calendar days in the tenant's time zone, money is BRL with two
            decimals, rates are percent from 0 to 100 with two decimals and null without a request.

            A query parameter that the operation does not list, or one that is given twice, is refused with 400. Problems
            follow RFC 9457; their texts are Portuguese, or English where `Accept-Language` prefers it. Reads carry an
            `ETag` and answer 304 to a matching `If-None-Match`. Every answer names its trace in `X-Trace-Id`.""";

    private ApiDocument() {}
}
