package io.minewatch.registry.ogcapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.registry.rest.Roles;
import io.minewatch.registry.snapshot.Found;
import io.minewatch.registry.snapshot.Layer;
import io.minewatch.registry.snapshot.Snapshots;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** OGC API Features over HTTP. Its own definition is at {@code /ogc/api}, so our API's leaves it out. */
@Path("/ogc")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.CLERK, Roles.AUDITOR, Roles.ADMIN, Roles.READER})
@RunOnVirtualThread
public class OgcResource {

    private static final MediaType GEO_JSON = MediaType.valueOf(Link.GEO_JSON);

    private final Documents documents;
    private final ApiDescription description;
    private final ItemsReader reader;
    private final Snapshots snapshots;
    private final InstantSource clock;

    OgcResource(
            Documents documents,
            ApiDescription description,
            ItemsReader reader,
            Snapshots snapshots,
            InstantSource clock) {
        this.documents = documents;
        this.description = description;
        this.reader = reader;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response landing(UriInfo request, HttpHeaders headers) {
        return answer(documents.landing(root(request)), none(request), headers, Link.JSON);
    }

    @GET
    @Path("/conformance")
    @Operation(hidden = true)
    public Response conformance(UriInfo request, HttpHeaders headers) {
        return answer(documents.conformance(), none(request), headers, Link.JSON);
    }

    @GET
    @Path("/api")
    @Operation(hidden = true)
    public Response api(UriInfo request, HttpHeaders headers) {
        return answer(description.of(root(request)), none(request), headers, Link.OPEN_API);
    }

    @GET
    @Path("/collections")
    @Operation(hidden = true)
    public Response collections(UriInfo request, HttpHeaders headers) {
        return answer(documents.collections(root(request)), none(request), headers, Link.JSON);
    }

    @GET
    @Path("/collections/{collection}")
    @Operation(hidden = true)
    public Response collection(String collection, UriInfo request, HttpHeaders headers) {
        return answer(documents.collection(layer(collection), root(request)), none(request), headers, Link.JSON);
    }

    @GET
    @Path("/collections/{collection}/items")
    @Operation(hidden = true)
    public Response items(String collection, UriInfo request, HttpHeaders headers) {
        var layer = layer(collection);
        var parameters = ItemsReader.ofMany(layer, request.getQueryParameters());
        var query = reader.read(layer, parameters);
        // One more than the page holds tells whether there is a next one.
        var found = snapshots.list(query.selection(), query.after(), query.limit() + 1);
        var page = found.subList(0, Math.min(found.size(), query.limit()));
        var document = page(query, page);
        if (query.after().isEmpty()) {
            document.put("numberMatched", snapshots.count(query.selection()));
        }
        var links = Documents.links(document);
        links.add(new Link(request.getRequestUri().toString(), "self", Link.GEO_JSON, "This page").json());
        links.add(new Link(withFormat(request, Format.HTML), "alternate", Link.HTML, "This page in a browser").json());
        if (found.size() > page.size()) {
            links.add(new Link(next(request, query, page), "next", Link.GEO_JSON, "The next page").json());
        }
        return withCrs(answer(document, parameters, headers, Link.GEO_JSON), query.crs());
    }

    @GET
    @Path("/collections/{collection}/items/{id}")
    @Operation(hidden = true)
    public Response item(String collection, String id, UriInfo request, HttpHeaders headers) {
        var layer = layer(collection);
        var parameters = ItemsReader.ofOne(request.getQueryParameters());
        var crs = reader.crs("crs", parameters);
        if (Parameters.isNoText(id)) {
            throw new NotFoundException();
        }
        var found = snapshots.find(layer, reader.when(parameters), id).orElseThrow(NotFoundException::new);
        var document = new FeatureWriter(crs).write(found);
        var owner = root(request) + "/collections/" + layer.id();
        Documents.links(document)
                .add(new Link(request.getRequestUri().toString(), "self", Link.GEO_JSON, id).json())
                .add(new Link(withFormat(request, Format.HTML), "alternate", Link.HTML, id + " in a browser").json())
                .add(new Link(owner, "collection", Link.JSON, layer.title()).json());
        return withCrs(answer(document, parameters, headers, Link.GEO_JSON), crs);
    }

    private ObjectNode page(ItemsQuery query, List<Found> page) {
        var document = ContractJson.mapper().createObjectNode().put("type", "FeatureCollection");
        var writer = new FeatureWriter(query.crs());
        page.stream().map(writer::write).forEach(document.putArray("features")::add);
        return document.put("timeStamp", clock.instant().toString()).put("numberReturned", page.size());
    }

    /** What all pages show is what was true, and known, when the first was asked for. */
    private static String next(UriInfo request, ItemsQuery query, List<Found> page) {
        var next = request.getRequestUriBuilder()
                .replaceQueryParam("after", page.getLast().id())
                .replaceQueryParam("knownAt", query.selection().when().knownAt());
        if (!request.getQueryParameters().containsKey("datetime")) {
            next.replaceQueryParam("datetime", query.selection().when().from());
        }
        return next.build().toString();
    }

    private static String withFormat(UriInfo request, Format format) {
        return request.getRequestUriBuilder()
                .replaceQueryParam("f", format.word())
                .build()
                .toString();
    }

    private static Layer layer(String collection) {
        return Layer.find(collection).orElseThrow(NotFoundException::new);
    }

    private static Parameters none(UriInfo request) {
        return new Parameters(request.getQueryParameters(), Set.of());
    }

    private static String root(UriInfo request) {
        return request.getBaseUriBuilder().path("ogc").build().toString();
    }

    private static Response withCrs(Response answer, Crs crs) {
        return Response.fromResponse(answer)
                .header("Content-Crs", "<" + crs.uri() + ">")
                .build();
    }

    private static Response answer(ObjectNode document, Parameters parameters, HttpHeaders headers, String type) {
        var format = parameters.format().orElseGet(() -> accepted(headers));
        var answer = switch (format) {
            case JSON -> Response.ok(ContractJson.write(document), type);
            case HTML -> Response.ok(Html.page(document), Link.HTML + ";charset=UTF-8");
        };
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    /** The first of the client's wishes that we can fulfil. */
    private static Format accepted(HttpHeaders headers) {
        for (var type : headers.getAcceptableMediaTypes()) {
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                    || type.isCompatible(GEO_JSON)
                    || type.getSubtype().endsWith("openapi+json")) {
                return Format.JSON;
            }
            if (type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return Format.HTML;
            }
        }
        throw new NotAcceptableException();
    }
}
