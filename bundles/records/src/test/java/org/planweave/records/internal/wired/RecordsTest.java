package org.planweave.records.internal.wired;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.planweave.records.internal.rows.DisposalRow;
import org.planweave.records.internal.rows.DisposedRow;
import org.planweave.records.internal.rows.ErasurePartRow;
import org.planweave.records.internal.rows.ErasureRow;
import org.planweave.records.internal.rows.HoldRow;
import org.planweave.records.internal.rows.ItemRow;
import org.planweave.records.internal.rows.KeepingRow;
import org.planweave.records.internal.rows.MarkRow;
import org.planweave.records.internal.rows.PassageRow;
import org.planweave.records.internal.rows.RequestRow;
import org.planweave.test.PortalTest;

/** A test of this module over a portal with its tables. */
@PortalTest(module = "records", entities = {RequestRow.class, ItemRow.class, PassageRow.class, MarkRow.class, KeepingRow.class, HoldRow.class,
    DisposalRow.class, DisposedRow.class, ErasureRow.class, ErasurePartRow.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RecordsTest {}
