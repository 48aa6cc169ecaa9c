package org.planweave.ui.components;

import gg.jte.Content;

/** A file from the reader's machine; its form needs {@code enctype="multipart/form-data"}. */
public final class FileUpload extends Field<FileUpload> {

    FileUpload(String name, Content label) {
        super("govuk/file-upload.jte", name, label);
    }

    public FileUpload multiple() {
        return with("multiple", true);
    }
}
