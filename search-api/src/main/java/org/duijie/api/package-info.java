/**
 * The application: {@code cli} its commands, {@code http} the API, {@code web} the pages, {@code view} what both and the commands show
 * as JSON. Ranking rules and the SQL of records do not belong here.
 */
package org.duijie.api;
