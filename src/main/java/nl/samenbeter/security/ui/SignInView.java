package nl.samenbeter.security.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@Route(value = "inloggen", autoLayout = false)
@AnonymousAllowed
class SignInView extends Div {}
