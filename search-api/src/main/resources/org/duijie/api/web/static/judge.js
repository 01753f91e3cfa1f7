/* Lets a judge work by keyboard alone: each key presses what can also be clicked. While an answer is awaited keys do nothing, so that no grade goes to
   a pair that nobody has seen yet. */
(() => {
  'use strict';
  const KEYS = {
    '0': '.grade[value="0"]', '1': '.grade[value="1"]', '2': '.grade[value="2"]', '3': '.grade[value="3"]',
    'ArrowLeft': '#back', 'Backspace': '#back', 'ArrowRight': '#forward', 'u': '#undo', 'U': '#undo',
  };
  let awaited = false;

  const judging = () => document.getElementById('judging');
  const isTyping = target => target instanceof Element && target.matches('textarea, select, input:not([type=hidden])');

  function toggleHelp() {
    const keys = document.getElementById('keys');
    keys.open = !keys.open;
  }

  function act(key) {
    if (key === '?' || key === '？') {
      toggleHelp();
    } else if (key === 'Escape') {
      document.getElementById('keys').open = false;
    } else if (key === 'c' || key === 'C') {
      document.getElementById('comment')?.focus();
    } else if (key in KEYS) {
      judging().querySelector(KEYS[key])?.click();
    } else {
      return false;
    }
    return true;
  }

  document.addEventListener('keydown', event => {
    if (!judging() || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target)) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    if (awaited || event.repeat) {
      if (event.key in KEYS) event.preventDefault();
      return;
    }
    if (act(event.key)) event.preventDefault();
  });

  const swapsPair = event => event.detail.target?.id === 'judging';
  document.addEventListener('htmx:beforeRequest', event => {
    if (swapsPair(event)) awaited = true;
  });
  ['htmx:afterSettle', 'htmx:responseError', 'htmx:sendError', 'htmx:timeout', 'htmx:swapError'].forEach(name =>
    document.addEventListener(name, () => { awaited = false; }));
})();
