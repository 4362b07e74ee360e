// The task forms in Tasklist: shows the case file, saves the draft while it is typed, uploads files.
// What may be decided is the house's to say: this only shows its answer at the field.

import { prepareCase } from '/js/case.js';
import { prepareDraft } from '/js/draft.js';
import { prepareUpload, token } from '/js/upload.js';

const call = (url, options = {}) =>
  fetch(url, {
    credentials: 'same-origin',
    ...options,
    headers: { 'X-REDRESS-XSRF-TOKEN': token(), ...(options.headers || {}) },
  });

/** Fills the place with the form of a task; tells `allow` whether the task can be completed. */
export async function open(place, taskId, allow) {
  const base = `/casework/tasks/${encodeURIComponent(taskId)}`;
  const turn = (Number(place.dataset.turn) || 0) + 1;
  place.dataset.turn = turn;
  allow(false);
  const answer = await call(base, { headers: { Accept: 'text/html' } });
  const body = await answer.text();
  // opened again meanwhile
  if (turn !== Number(place.dataset.turn)) return;
  place.removeAttribute('aria-busy');
  if (!answer.ok) {
    // as Tasklist writes what it has to say itself
    const why = document.createElement('p');
    why.className = 'alert alert-warning';
    why.setAttribute('role', 'alert');
    why.textContent = reasons(body) || `${answer.status}`;
    place.replaceChildren(why);
    return;
  }
  place.innerHTML = body;
  const form = place.querySelector('.rc');
  prepareCase(form);
  const draft = form.querySelector('[data-draft]');
  const reopen = () => open(place, taskId, allow);
  const saved = draft
    ? prepareDraft({ form, draft, base, allow, call, again: reopen })
    : async () => {};
  const again = () => saved().then(reopen);
  const upload = form.querySelector('[data-upload]');
  if (upload) prepareUpload(upload, `${base}/evidence`, again);
  form.querySelectorAll('[data-act]').forEach(one => prepareAct(one, base, again));
  const search = form.querySelector('[data-search]');
  if (search) prepareSearch(search, base);
  prepareRecords(form, base);
}

function reasons(body) {
  try {
    return JSON.parse(body).problems.map(problem => problem.text).join(' ');
  } catch (noReason) {
    return '';
  }
}

/** What is told of other disputes: some of it once the case itself is there, some only when it is asked for. */
function prepareRecords(form, base) {
  const fill = async (at, name, method) => {
    const answer = await call(`${base}/${name}`, { method, headers: { Accept: 'text/html' } });
    const body = await answer.text();
    if (answer.ok) at.innerHTML = body;
    else at.textContent = body || `${answer.status}`;
    at.removeAttribute('aria-busy');
  };
  form.querySelectorAll('[data-later]').forEach(at => fill(at, at.dataset.later, 'GET'));
  const ask = form.querySelector('[data-ask]');
  ask?.addEventListener('click', () => fill(form.querySelector('[data-asked]'), ask.dataset.ask, 'POST'));
}

/** A small form for one act of its own, which is no part of the draft. */
function prepareAct(one, base, reload) {
  const refused = one.querySelector('[data-refused]');
  one.querySelector('[data-do]').addEventListener('click', async () => {
    const body = new URLSearchParams();
    one.querySelectorAll('[data-field]').forEach(at => body.append(at.dataset.field, at.value));
    const answer = await call(`${base}/${one.dataset.act}`, { method: 'POST', body });
    if (answer.ok) return reload();
    refused.hidden = false;
    refused.textContent = reasons(await answer.text()) || `${answer.status}`;
  });
}

function prepareSearch(search, base) {
  const words = search.querySelector('[data-sought]');
  const found = search.querySelector('[data-found]');
  let latest = 0;
  const find = async () => {
    const turn = ++latest;
    const url = `${base}/evidence-search?${new URLSearchParams({ words: words.value })}`;
    const answer = await call(url, { headers: { Accept: 'text/html' } });
    const body = await answer.text();
    if (turn !== latest) return;
    if (answer.ok) found.innerHTML = body;
    else found.textContent = reasons(body) || `${answer.status}`;
  };
  search.querySelector('[data-find]').addEventListener('click', find);
  words.addEventListener('keydown', event => {
    // Enter also ends the typing of a Chinese word; the form around is Tasklist's
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    find();
  });
}
