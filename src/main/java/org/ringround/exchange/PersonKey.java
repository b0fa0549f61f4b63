package org.ringround.exchange;

/**
 * Who a person is in the files: the same phone and the same name are the same person.
 *
 * @param phone in E.164
 */
record PersonKey(String phone, String name) {}
