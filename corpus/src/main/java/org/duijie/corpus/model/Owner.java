package org.duijie.corpus.model;

/**
 * Who owns an achievement.
 *
 * @param name the organisation's name
 * @param uscc its unified social credit code (GB 32100), or empty
 * @param type its kind in the register's words, such as 高等院校, or empty
 */
public record Owner(String name, String uscc, String type) {}
