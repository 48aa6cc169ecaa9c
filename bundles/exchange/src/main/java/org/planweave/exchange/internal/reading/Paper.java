package org.planweave.exchange.internal.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One department's plan as a paper gives it. Department and period are null where the paper does not say. */
public record Paper(String title, @Nullable String department, @Nullable String period, List<Line> lines,
                    List<Contact> contacts, List<NotUnderstood> notUnderstood, Cover cover) {
}
