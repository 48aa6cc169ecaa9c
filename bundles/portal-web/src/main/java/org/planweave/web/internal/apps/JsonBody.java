package org.planweave.web.internal.apps;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.stream.Collectors;
import org.planweave.api.Problem;

/** Reads and writes JSON; what cannot be read is told with its place. */
@Consumes({"application/json", "application/*+json"})
@Produces({"application/json", "application/*+json"})
final class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    private final ObjectMapper mapper;

    JsonBody(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    private static boolean isPlain(Class<?> type) {
        return type == String.class || type == byte[].class || type.getName().startsWith("jakarta.ws.rs.")
                || InputStream.class.isAssignableFrom(type);
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return !isPlain(type);
    }

    @Override
    public Object readFrom(Class<Object> type, Type generic, Annotation[] annotations, MediaType media,
            MultivaluedMap<String, String> headers, InputStream in) throws IOException {
        try {
            Object value = mapper.readValue(in, mapper.constructType(generic));
            if (value == null) {
                throw Problem.invalid("", "The body is empty; send a JSON object.");
            }
            return value;
        } catch (JsonMappingException e) {
            throw problem(e);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw Problem.invalid("", "The body is not JSON" + (at == null ? "."
                    : "; see line " + at.getLineNr() + ", column " + at.getColumnNr() + '.'));
        }
    }

    private static Problem problem(JsonMappingException e) {
        if (e.getCause() instanceof Problem problem) {
            return problem;
        }
        String pointer = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "/" + step.getIndex() : "/" + escape(step.getFieldName()))
                .collect(Collectors.joining());
        if (e instanceof UnrecognizedPropertyException unknown) {
            return Problem.invalid(pointer, "There is no field “" + unknown.getPropertyName() + "” here"
                    + known(unknown) + '.');
        }
        return pointer.isEmpty()
                ? Problem.invalid("",
                "The body is empty or not of the kind of JSON that is asked for; see the API description.")
                : Problem.invalid(pointer, "The value at " + pointer + " is not of the kind that is asked for.");
    }

    private static String known(UnrecognizedPropertyException unknown) {
        Collection<Object> names = unknown.getKnownPropertyIds();
        return names == null || names.isEmpty() ? ""
                : "; known are " + names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return !isPlain(type);
    }

    @Override
    public void writeTo(Object value, Class<?> type, Type generic, Annotation[] annotations, MediaType media,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        // Written whole before the first byte goes out, so that a failure can still be told.
        out.write(mapper.writeValueAsBytes(value));
    }
}
