/** The parts of the OpenAPI document that every operation shares, and the document's head. */
@NullMarked
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
            @Tag(name = ApiDocument.TENANT, description = "A customer's own figures; internal callers name the tenant"),
            @Tag(name = ApiDocument.INTERNAL, description = "AlquimistaAI's own view of all tenants"),
            @Tag(name = ApiDocument.INGEST, description = "What machines report")
        },
        components =
                @Components(
                        schemas = @Schema(name = "Problem", implementation = Problem.class),
                        parameters = {
                            @Parameter(
                                    name = "tenant_id",
                                    in = ParameterIn.QUERY,
                                    description = "Whose data is meant. Internal callers must give it; customers may"
                                            + " give their own and no other.",
                                    schema = @Schema(type = SchemaType.STRING, format = "uuid"),
                                    example = "550e8400-e29b-41d4-a716-446655440001"),
                            @Parameter(
                                    name = "period",
                                    in = ParameterIn.QUERY,
                                    description = "How many calendar days, ending today.",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    enumeration = {"7d", "30d", "90d"},
                                                    defaultValue = "30d"),
                                    example = "30d"),
                            @Parameter(
                                    name = "limit",
                                    in = ParameterIn.QUERY,
                                    description = "Rows at most.",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.INTEGER,
                                                    format = "int32",
                                                    minimum = "1",
                                                    maximum = "100",
                                                    defaultValue = "50"),
                                    example = "50"),
                            @Parameter(
                                    name = "offset",
                                    in = ParameterIn.QUERY,
                                    description = "Rows to skip; deeper pages take the cursor. 0 without a cursor.",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.INTEGER,
                                                    format = "int32",
                                                    minimum = "0",
                                                    maximum = "10000"),
                                    example = "0"),
                            @Parameter(
                                    name = "cursor",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "The next_cursor of the page before, with the same filters and the same order.",
                                    schema = @Schema(type = SchemaType.STRING, maxLength = 2048),
                                    example = "AQAAAABlU-9"),
                            @Parameter(
                                    name = IdempotencyKey.HEADER,
                                    in = ParameterIn.HEADER,
                                    description =
                                            "Any text of visible ASCII characters, new for each thing that is wanted. Sent"
                                                    + " again within a day with the same request, it is done once and answered as before;"
                                                    + " with another one it is refused.",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    minLength = 1,
                                                    maxLength = 255,
                                                    pattern = "^[!-~]+$"),
                                    example = "0b6a7c53-4bb1-4d2e-8f0e-2f9f0c5f7a10"),
                            @Parameter(
                                    name = HttpHeaders.IF_MATCH,
                                    in = ParameterIn.HEADER,
                                    description =
                                            "The `version` of what is to be changed as it was read, in quotes, as `ETag` has it on the"
                                                    + " answer to a change. If it was changed since, the answer is 412. Without the"
                                                    + " header, or with `*`, whatever is there is changed.",
                                    schema =
                                            @Schema(type = SchemaType.STRING, pattern = "^(\\*|\"[1-9][0-9]{0,17}\")$"),
                                    example = "\"3\""),
                            @Parameter(
                                    name = LastEventId.HEADER,
                                    in = ParameterIn.HEADER,
                                    description =
                                            "The id of the last event that was read; without it only what comes from"
                                                    + " now on is told.",
                                    schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"),
                                    example = "4711"),
                            @Parameter(
                                    name = "Accept-Language",
                                    in = ParameterIn.HEADER,
                                    description = "Portuguese unless English is preferred.",
                                    schema = @Schema(type = SchemaType.STRING),
                                    example = "en")
                        },
                        headers = {
                            @Header(
                                    name = IdempotencyKey.REPLAYED,
                                    description =
                                            "`true` where the same was done before, and this is the answer of then",
                                    schema = @Schema(type = SchemaType.STRING, enumeration = "true")),
                            @Header(
                                    name = HttpHeaders.ETAG,
                                    description = "The `version` of what is answered, in quotes; what `If-Match` takes",
                                    schema = @Schema(type = SchemaType.STRING))
                        },
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = ApiDocument.BEARER,
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        bearerFormat = "JWT",
                                        description = "An access token of the identity provider")))
package ai.alquimista.painel.rest.openapi;

import ai.alquimista.painel.rest.live.LastEventId;
import ai.alquimista.painel.rest.once.IdempotencyKey;
import ai.alquimista.painel.rest.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullMarked;
