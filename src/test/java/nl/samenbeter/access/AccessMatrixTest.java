package nl.samenbeter.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code access-matrix.tsv} says who may open each route and call each method of a service or query, on things of one
 * school. This test tries every cell. A new route or method fails until it has a line; a line without one fails too.
 * <ul>
 *   <li>{@code yes}: gets in, whatever the domain then says
 *   <li>{@code no}: is refused
 *   <li>{@code scoped}: gets in, and the query shows only what lies in the person's own scopes
 * </ul>
 */
@IntegrationTest
@Transactional
class AccessMatrixTest {

    private static final String FILE = "access-matrix.tsv";

    @Autowired
    ApplicationContext application;

    @Autowired
    PlatformTransactionManager transactions;

    private final AccessAnnotationChecker routeChecker = new AccessAnnotationChecker();

    @AfterEach
    void back() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void everyDoorLetsInWhomTheMatrixNames() throws IOException {
        var world = new MatrixWorld(application);
        var lines = new TreeMap<String, List<String>>();
        routes().forEach((route, view) -> lines.put("route " + route, routeVerdicts(view, world)));
        var arguments = new MatrixArguments(world);
        for (Object bean : doors()) {
            Class<?> type = AopUtils.getTargetClass(bean);
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                    String name = name(type, method);
                    lines.put(name, verdicts(bean, method, arguments.of(method.getParameterTypes(), name), world));
                }
            }
        }
        compare(lines, new ArrayList<>(world.personas().keySet()));
    }

    private void compare(Map<String, List<String>> actual, List<String> personas) throws IOException {
        var expected = new TreeMap<String, List<String>>();
        var problems = new ArrayList<String>();
        var file = new ClassPathResource(FILE)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
        var header = Arrays.asList(file.stream()
                .filter(line -> !line.startsWith("#"))
                .findFirst()
                .orElseThrow()
                .split("\t"));
        assertThat(header.subList(1, header.size())).isEqualTo(personas);
        file.stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .skip(1)
                .map(line -> line.split("\t"))
                .forEach(cells -> expected.put(cells[0], List.of(cells).subList(1, cells.length)));
        actual.forEach((door, verdicts) -> {
            List<String> said = expected.remove(door);
            if (said == null) {
                problems.add("not classified; it now behaves so, is that right? then add the line:\n" + door + "\t"
                        + String.join("\t", verdicts));
            } else if (!said.stream()
                    .map(word -> word.equals("scoped") ? "yes" : word)
                    .toList()
                    .equals(verdicts)) {
                problems.add("differs:\n" + door + "\t" + String.join("\t", verdicts) + "\nbut the file says\n" + door
                        + "\t" + String.join("\t", said));
            }
        });
        expected.keySet().forEach(door -> problems.add("has a line but is gone:\n" + door));
        if (!problems.isEmpty()) {
            throw new AssertionError(String.join("\n\n", problems));
        }
    }

    private List<String> verdicts(Object bean, Method method, Object[] arguments, MatrixWorld world) {
        return world.personas().values().stream()
                .map(person -> {
                    signIn(person);
                    return getsIn(bean, method, arguments) ? "yes" : "no";
                })
                .toList();
    }

    private boolean getsIn(Object bean, Method method, Object[] arguments) {
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return Boolean.TRUE.equals(nested.execute(status -> {
            try {
                method.invoke(bean, arguments);
                return true;
            } catch (InvocationTargetException e) {
                return !(e.getCause() instanceof AccessDeniedException
                        || e.getCause() instanceof AuthenticationCredentialsNotFoundException);
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            } finally {
                status.setRollbackOnly();
            }
        }));
    }

    private static void signIn(@Nullable PersonId person) {
        if (person == null) {
            SecurityContextHolder.getContext()
                    .setAuthentication(new AnonymousAuthenticationToken(
                            "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        } else {
            Given.signedIn(person);
        }
    }

    private List<String> routeVerdicts(Class<?> view, MatrixWorld world) {
        return world.personas().values().stream()
                .map(person -> {
                    Set<String> roles = person == null ? Set.of() : roles(person);
                    Principal principal = person == null ? null : person::text;
                    return routeChecker.hasAccess(view, principal, roles::contains) ? "yes" : "no";
                })
                .toList();
    }

    private Set<String> roles(PersonId person) {
        return application
                .getBean(JdbcClient.class)
                .sql("select role from role_grant where person_id = ? and ends_on is null")
                .param(person.value())
                .query(String.class)
                .stream()
                .collect(Collectors.toSet());
    }

    private static Map<String, Class<?>> routes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var routes = new TreeMap<String, Class<?>>();
        scanner.findCandidateComponents("nl.samenbeter").forEach(found -> {
            try {
                Class<?> view = Class.forName(found.getBeanClassName());
                if (!view.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes")) {
                    routes.put(view.getAnnotation(Route.class).value(), view);
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        return routes;
    }

    private List<Object> doors() {
        return Arrays.stream(application.getBeanDefinitionNames())
                .filter(name -> {
                    Class<?> type = application.getType(name);
                    return type != null && type.getName().startsWith("nl.samenbeter.");
                })
                .map(application::getBean)
                .filter(bean -> AopUtils.getTargetClass(bean).getSimpleName().matches(".*(Service|Queries)"))
                .toList();
    }

    private static String name(Class<?> type, Method method) {
        String room = type.getPackageName().substring("nl.samenbeter.".length());
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        return room + "." + type.getSimpleName() + "." + method.getName() + "(" + parameters + ")";
    }
}
