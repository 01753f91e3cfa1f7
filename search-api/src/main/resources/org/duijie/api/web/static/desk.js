/* Lets a broker work by keyboard alone: each key presses what can also be clicked. After a decision the next proposal that waits has the focus. */
(() => {
  'use strict';
  const desk = () => document.getElementById('desk');
  const cards = () => [...desk().querySelectorAll('.proposal')];
  const isTyping = target => target instanceof Element && target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=hidden])');
  let current = '';
  let awaited = false;

  const here = () => document.activeElement?.closest?.('.proposal') ?? document.getElementById(current);

  function show(card) {
    if (!card) return;
    current = card.id;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest' });
  }

  function move(by) {
    const all = cards();
    const at = all.indexOf(here());
    show(all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + by))]);
  }

  function open(key) {
    const act = here()?.querySelector(`.act[data-open="${key}"]`);
    if (!act) return;
    here().querySelectorAll('.act[open]').forEach(other => { other.open = other === act; });
    act.open = true;
    act.querySelector('textarea, select, input[type=radio]')?.focus();
  }

  function close() {
    const card = here();
    card?.querySelectorAll('.act[open]').forEach(act => { act.open = false; });
    document.getElementById('keys').open = false;
    show(card);
  }

  const KEYS = {
    j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1),
    a: () => here()?.querySelector('[data-key=a]')?.click(),
    A: () => here()?.closest('.of-enterprise').querySelector('[data-key=A]')?.click(),
    x: () => here()?.querySelector('[data-tick]')?.click(),
    n: () => open('n'), d: () => open('d'), s: () => open('s'),
    Escape: close,
    '?': () => { const keys = document.getElementById('keys'); keys.open = !keys.open; },
  };
  KEYS['？'] = KEYS['?'];

  function choose(event) {
    const reasons = document.activeElement?.closest?.('fieldset')?.querySelectorAll('input[type=radio]');
    const one = reasons?.[Number(event.key) - 1];
    if (!one) return false;
    one.checked = true;
    one.focus();
    return true;
  }

  document.addEventListener('keydown', event => {
    if (!desk() || event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.matches('textarea')) {
      event.target.form.requestSubmit();
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target)) {
      if (event.key === 'Escape') close();
      return;
    }
    if (/^[1-9]$/.test(event.key) && choose(event)) return event.preventDefault();
    const inRadios = event.target instanceof Element && event.target.matches('[type=radio]');
    if (!(event.key in KEYS) || (inRadios && event.key.startsWith('Arrow'))) return;
    event.preventDefault();
    if (!awaited && !event.repeat || 'jk'.includes(event.key)) KEYS[event.key]();
  });

  document.addEventListener('focusin', event => {
    const card = event.target.closest?.('.proposal');
    if (card) current = card.id;
  });

  document.addEventListener('change', event => {
    if (!event.target.matches('[data-all]')) return;
    event.target.closest('.of-enterprise').querySelectorAll('[data-tick]').forEach(tick => { tick.checked = event.target.checked; });
  });

  const isOurs = event => event.detail.elt?.closest?.('#desk') && event.detail.elt.matches('form');
  document.addEventListener('htmx:beforeRequest', event => { if (isOurs(event)) awaited = true; });
  document.addEventListener('htmx:afterRequest', event => {
    awaited = false;
    if (!desk() || event.detail.requestConfig?.verb !== 'post') return;
    const all = cards();
    const at = all.findIndex(card => card.id === current);
    const decided = all[at] && !all[at].matches('.planned');
    show(decided ? all.slice(at).find(card => card.matches('.planned')) ?? all[at] : all[at]);
  });
  document.addEventListener('DOMContentLoaded', () => desk()?.querySelectorAll('.ticked .all').forEach(all => { all.hidden = false; }));
})();
