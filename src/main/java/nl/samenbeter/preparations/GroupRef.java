package nl.samenbeter.preparations;

/** A group of a joint preparation; its work design is found by this. */
public record GroupRef(JointPreparationId preparation, int number) {}
