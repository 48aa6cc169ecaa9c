package org.planweave.api.tables;

import org.osgi.annotation.versioning.ProviderType;

/** Writes tables as files. What a cell says stays text: nothing in it becomes a formula, a field or a link. */
@ProviderType
public interface TableFiles {

    /** The forms that a table can have. */
    enum Format {
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        private final String ending;
        private final String type;

        Format(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }

        /** The end of the file's name, without the dot. */
        public String ending() {
            return ending;
        }

        /** The media type. */
        public String type() {
            return type;
        }
    }

    /** The file. Characters that such a file cannot hold are left out, cells longer than it can hold are cut. */
    byte[] write(Table table, Format format);
}
