package org.planweave.api.tables;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Reads the files of a spreadsheet program. The service is away while the module that keeps documents in and out is. */
@ProviderType
public interface TableReading {

    /**
     * The first sheet of an Excel workbook that holds something, as its cells are shown; rows and cells that are empty are there.
     *
     * @throws org.planweave.api.Problem 400 with the pointer {@code file} if it is no workbook, is damaged, too large, or has a formula, for
     *     what a formula shows is not what it is; the sentence names the cell
     */
    List<List<String>> firstSheet(byte[] workbook);
}
