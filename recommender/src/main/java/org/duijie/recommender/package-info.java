/**
 * Which technology fits which need: {@code match} finds and presents matches, {@code rank} orders candidates, {@code reason} says why,
 * {@code field} suggests technical fields, {@code model} keeps trained models. HTTP and the index's inner workings do not belong here.
 */
package org.duijie.recommender;
