package kansli.document;

import java.util.Set;

/**
 * Something to be published: one template filled with one view.
 *
 * @param template the template's name without its ending; also the name of its view, in small letters
 */
public record Document(DocumentId id, String title, String template, View view, Set<Audience> audiences, Format format) {}
