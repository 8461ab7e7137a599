package ai.alquimista.painel.rest.answer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/**
 * Makes a read's bytes, tags them and answers 304 to whoever has them. It runs behind the use case, so nobody learns
 * from a tag what they may not read. The bytes are made once, before the status is decided.
 */
@Provider
@Dependent
public class ReadAnswers implements ContainerResponseFilter {

    private static final Annotation[] NONE = {};

    /** What the tenants wrote is Portuguese; left alone, the server would claim its own language. */
    private static final String LANGUAGE = "pt-BR";

    @Inject
    WrittenAnswers written;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!isRead(request.getMethod()) || response.getStatus() != Status.OK.getStatusCode()) return;
        if (!(response.getEntity() instanceof Reply reply)) return;
        Representation representation =
                Representation.of(written.of(reply), request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        EntityTag tag = representation.tag();
        describe(response.getHeaders(), tag);
        response.getHeaders().putSingle("X-Cache", reply.remembered() ? "HIT" : "MISS");
        if (tag.isNamedIn(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusInfo(Status.NOT_MODIFIED);
            response.setEntity(null);
        } else {
            representation
                    .encoding()
                    .ifPresent(encoding -> response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, encoding));
            byte[] bytes = representation.bytes();
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, bytes.length);
            response.setEntity(bytes, NONE, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static void describe(MultivaluedMap<String, Object> headers, EntityTag tag) {
        headers.putSingle(HttpHeaders.ETAG, tag.quoted());
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, LANGUAGE);
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        headers.putSingle(HttpHeaders.VARY, "Origin, Authorization, Accept-Encoding");
    }

    private static boolean isRead(String method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }
}
