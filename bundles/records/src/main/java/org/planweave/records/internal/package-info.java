/**
 * The module records: everything that the portal holds on a line, a plan or a topic, for requests under the Freedom of Information Act
 * and for people who ask what is held of them. It knows no other module; each gives what it holds as a {@code RecordSource}.
 */
@NullMarked
@PlanweaveModule(
        id = "records",
        title = "Records",
        summary = "Answers freedom of information and subject access requests",
        paths = {"records"},
        entities = {
            "org.planweave.records.internal.rows.RequestRow",
            "org.planweave.records.internal.rows.ItemRow",
            "org.planweave.records.internal.rows.PassageRow",
            "org.planweave.records.internal.rows.MarkRow",
            "org.planweave.records.internal.rows.KeepingRow",
            "org.planweave.records.internal.rows.HoldRow",
            "org.planweave.records.internal.rows.DisposalRow",
            "org.planweave.records.internal.rows.DisposedRow",
            "org.planweave.records.internal.rows.ErasureRow",
            "org.planweave.records.internal.rows.ErasurePartRow"
        })
package org.planweave.records.internal;

import org.jspecify.annotations.NullMarked;
import org.planweave.api.modules.PlanweaveModule;
