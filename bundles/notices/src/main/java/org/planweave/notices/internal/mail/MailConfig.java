package org.planweave.notices.internal.mail;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How notices go out by e-mail. Without a host, none do. */
@ObjectClassDefinition(name = "Planweave notices", description = "How notices go out by e-mail.")
public @interface MailConfig {

    /** The name that the file in {@code etc/} has. */
    String PID = "notices";

    /** The council's mail server. */
    @AttributeDefinition(name = "Mail server", description = "Its host name. Empty: nothing is sent.")
    String host() default "";

    @AttributeDefinition(name = "Port")
    int port() default 587;

    @AttributeDefinition(name = "Encryption", description = "starttls, tls, or none for a server on the same machine.")
    String tls() default "starttls";

    @AttributeDefinition(name = "User", description = "Empty where the server asks for none.")
    String user() default "";

    @AttributeDefinition(name = "File with the password", description = "Read at each connection.")
    String password_file() default "";

    @AttributeDefinition(name = "Sender", description = "Such as Business plans <plans@example.gov.uk>.")
    String from() default "";

    /** Where people's addresses end; nothing is sent elsewhere. */
    @AttributeDefinition(name = "Domains", description = "What follows the @ in the addresses of the council's people.")
    String[] domains() default {};

    /** How people reach the portal, for the links in letters. */
    @AttributeDefinition(name = "Address of the portal", description = "Such as https://plans.example.gov.uk.")
    String portal() default "";
}
