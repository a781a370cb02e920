package nl.samenbeter.security;

import java.util.List;

/** Accounts that the sign-in page offers to try, in the profile {@code demo} only. At most one bean. */
public interface DemoAccounts {

    List<DemoAccount> accounts();

    /** The one password of all of them. */
    String password();

    /** @param who a first name and perhaps a team, such as "Sanne, rooster" */
    record DemoAccount(String loginName, Role role, String who) {}
}
