package org.planweave.web.internal.front;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How the portal is reached. */
@ObjectClassDefinition(name = "Planweave web", description = "How people and systems reach the portal.")
public @interface WebConfig {

    /** The name that the file in {@code etc/} has. */
    String PID = "org.planweave.web";

    /** Host names, without port, beside those of this machine itself. */
    @AttributeDefinition(name = "Host names", description = "Names that the portal is reached by, without port.")
    String[] hosts() default {};

    /** Whether people reach it by https, also where something in front of it ends the encryption. */
    @AttributeDefinition(name = "Reached by https")
    boolean https() default false;

    /** Addresses of proxies in front of the portal, whose word on where a request came from is taken. */
    @AttributeDefinition(name = "Proxies", description = "Addresses that proxies in front of the portal reach it from.")
    String[] proxies() default {};

    /** The largest form or JSON body, in bytes of text. */
    @AttributeDefinition(name = "Largest form, in bytes")
    int form_bytes() default 4 * 1024 * 1024;

    /** The largest upload, in bytes. */
    @AttributeDefinition(name = "Largest upload, in bytes")
    long upload_bytes() default 64L * 1024 * 1024;

    /** How long one module's part of a page may take before it counts as slow, in milliseconds. */
    @AttributeDefinition(name = "Time for one part of a page, in milliseconds")
    int part_millis() default 3000;

    /** How long a module may work on a request without having begun to answer, in seconds; then it is broken off. */
    @AttributeDefinition(name = "Time for a request, in seconds")
    int request_seconds() default 120;

    /** How many changes a minute one person may make; 0 for as many as they like. {@code -Dplanweave.writes} comes before it. */
    @AttributeDefinition(name = "Changes of one person a minute")
    int writes_minute() default 60;

    /** How many files one person may send in a day; 0 for as many as they like. */
    @AttributeDefinition(name = "Files of one person a day")
    int upload_day_files() default 1_000;

    /** How much one person may send as files in a day, in bytes; 0 for as much as they like. */
    @AttributeDefinition(name = "Files of one person a day, in bytes")
    long upload_day_bytes() default 2L * 1024 * 1024 * 1024;

    /** What whoever reads the figures at /metrics has to send, at least 32 characters; without one, this machine alone may read them. */
    @AttributeDefinition(name = "Token for the figures")
    String metrics_token() default "";

    /** Where clamd listens, {@code tcp://HOST:PORT} or {@code unix:/PATH}; empty if files are not looked at. */
    @AttributeDefinition(name = "Malware scanner")
    String scanner() default "";

    /** Whether files may go to a scanner on another machine although nothing on the way is encrypted. */
    @AttributeDefinition(name = "Malware scanner elsewhere, without encryption")
    boolean scanner_plain() default false;

    /** How long the scanner may take for what is sent in one request, in seconds; then it is refused. */
    @AttributeDefinition(name = "Time for the malware scanner, in seconds")
    int scanner_seconds() default 60;

    /** Whom to tell of a weakness, as an address such as {@code mailto:security@example.gov.uk}; told at /.well-known/security.txt. */
    @AttributeDefinition(name = "Whom to tell of a weakness")
    String security_contact() default "";

    /** How many open pages may wait for news at once, of everybody together. */
    @AttributeDefinition(name = "Pages that wait for news")
    int live_most() default 500;

    /** How many open pages of one person may wait for news at once. */
    @AttributeDefinition(name = "Pages of one person that wait for news")
    int live_each() default 6;
}
