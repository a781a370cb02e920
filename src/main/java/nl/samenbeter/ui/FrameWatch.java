package nl.samenbeter.ui;

import com.vaadin.flow.component.Component;

/** Tells the frame when the numbers on it may be others, without anybody doing anything on it. */
public interface FrameWatch {

    /** Calls {@code countAgain} in the frame's UI as its user, as long as the frame is attached. */
    void watch(Component frame, Runnable countAgain);
}
