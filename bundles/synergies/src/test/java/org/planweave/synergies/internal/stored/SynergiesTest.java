package org.planweave.synergies.internal.stored;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.planweave.synergies.internal.rows.DetectorRow;
import org.planweave.synergies.internal.rows.FindingRow;
import org.planweave.synergies.internal.rows.InitiativeRow;
import org.planweave.synergies.internal.rows.JointLineRow;
import org.planweave.synergies.internal.rows.SignatureRow;
import org.planweave.synergies.internal.rows.StruckFactRow;
import org.planweave.synergies.internal.rows.TermsRow;
import org.planweave.synergies.internal.rows.VerdictRow;
import org.planweave.test.PortalTest;

/** On a test class of this module that needs its tables. */
@PortalTest(module = "synergies", entities = {FindingRow.class, VerdictRow.class, InitiativeRow.class, TermsRow.class,
    SignatureRow.class, JointLineRow.class, DetectorRow.class, StruckFactRow.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SynergiesTest {}
