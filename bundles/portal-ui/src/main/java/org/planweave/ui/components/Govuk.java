package org.planweave.ui.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.planweave.ui.Html;

/** The GOV.UK Design System's components, with its own class names, unbranded; each is proved against its fixtures. */
public final class Govuk {

    private Govuk() {}

    /** A button that sends its form. */
    public static Button button(String text) {
        return new Button(text);
    }

    /** A link that looks like a button. */
    public static Button linkButton(String text, String href) {
        return new Button(text).href(href);
    }

    /** One line of text. */
    public static TextInput input(String name, String label) {
        return input(name, Html.text(label));
    }

    /** One line of text. */
    public static TextInput input(String name, Content label) {
        return new TextInput(name, label);
    }

    /** Several lines of text. */
    public static Textarea textarea(String name, String label) {
        return textarea(name, Html.text(label));
    }

    /** Several lines of text. */
    public static Textarea textarea(String name, Content label) {
        return new Textarea(name, label);
    }

    /** A closed list. */
    public static Select select(String name, String label) {
        return select(name, Html.text(label));
    }

    /** A closed list. */
    public static Select select(String name, Content label) {
        return new Select(name, label);
    }

    /** A file of the reader's. */
    public static FileUpload fileUpload(String name, String label) {
        return fileUpload(name, Html.text(label));
    }

    /** A file of the reader's. */
    public static FileUpload fileUpload(String name, Content label) {
        return new FileUpload(name, label);
    }

    /** One of several. */
    public static Choices radios(String name) {
        return new Choices("radios", name);
    }

    /** Any of several. */
    public static Choices checkboxes(String name) {
        return new Choices("checkboxes", name);
    }

    /** A date in three boxes, which send {@code day}, {@code month} and {@code year}. */
    public static DateInput dateInput(String id) {
        return new DateInput(id);
    }

    /** Fields that belong together. */
    public static Fieldset fieldset(String legend, Content body) {
        return fieldset(Html.text(legend), body);
    }

    /** Fields that belong together. */
    public static Fieldset fieldset(Content legend, Content body) {
        return new Fieldset(legend, body);
    }

    /** The name of a control that stands by itself. */
    public static Label label(Content text, String forId) {
        return new Label(text, forId);
    }

    /** Help for a control that stands by itself. */
    public static Text hint(Content text) {
        return new Text("govuk/hint.jte", text);
    }

    /** What is wrong, at a control that stands by itself. */
    public static Text errorMessage(Content sentence) {
        return new Text("govuk/error-message.jte", sentence);
    }

    /** What is wrong with a form, at the top of its page. */
    public static ErrorSummary errorSummary() {
        return new ErrorSummary();
    }

    /** Words set apart from the text around them. */
    public static Text insetText(String text) {
        return insetText(Html.text(text));
    }

    /** Words set apart from the text around them. */
    public static Text insetText(Content content) {
        return new Text("govuk/inset-text.jte", content);
    }

    /** What may go wrong, before one does it. */
    public static Text warningText(String text) {
        return warningText(Html.text(text));
    }

    /** What may go wrong, before one does it. */
    public static Text warningText(Content content) {
        return new Text("govuk/warning-text.jte", content);
    }

    /** One sentence to know. */
    public static NotificationBanner notificationBanner(String text) {
        return new NotificationBanner(Html.text(text), true);
    }

    /** Something to know. */
    public static NotificationBanner notificationBanner(Content content) {
        return new NotificationBanner(content, false);
    }

    /** Words that open on demand. */
    public static Details details(String summary, Content content) {
        return details(Html.text(summary), content);
    }

    /** Words that open on demand. */
    public static Details details(Content summary, Content content) {
        return new Details(summary, content);
    }

    /** A table of the Design System; see {@link Pw#table()} for the portal's own. */
    public static Table table() {
        return new Table("govuk/table.jte");
    }

    /** Pairs of a name and a value. */
    public static SummaryList summaryList() {
        return new SummaryList();
    }

    /** A state in a word. */
    public static Text tag(String text) {
        return tag(Html.text(text));
    }

    /** A state in a word. */
    public static Text tag(Content content) {
        return new Text("govuk/tag.jte", content);
    }

    /** The way here. */
    public static Breadcrumbs breadcrumbs() {
        return new Breadcrumbs();
    }

    /** The pages of a long list. */
    public static Pagination pagination() {
        return new Pagination();
    }

    /** The way back. */
    public static BackLink backLink(String text, String href) {
        return backLink(Html.text(text), href);
    }

    /** The way back. */
    public static BackLink backLink(Content text, String href) {
        return new BackLink(text, href);
    }

    /** It is done. */
    public static Panel panel(String title, @Nullable Content content) {
        return panel(Html.text(title), content);
    }

    /** It is done. */
    public static Panel panel(Content title, @Nullable Content content) {
        return new Panel(title, content);
    }
}
