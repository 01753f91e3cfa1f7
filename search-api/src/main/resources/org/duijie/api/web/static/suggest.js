/* Offers completions under the search box while somebody types: a combobox with a listbox, after the ARIA Authoring Practices.
   Without this script the box works as it is. Events are heard on the document, since htmx may replace the box. */
(() => {
  'use strict';
  const WAIT = 120;
  const BOX = 'form[data-suggest] input[type=search]';
  let timer = 0;
  let request = new AbortController();

  const boxOf = event => event.target instanceof Element ? event.target.closest(BOX) : null;
  const listOf = box => box.form.querySelector('[role=listbox]');
  const options = box => Array.from(box.form.querySelectorAll('[role=option]'));
  const isOpen = box => box.getAttribute('aria-expanded') === 'true';

  function prepare(box) {
    if (listOf(box)) return;
    const list = document.createElement('ul');
    list.id = 'suggestions';
    list.className = 'suggestions';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', box.form.dataset.suggestions);
    list.hidden = true;
    box.form.append(list);
    box.setAttribute('role', 'combobox');
    box.setAttribute('aria-autocomplete', 'list');
    box.setAttribute('aria-controls', list.id);
    box.setAttribute('aria-expanded', 'false');
  }

  function close(box) {
    clearTimeout(timer);
    request.abort();
    if (!listOf(box)) return;
    listOf(box).hidden = true;
    listOf(box).replaceChildren();
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }

  function option(box, text, html, aside, index) {
    const item = document.createElement('li');
    item.id = 'suggestion-' + index;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    item.dataset.text = text;
    const label = document.createElement('span');
    label.className = 'text';
    if (html) label.innerHTML = html; else label.textContent = text; // the server escapes all but <em>
    item.append(label);
    if (aside) {
      const note = document.createElement('span');
      note.className = 'aside';
      note.textContent = aside;
      item.append(note);
    }
    return item;
  }

  function show(box, found) {
    const words = box.form.dataset;
    const items = found.completions
      .map(c => [c.text, c.highlights, c.kind === 'title' ? words.title : c.count])
      .concat(found.didYouMean.map(text => [text, '', words.meant]))
      .filter(([text], at, all) => all.findIndex(other => other[0] === text) === at)
      .map(([text, html, aside], at) => option(box, text, html, aside, at));
    if (items.length === 0) return close(box);
    listOf(box).replaceChildren(...items);
    listOf(box).hidden = false;
    box.setAttribute('aria-expanded', 'true');
    box.removeAttribute('aria-activedescendant');
  }

  async function ask(box) {
    const typed = box.value.trim();
    request.abort();
    if (!typed) return close(box);
    request = new AbortController();
    const { signal } = request;
    try {
      const answer = await fetch(box.form.dataset.suggest + '?q=' + encodeURIComponent(typed), { signal });
      if (!answer.ok) return close(box);
      const found = await answer.json();
      if (!signal.aborted && document.activeElement === box) show(box, found);
    } catch (fault) {
      if (!signal.aborted) close(box);
    }
  }

  function askSoon(box) {
    prepare(box);
    clearTimeout(timer);
    timer = setTimeout(() => ask(box), WAIT);
  }

  function choose(box, item) {
    box.value = item.dataset.text;
    close(box);
  }

  function move(box, step) {
    const all = options(box);
    const places = all.length + 1; // one for the text as it was typed
    const now = all.findIndex(o => o.getAttribute('aria-selected') === 'true') + 1;
    const next = (now + step + places) % places;
    all.forEach((o, at) => o.setAttribute('aria-selected', String(at + 1 === next)));
    if (next === 0) return box.removeAttribute('aria-activedescendant');
    box.setAttribute('aria-activedescendant', all[next - 1].id);
    all[next - 1].scrollIntoView({ block: 'nearest' });
  }

  document.addEventListener('input', event => {
    const box = boxOf(event);
    if (box && !event.isComposing) askSoon(box);
  });
  document.addEventListener('compositionstart', event => {
    const box = boxOf(event);
    if (box) close(box);
  });
  document.addEventListener('compositionend', event => {
    const box = boxOf(event);
    if (box) askSoon(box);
  });
  document.addEventListener('keydown', event => {
    const box = boxOf(event);
    if (!box || event.isComposing) return;
    if (event.key === 'ArrowDown' && !isOpen(box)) {
      prepare(box);
      ask(box);
    } else if (!isOpen(box)) {
      return;
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      move(box, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') {
      close(box);
    } else {
      const chosen = options(box).find(o => o.getAttribute('aria-selected') === 'true');
      if (event.key === 'Enter' && chosen) choose(box, chosen);
      return; // Enter searches
    }
    event.preventDefault();
  });
  document.addEventListener('submit', event => {
    const box = event.target.querySelector(BOX);
    if (box) close(box);
  }, true);
  document.addEventListener('focusout', event => {
    const box = boxOf(event);
    if (box) close(box);
  });
  document.addEventListener('mousedown', event => {
    if (event.target.closest('.suggestions')) event.preventDefault(); // the box keeps the focus
  });
  document.addEventListener('click', event => {
    const item = event.target.closest('.suggestions [role=option]');
    if (!item) return;
    const form = item.closest('form');
    choose(form.querySelector(BOX), item);
    form.requestSubmit();
  });
})();
