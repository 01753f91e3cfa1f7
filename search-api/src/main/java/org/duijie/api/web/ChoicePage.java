package org.duijie.api.web;

import java.util.List;

/**
 * The page on which it is said whose own pages are meant.
 *
 * @param assigned the enterprises assigned to who asks, with the addresses of their pages
 * @param any whether who asks may name any other
 */
public record ChoicePage(List<ReaderPage.Link> assigned, boolean any) {}
