package org.twoeyes.service.view;

/** An account, a contact or an employee by id and name, the name as stored. */
public record Named(String id, String name) {}
