/**
 * Sharing (互联互通): stores follow each other's change feeds.
 *
 * <p>Start at {@link org.duijie.corpus.share.Pull}, for the side that follows, and at {@link org.duijie.corpus.store.ChangeFeed} with
 * {@link org.duijie.corpus.share.FeedWriter}, for the side that is followed. Smallest use:
 *
 * <pre>{@code
 * try (var store = RecordStore.open(Path.of("var")); var feed = HttpFeed.of("http://10.1.2.3:8080", Locale.ENGLISH)) {
 *     new Pull(store, Path.of("var"), feed, 0.05, Locale.ENGLISH).run((done, last) -> {}).added();
 * }
 * }</pre>
 *
 * <p>The form of the feed, and the rule for records of which several stores have one, are in {@code docs/sharing.md}. Serving over HTTP does not
 * belong here.
 */
package org.duijie.corpus.share;
