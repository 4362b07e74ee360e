// What is filled in at a task form: saved while it is typed, one save after the other, each based on
// the version that the last one made. A save that meets another's is refused: what was typed stays,
// and whoever typed it says what becomes of it.

const PAUSE = 400;

/** Answers a function that saves what was typed and not saved yet. */
export function prepareDraft({ form, draft, base, allow, call, again }) {
  const status = draft.querySelector('[data-status]');
  const conflict = draft.querySelector('[data-conflict]');
  const texts = [...draft.querySelectorAll('[data-text]')];
  let version = Number(draft.dataset.version) || 0;
  let pause = null;
  let running = null;
  let changes = 0;
  let kept = 0;
  let stopped = false;
  let theirs = 0;

  const fields = () => [...form.querySelectorAll('input[name], textarea[name], select[name]')];
  const isOwn = text => text.dataset.own === 'true';

  const body = () => {
    const typed = new URLSearchParams({ basedOn: version });
    fields().filter(field => !/radio|checkbox/.test(field.type) || field.checked)
      .filter(field => !field.dataset.text || isOwn(field))
      .forEach(field => typed.append(field.name, field.value));
    return typed;
  };

  const show = problems => {
    const places = [...draft.querySelectorAll('[data-problem]')];
    places.forEach(one => { one.hidden = true; one.textContent = ''; });
    fields().forEach(field => field.removeAttribute('aria-invalid'));
    problems.forEach(problem => {
      const at = places.find(one => one.dataset.problem === problem.field) ||
        places.find(one => one.dataset.problem === '');
      at.hidden = false;
      at.textContent = [at.textContent, problem.text].filter(Boolean).join(' ');
      if (problem.field) {
        fields().filter(field => field.name === problem.field)
          .forEach(field => field.setAttribute('aria-invalid', 'true'));
      }
    });
  };

  const meet = answer => {
    stopped = true;
    conflict.hidden = false;
    theirs = answer.version;
    conflict.querySelectorAll('[data-take], [data-keep]').forEach(one => { one.hidden = !theirs; });
    conflict.querySelector('[data-said]').textContent = answer.problems.map(one => one.text).join(' ');
    status.textContent = status.dataset.unsaved;
  };

  const saveOnce = async () => {
    const turn = changes;
    status.textContent = status.dataset.saving;
    try {
      const answer = await call(`${base}/draft`, { method: 'POST', body: body() });
      const said = await answer.json();
      if (answer.status === 409) {
        meet(said);
        return;
      }
      if (answer.ok) version = said.version;
      if (turn !== changes) return;
      show(said.problems);
      if (said.text) {
        texts.filter(text => !isOwn(text) && text !== document.activeElement)
          .forEach(text => { text.value = said.text[text.dataset.text]; });
      }
      allow(answer.ok && said.problems.length === 0);
      status.textContent = said.problems.length ? status.dataset.open : status.dataset.saved;
      preview();
    } catch (connectionLost) {
      status.textContent = status.dataset.lost;
    }
  };
  /** One after the other; whatever was typed while one ran is saved after it. */
  const save = () => {
    clearTimeout(pause);
    running = running || (async () => {
      while (!stopped && kept !== changes) {
        const turn = changes;
        await saveOnce();
        kept = turn;
      }
    })().finally(() => { running = null; });
    return running;
  };

  const showWay = () => {
    const chosen = draft.querySelector('[name=action]:checked');
    draft.querySelectorAll('[data-way]').forEach(way => {
      way.hidden = !chosen || way.dataset.way !== chosen.value;
    });
  };

  const departure = draft.querySelector('[data-departure]');
  const value = name => (draft.querySelector(`[name=${name}]:checked`) || {}).value;
  /** Why otherwise is asked where it is otherwise; whether it is, the house says. */
  const showDeparture = () => {
    if (!departure) return;
    const { outcome, payer, defect } = departure.dataset;
    const grants = value('outcome') !== 'DENIED';
    departure.hidden = !value('outcome') || (value('outcome') === outcome
      && (value('countsAsDefect') || 'false') === defect && (!grants || value('payer') === payer));
  };

  const changed = event => {
    if (!event.target.name) return;
    if (event.target.dataset.text) {
      event.target.dataset.own = event.target.value.trim() !== '';
      showAnew();
    }
    changes += 1;
    showWay();
    showDeparture();
    allow(false);
    clearTimeout(pause);
    pause = setTimeout(save, /text|number|search/.test(event.target.type) ? PAUSE : 0);
  };

  const proposed = draft.querySelector('[data-accept]');
  const accept = () => {
    const { outcome, payer, defect, clauses } = proposed.dataset;
    Object.entries({ action: 'DECIDE', outcome, payer, countsAsDefect: defect })
      .map(([name, answer]) => draft.querySelector(`[name=${name}][value="${answer}"]`))
      .filter(Boolean).forEach(field => { field.checked = true; });
    draft.querySelector('[name=refund]').value = '';
    draft.querySelectorAll('[name=clauses]').forEach(field => {
      field.checked = clauses.split(' ').includes(field.value);
    });
    changes += 1;
    showWay();
    showDeparture();
    allow(false);
    proposed.closest('.rc-decide').scrollIntoView({ block: 'nearest' });
    save();
  };
  if (proposed) proposed.addEventListener('click', accept);

  const showAnew = () => draft.querySelectorAll('[data-anew]').forEach(button => {
    button.hidden = !isOwn(draft.querySelector(`[name=${button.dataset.anew}]`));
  });
  draft.querySelectorAll('[data-anew]').forEach(button => button.addEventListener('click', () => {
    const text = draft.querySelector(`[name=${button.dataset.anew}]`);
    text.dataset.own = false;
    text.value = '';
    showAnew();
    changes += 1;
    text.focus();
    text.blur();
    save();
  }));

  const shown = draft.querySelector('[data-preview]');
  const preview = async () => {
    if (!shown || !shown.open) return;
    const answer = await call(`${base}/preview`, { headers: { Accept: 'text/html' } });
    if (answer.ok) shown.querySelector('[data-shown]').innerHTML = await answer.text();
  };
  if (shown) shown.addEventListener('toggle', () => save().then(preview));

  conflict.querySelector('[data-read]').addEventListener('click', async () => {
    const answer = await call(`${base}/draft`, { headers: { Accept: 'text/html' } });
    const place = conflict.querySelector('[data-theirs]');
    if (answer.ok) place.innerHTML = await answer.text();
    else place.textContent = ((await answer.json()).problems || []).map(one => one.text).join(' ');
  });
  conflict.querySelector('[data-take]').addEventListener('click', () => {
    stopped = true;
    again();
  });
  conflict.querySelector('[data-keep]').addEventListener('click', () => {
    version = theirs;
    stopped = false;
    conflict.hidden = true;
    conflict.querySelector('[data-theirs]').textContent = '';
    changes += 1;
    save();
  });

  draft.querySelectorAll('[data-narrow]').forEach(narrow => narrow.addEventListener('input', () => {
    const list = narrow.closest('[data-others]');
    const words = narrow.value.toLowerCase().split(/\s+/).filter(Boolean);
    let left = 0;
    list.querySelectorAll('[data-words]').forEach(one => {
      const fits = words.every(word => one.dataset.words.includes(word));
      one.hidden = !fits;
      if (fits) left += 1;
    });
    list.querySelector('[data-none]').hidden = left > 0;
  }));

  // not 'change': it comes when a field is left, and would lock the button that is just clicked
  form.addEventListener('input', changed);
  showWay();
  showDeparture();
  showAnew();
  if (draft.dataset.draft === 'begun') {
    changes += 1;
    save();
  }
  return save;
}
