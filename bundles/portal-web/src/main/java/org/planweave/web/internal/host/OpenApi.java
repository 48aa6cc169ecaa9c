package org.planweave.web.internal.host;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** OpenAPI 3.1 of live resources, from their Jakarta REST annotations. */
final class OpenApi {

    private static final String API = "/api/v1";

    private OpenApi() {}

    static Map<String, Object> of(List<Object> resources) {
        Schemas schemas = new Schemas();
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        for (Object resource : resources) {
            for (Method method : resource.getClass().getMethods()) {
                add(resource.getClass(), method, paths, schemas);
            }
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Planweave", "version", "1"));
        document.put("servers", List.of(Map.of("url", API)));
        document.put("security", List.of(Map.of("token", List.of())));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", schemas.all(),
                "securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer"))));
        return document;
    }

    private static void add(Class<?> resource, Method method, Map<String, Map<String, Object>> paths, Schemas schemas) {
        String verb = Stream.of(method.getAnnotations()).map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class)).filter(found -> found != null)
                .map(found -> found.value().toLowerCase(Locale.ROOT)).findFirst().orElse("");
        String path = path(resource.getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
        if (!verb.isEmpty() && path.startsWith(API + "/")) {
            paths.computeIfAbsent(path.substring(API.length()), name -> new TreeMap<>())
                    .merge(verb, operation(resource, method, schemas), OpenApi::both);
        }
    }

    /** A path that takes several media types has a method for each. */
    @SuppressWarnings("unchecked")
    private static Object both(Object one, Object other) {
        Map<String, Object> all = new LinkedHashMap<>((Map<String, Object>) one);
        Object body = ((Map<String, Object>) one).get("requestBody");
        Object more = ((Map<String, Object>) other).get("requestBody");
        if (body != null && more != null) {
            Map<String, Object> contents = new TreeMap<>((Map<String, Object>) ((Map<String, Object>) body)
                    .get("content"));
            contents.putAll((Map<String, Object>) ((Map<String, Object>) more).get("content"));
            all.put("requestBody", Map.of("required", true, "content", contents));
        }
        return all;
    }

    /** Patterns of path parameters are Jakarta REST's own; OpenAPI wants the name alone. */
    private static String path(Path annotation) {
        if (annotation == null || annotation.value().isEmpty() || annotation.value().equals("/")) {
            return "";
        }
        String path = annotation.value().replaceAll("\\{\\s*([\\w.-]+)\\s*:[^}]*}", "{$1}");
        return path.startsWith("/") ? path : '/' + path;
    }

    private static Map<String, Object> operation(Class<?> resource, Method method, Schemas schemas) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", resource.getSimpleName() + '.' + method.getName());
        List<Object> parameters = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            parameter(parameter, parameters, operation, method, resource, schemas);
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        operation.put("responses", Map.of(
                method.getReturnType() == void.class ? "204" : "200", answer(method, schemas),
                "default", Map.of("description", "Problem details (RFC 9457)",
                        "content", Map.of("application/problem+json", Map.of("schema", Schemas.PROBLEM)))));
        return operation;
    }

    private static Object answer(Method method, Schemas schemas) {
        return method.getReturnType() == void.class ? Map.of("description", "Done") : Map.of("description", "Done",
                "content", Map.of("application/json", Map.of("schema", schemas.of(method.getGenericReturnType()))));
    }

    private static void parameter(Parameter parameter, List<Object> parameters, Map<String, Object> operation,
            Method method,
            Class<?> resource, Schemas schemas) {
        PathParam path = parameter.getAnnotation(PathParam.class);
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        HeaderParam header = parameter.getAnnotation(HeaderParam.class);
        Object schema = schemas.of(parameter.getParameterizedType());
        if (path != null) {
            parameters.add(Map.of("name", path.value(), "in", "path", "required", true, "schema", schema));
        } else if (query != null) {
            parameters.add(Map.of("name", query.value(), "in", "query", "schema", schema));
        } else if (header != null) {
            parameters.add(Map.of("name", header.value(), "in", "header", "schema", schema));
        } else if (!parameter.isAnnotationPresent(Context.class) && !parameter.isAnnotationPresent(FormParam.class)) {
            Map<String, Object> contents = new TreeMap<>();
            consumed(method, resource).forEach(type -> contents.put(type, Map.of("schema", schema)));
            operation.put("requestBody", Map.of("required", true, "content", contents));
        }
    }

    private static List<String> consumed(Method method, Class<?> resource) {
        Consumes consumes = method.isAnnotationPresent(Consumes.class)
                ? method.getAnnotation(Consumes.class)
                : resource.getAnnotation(Consumes.class);
        return consumes == null ? List.of("application/json") : List.of(consumes.value());
    }
}
