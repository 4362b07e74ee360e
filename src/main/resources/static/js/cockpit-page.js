// What our scripts in Cockpit share: their words in the reader's language, and pages of ours in it.

let asked;

/** All words by their keys; null to whoever may not use them, and where the house does not answer. */
export const words = () => {
  asked ??= fetch('/oversight/cockpit/words', { credentials: 'same-origin' })
    .then(answer => (answer.ok ? answer.json() : null))
    .catch(() => null);
  return asked;
};

const fill = (frame, node) => {
  const pane = node.closest('.ctn-content-bottom, .ctn-tabbed') || document.documentElement;
  const room = () => {
    const end = pane === document.documentElement ? innerHeight : pane.getBoundingClientRect().bottom;
    frame.style.height = `${Math.max(240, end - frame.getBoundingClientRect().top - 6)}px`;
  };
  const watch = new ResizeObserver(room);
  watch.observe(pane);
  addEventListener('resize', room);
  room();
  return () => {
    watch.disconnect();
    removeEventListener('resize', room);
  };
};

/** Shows a page of ours in the node, as high as there is room; answers how to take it away. */
export const show = (node, address, title) => {
  const frame = document.createElement('iframe');
  frame.className = 'redress-page';
  frame.title = title;
  frame.src = address;
  // Cockpit's sandbox keeps a page inside of it from leading the whole window elsewhere.
  frame.addEventListener('load', () => {
    frame.contentDocument?.addEventListener('click', event => {
      const link = event.target.closest('a[target=_top]');
      if (!link) return;
      event.preventDefault();
      location.href = link.href;
    });
  });
  node.appendChild(frame);
  const forget = fill(frame, node);
  return () => {
    forget();
    frame.remove();
  };
};

/** What a call of ours answers; fails with the sentence that it gives for people. */
export const read = async address => {
  const answer = await fetch(address, {
    credentials: 'same-origin',
    headers: { Accept: 'application/json' },
  });
  const said = await answer.json().catch(() => null);
  if (!answer.ok) throw new Error(said?.text ?? '');
  return said;
};

/** An element; of what it holds, nothing is left out and texts are texts. */
export const make = (name, attributes = {}, ...content) => {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => {
    if (value !== null && value !== undefined) element.setAttribute(key, value);
  });
  element.append(...content.filter(it => it !== null && it !== ''));
  return element;
};

/** Adds a stylesheet of ours, once. */
export const style = href => {
  if (!document.querySelector(`link[href="${href}"]`)) {
    document.head.append(make('link', { rel: 'stylesheet', href }));
  }
};
