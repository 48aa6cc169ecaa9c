package org.planweave.cli.internal;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Accounts and their roles. */
@Command(name = "user", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
        description = "Makes accounts, gives them roles and says who comes from the council's sign-in.",
        footer = {"", "Example:", "  planweave user add amara --name \"Amara Bello\" --department markets --role planner"})
final class UserCommand implements Runnable {

    private static final String PEOPLE = "/api/v1/people";
    /** Letters and digits that nobody mistakes for one another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679";
    private static final int PASSWORD_LENGTH = 16;

    @Spec
    CommandSpec spec;

    /** Without a command of its own it says which there are. */
    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(spec.commandLine(), "Say which: add, role or council");
    }

    @Command(name = "add", mixinStandardHelpOptions = true,
            description = "Makes an account and prints its first password: random, for seven days, changed at the first sign-in.",
            footer = {"", "Example:", "  planweave user add amara --name \"Amara Bello\" --department markets --role planner"})
    int add(@Mixin Where where, @Parameters(paramLabel = "USER", description = "The sign-in name.") String user,
            @Option(names = "--name", required = true, paramLabel = "NAME", description = "The person's name.") String name,
            @Option(names = "--post", paramLabel = "POST", description = "The post held.") @Nullable String post,
            @Option(names = "--department", paramLabel = "D", description = "The department's id, code or name.")
            @Nullable String department,
            @Option(names = "--role", paramLabel = "ROLE", description = "A role; may be repeated.") @Nullable List<String> roles) {
        String password = password();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("username", user);
        body.put("name", name);
        body.put("post", post);
        body.put("department", department);
        body.put("roles", roles == null ? List.of() : roles);
        body.put("password", password);
        where.api().post(PEOPLE, body);
        print("Sign in: " + user + " " + password);
        return 0;
    }

    @Command(name = "role", mixinStandardHelpOptions = true,
            description = "Sets the roles of a person: these, and no others.",
            footer = {"", "Example:", "  planweave user role amara planner cluster-lead"})
    int role(@Mixin Where where, @Parameters(index = "0", paramLabel = "USER", description = "The person's sign-in name or id.") String user,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = "ROLE", description = "The roles.") List<String> roles) {
        where.api().put(PEOPLE + "/" + Api.encoded(id(where, user)) + "/roles", Map.of("roles", roles));
        print(user + " has: " + String.join(", ", roles) + ".");
        return 0;
    }

    @Command(name = "council", mixinStandardHelpOptions = true,
            description = "Says by which name at the council's sign-in a person comes for the first time; without NAME nobody does.",
            footer = {"", "Example:", "  planweave user council amara amara.bello@example.gov.uk"})
    int council(@Mixin Where where, @Parameters(index = "0", paramLabel = "USER", description = "The person's sign-in name or id.") String user,
            @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The name there.") @Nullable String name) {
        where.api().put(PEOPLE + "/" + Api.encoded(id(where, user)) + "/council-account", Map.of("name", name == null ? "" : name));
        print(name == null ? user + " comes with no council account." : user + " comes as " + name + ".");
        return 0;
    }

    private static String id(Where where, String user) {
        return Json.rows(where.api().get(PEOPLE)).stream().filter(person -> Json.text(person, "username").equals(user))
                .map(person -> Json.text(person, "id")).findFirst().orElse(user);
    }

    private static String password() {
        SecureRandom random = new SecureRandom();
        return random.ints(PASSWORD_LENGTH, 0, LETTERS.length()).mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
    }
}
