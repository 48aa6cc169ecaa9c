package org.planweave.core.internal.store.units;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/** An instant in a time column, to the microsecond, which is what both databases hold. */
final class InstantAsTime implements Converter {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Object convertObjectValueToDataValue(@Nullable Object value, Session session) {
        return value instanceof Instant instant ? Timestamp.from(instant.truncatedTo(ChronoUnit.MICROS)) : value;
    }

    @Override
    public @Nullable Object convertDataValueToObjectValue(@Nullable Object value, Session session) {
        return value instanceof Timestamp time ? time.toInstant() : value;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public void initialize(DatabaseMapping mapping, Session session) {
        ((AbstractDirectMapping) mapping).setFieldClassification(Timestamp.class);
    }
}
