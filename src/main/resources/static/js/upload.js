// Evidence on its way in, for the portal and for the task forms: pick several files, drop them, paste a screenshot, take
// a photo; one request a file, with its progress; what failed can be sent again without being there twice. What may be
// submitted is the house's to say: this only shows its answer beside the file. Without this script the plain form serves.

export const token = () =>
  decodeURIComponent((document.cookie.match(/(?:^|; )REDRESS-XSRF-TOKEN=([^;]*)/) || [])[1] || '');

/** Not randomUUID: over plain HTTP browsers have none. */
const newId = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map(one => one.toString(16).padStart(2, '0')).join('');

/** As the house answers: a problem document, or the problems of a task form. */
function reasonIn(body) {
  try {
    const answer = JSON.parse(body);
    return answer.detail || answer.problems.map(problem => problem.text).join(' ');
  } catch (noReason) {
    return '';
  }
}

function filesOf(transfer) {
  return transfer ? [...transfer.files] : [];
}

/** Files that are dropped on a place, or pasted while it is in the page, go to `take`. */
function receive(place, take) {
  const over = on => event => {
    if (![...(event.dataTransfer?.types || [])].includes('Files')) return;
    event.preventDefault();
    place.classList.toggle('dropping', on);
  };
  place.addEventListener('dragenter', over(true));
  place.addEventListener('dragover', over(true));
  place.addEventListener('dragleave', over(false));
  place.addEventListener('drop', event => {
    over(false)(event);
    take(filesOf(event.dataTransfer));
  });
  const paste = event => {
    if (!place.isConnected) {
      document.removeEventListener('paste', paste);
      return;
    }
    const files = filesOf(event.clipboardData);
    if (files.length === 0 || event.defaultPrevented) return;
    event.preventDefault();
    take(files);
  };
  document.addEventListener('paste', paste);
}

/**
 * Makes a queue of an upload form, which sends its files to that address and calls `done` when all are taken, `partly`
 * when some are and others were refused. Its parts:
 * `[data-words]` with the limits and sentences, `[data-files]`, `[data-kind]`, `[data-description]`, `[data-send]`,
 * `[data-queue]` and `[data-said]`; `[data-camera]` and `[data-text]` where it has them.
 */
export function prepareUpload(form, to, done, partly = () => {}) {
  const part = name => form.querySelector(`[data-${name}]`);
  const words = part('words').dataset;
  const queue = part('queue');
  const said = part('said');
  const rows = new Set();
  let taken = 0;

  const say = text => { said.textContent = text; };

  const add = (files, kind = part('kind').value) => {
    const known = new Set([...rows].map(row => row.key));
    const fresh = files.filter(file => !known.has(keyOf(file)));
    const room = Math.max(0, Number(words.left) - rows.size - taken);
    fresh.slice(0, room).forEach(file => addRow(file, kind));
    say(fresh.length > room ? words.full : '');
    form.classList.toggle('queued', rows.size > 0);
  };

  const addRow = (file, kind) => {
    const row = { file, key: keyOf(file), id: newId() };
    row.line = queue.appendChild(document.createElement('li'));
    row.line.className = 'queue-row';
    const name = row.line.appendChild(document.createElement('b'));
    name.textContent = `${file.name} (${sizeOf(file)})`;
    row.kind = copyOf(part('kind'), words.kindLabel, row.line);
    row.kind.value = kind;
    row.description = copyOf(part('description'), words.descriptionLabel, row.line);
    row.line.addEventListener('input', () => { row.refused = false; });
    row.progress = row.line.appendChild(document.createElement('progress'));
    row.progress.max = 1;
    row.progress.hidden = true;
    row.progress.setAttribute('aria-label', file.name);
    row.problem = row.line.appendChild(document.createElement('p'));
    row.problem.className = 'field-error rc-problem';
    row.problem.setAttribute('role', 'alert');
    row.buttons = row.line.appendChild(document.createElement('span'));
    row.retry = button(row.buttons, words.retry, () => sendRows([row]));
    row.retry.hidden = true;
    button(row.buttons, words.remove, () => {
      row.request?.abort();
      forget(row);
      (rows.size ? queue.querySelector('button') : part('files')).focus();
      finish();
    });
    rows.add(row);
    const wrong = tooLarge(file);
    if (wrong) fail(row, wrong);
  };

  const tooLarge = file => {
    const video = file.type.startsWith('video/');
    const limit = Number(video ? words.maxVideo : words.max);
    return file.size > limit ? (video ? words.videoTooLarge : words.tooLarge) : '';
  };

  const button = (place, text, action) => {
    const one = place.appendChild(document.createElement('button'));
    one.type = 'button';
    one.className = 'button-quiet button-small btn btn-default btn-xs';
    one.textContent = text;
    one.addEventListener('click', action);
    return one;
  };

  const copyOf = (field, text, line) => {
    const label = line.appendChild(document.createElement('label'));
    label.appendChild(document.createElement('span')).textContent = text;
    const copy = label.appendChild(field.cloneNode(true));
    ['name', 'data-kind', 'data-description'].forEach(name => copy.removeAttribute(name));
    return copy;
  };

  const forget = row => {
    rows.delete(row);
    row.line.remove();
    form.classList.toggle('queued', rows.size > 0);
  };

  const fail = (row, why) => {
    row.problem.textContent = why;
    row.retry.hidden = false;
    row.progress.hidden = true;
  };

  const send = row => new Promise(resolve => {
    if (!row.kind.value) {
      fail(row, words.noKind);
      row.kind.focus();
      resolve();
      return;
    }
    row.problem.textContent = '';
    row.retry.hidden = true;
    row.progress.hidden = false;
    row.progress.removeAttribute('value');
    // fetch tells nothing of the progress of an upload
    const request = row.request = new XMLHttpRequest();
    request.open('POST', `${to}?kind=${row.kind.value}&uploadId=${row.id}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Content-Disposition', `attachment; filename*=UTF-8''${encoded(row.file.name)}`);
    request.setRequestHeader('Content-Description', encoded(row.description.value));
    request.setRequestHeader('X-REDRESS-XSRF-TOKEN', token());
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.upload.onprogress = at => { row.progress.value = at.loaded / at.total; };
    request.onerror = () => { fail(row, words.lost); resolve(); };
    request.onabort = () => resolve();
    request.onload = () => {
      if (request.status < 400) {
        taken++;
        forget(row);
        say(words.taken.replace('{file}', row.file.name));
      } else {
        fail(row, reasonIn(request.responseText) || words.failed);
        row.refused = request.status === 413 || request.status === 422;
      }
      resolve();
    };
    request.send(row.file);
  });

  /** One after the other: a telephone's line is not made faster by sharing it. */
  const sendRows = async chosen => {
    part('send').disabled = true;
    for (const row of chosen) {
      if (rows.has(row)) await send(row);
    }
    part('send').disabled = false;
    finish();
  };

  /** What was taken is shown as soon as nothing waits for an answer. */
  const finish = () => {
    if (taken === 0 || part('send').disabled) return;
    if (rows.size === 0) done();
    else partly();
  };

  const start = event => {
    const text = part('text');
    if (text && text.value.trim()) {
      add([new File([text.value], words.textName, { type: 'text/plain' })], 'CHAT_LOG');
      text.value = '';
    }
    event.preventDefault();
    // What was refused for what it is goes again only by its own button, or when something was changed about it.
    const waiting = [...rows].filter(row => !row.refused);
    if (waiting.length === 0) {
      say(words.nothing);
      part('files').focus();
    } else {
      sendRows(waiting);
    }
  };

  form.classList.add('upload-queue');
  part('files').addEventListener('change', event => {
    add([...event.target.files]);
    event.target.value = '';
  });
  const camera = part('camera');
  if (camera && matchMedia('(pointer: coarse)').matches) {
    camera.hidden = false;
    const shot = camera.querySelector('input');
    shot.addEventListener('change', () => {
      add([...shot.files]);
      shot.value = '';
    });
  }
  receive(form, add);
  part('send').addEventListener('click', start);
}

/** Text in a head of a request, as RFC 8187 has it; half a character is none. */
const encoded = text =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/['()*]/g, one => `%${one.charCodeAt(0).toString(16)}`);

const keyOf = file => `${file.name}/${file.size}/${file.lastModified}`;

const sizeOf = file =>
  file.size < 1000000 ? `${Math.ceil(file.size / 1000)} kB` : `${(file.size / 1000000).toFixed(1)} MB`;

/** A file field of a larger form: what is dropped or pasted is added to it, and it says what it has. */
function prepareField(field) {
  const names = field.parentElement.appendChild(document.createElement('small'));
  names.setAttribute('role', 'status');
  const show = () => { names.textContent = [...field.files].map(file => file.name).join(', '); };
  field.addEventListener('change', show);
  receive(field.form, files => {
    const all = new DataTransfer();
    [...field.files, ...files].forEach(file => all.items.add(file));
    field.files = all.files;
    show();
  });
}

/** What a page of the portal shows anew of itself: what was typed elsewhere in it stays. */
const RENEWED = ['#evidence', '#checklist', '#do'];

/** The same while refused files still stand in the form. */
const RENEWED_AROUND_THE_FORM = ['#evidence > .empty', '#evidence > .gallery', '#checklist'];

const isTouched = place =>
  [...place.querySelectorAll('textarea, input:not([type=hidden])')].some(field =>
    field.value !== field.defaultValue || field.checked !== field.defaultChecked);

async function renew(form, selectors) {
  const said = form.querySelector('[data-said]').textContent;
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  selectors.forEach(selector => {
    const place = document.querySelector(selector);
    const fresh = page.querySelector(selector);
    if (!place || (!place.contains(form) && isTouched(place))) return;
    if (fresh) place.replaceWith(document.adoptNode(fresh));
    else place.remove();
  });
  if (form.isConnected) return;
  prepareForms();
  document.querySelector('[data-said]')?.append(said);
}

function prepareForms() {
  document.querySelectorAll('form[data-upload]:not(.upload-queue)').forEach(form =>
    prepareUpload(form, form.dataset.upload, () => renew(form, RENEWED), () => renew(form, RENEWED_AROUND_THE_FORM)));
}

prepareForms();
document.querySelectorAll('input[type=file][data-gather]').forEach(prepareField);
