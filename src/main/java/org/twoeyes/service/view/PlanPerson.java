package org.twoeyes.service.view;

/**
 * Somebody or something that a kept plan names.
 *
 * @param name as stored; the id where nothing is stored any more
 * @param gone whether it is not there, or not active, on the date
 */
public record PlanPerson(String id, String name, boolean gone) {}
