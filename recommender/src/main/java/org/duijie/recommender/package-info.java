/**
 * Which technology fits which need: {@code match} finds and presents matches both ways, {@code rank} orders candidates, {@code reason}
 * says why. HTTP and the index's inner workings do not belong here.
 */
package org.duijie.recommender;
