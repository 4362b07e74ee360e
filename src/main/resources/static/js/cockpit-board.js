// The board of figures on Cockpit's dashboard. Each tile is a call of its own: one that fails says
// so in its place and leaves the others. All words and numbers come written in the reader's language.
import { make, read, style } from '/js/cockpit-page.js';

const BOARD = '/oversight/figures';
const KEPT = 'redress.board';

// What is chosen stays chosen on the way to a list and back.

const kept = () => {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
};
const keep = chosen => {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(chosen));
  } catch {
    // Then it is forgotten.
  }
};
const asked = chosen => {
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value));
  return query.size ? `?${query}` : '';
};

// A tile

const linked = (text, href, label) =>
  href ? make('a', { href, title: label }, text) : make('span', {}, text);

const headline = (it, words) =>
  make('div', { class: 'board-figure' },
    make('dt', {}, it.label),
    make('dd', {},
      make('span', { class: 'board-value' }, linked(it.value, it.href, words.list)),
      it.of && make('span', { class: 'board-of' }, it.of),
      it.before && make('span', { class: 'board-before' },
        `${words.before} ${it.before}`, it.change && make('b', {}, ` ${it.change}`))));

const cell = (it, words) => {
  const element = make('td', {}, linked(it.text, it.href, words.list));
  if (it.share > 0) {
    element.className = 'board-bar';
    element.style.setProperty('--share', `${Math.min(100, it.share * 100)}%`);
  }
  return element;
};

const table = (it, of, words) =>
  make('div', { class: 'board-table', tabindex: '0', role: 'region', 'aria-label': `${of}: ${it.label}` },
    make('table', {},
      make('caption', {}, it.label),
      make('thead', {}, make('tr', {},
        make('td', {}),
        ...it.columns.map(column => make('th', { scope: 'col' }, column)))),
      make('tbody', {}, ...it.rows.map(row =>
        make('tr', {}, make('th', { scope: 'row' }, row.label), ...row.cells.map(one => cell(one, words)))))));

const COLOURS = ['#0b5f66', '#b5651d', '#5b4b8a'];

const draw = async (chart, place, words, language) => {
  const { default: UPlot } = await import('/webjars/uplot/dist/uPlot.esm.js');
  const days = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' });
  const day = seconds => days.format(new Date(seconds * 1000));
  const plot = new UPlot({
    width: place.clientWidth,
    height: 210,
    cursor: { drag: { x: false, y: false } },
    scales: { apart: { range: (own, low, high) => [Math.min(0, low), Math.max(1, high * 1.1)] },
      y: { range: (own, low, high) => [0, Math.max(1, high * 1.1)] } },
    axes: [
      { values: (own, marks) => marks.map(day), grid: { show: false }, space: 70, incrs: [1, 2, 3, 7, 14, 30, 61, 91, 182].map(n => n * 86400) },
      { incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000], size: 56 },
      { scale: 'apart', side: 1, grid: { show: false }, size: 56, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 50000] },
    ],
    series: [
      { label: words.period, value: (own, seconds) => (seconds === null ? '' : day(seconds)) },
      ...chart.lines.map((line, i) => ({
        label: line.label,
        scale: line.apart ? 'apart' : 'y',
        stroke: COLOURS[i % COLOURS.length],
        width: 2,
        dash: line.apart ? [6, 4] : undefined,
        points: { show: false },
      })),
    ],
  }, [chart.times, ...chart.lines.map(line => line.values)], place);
  const watch = new ResizeObserver(() => {
    if (place.clientWidth > 0) plot.setSize({ width: place.clientWidth, height: 210 });
  });
  watch.observe(place);
};

const shown = (place, tile, words, language) => {
  place.replaceChildren(
    ...(tile.headlines.length ? [make('dl', { class: 'board-figures' }, ...tile.headlines.map(it => headline(it, words)))] : []),
    ...tile.tables.map(it => table(it, tile.title, words)),
    ...(tile.headlines.length || tile.tables.length ? [] : [make('p', {}, words.empty)]));
  if (tile.chart?.times.length) {
    const said = `${words.chart}: ${tile.chart.lines.map(line => line.label).join(', ')}`;
    const chart = make('div', { class: 'board-chart', role: 'img', 'aria-label': said });
    place.append(chart);
    draw(tile.chart, chart, words, language).catch(() => chart.remove());
  }
  place.append(
    make('details', { class: 'board-note' }, make('summary', {}, words.how), make('p', {}, tile.note)),
    make('a', { class: 'board-csv', href: tile.csv, 'aria-label': `${words.csv}: ${tile.title}` }, words.csv));
};

const load = async (place, address, words, language) => {
  place.setAttribute('aria-busy', 'true');
  try {
    const tile = await read(address);
    if (place.dataset.address === address) shown(place, tile, words, language);
  } catch (failure) {
    if (place.dataset.address !== address) return;
    const again = make('button', { type: 'button' }, words.again);
    again.addEventListener('click', () => load(place, address, words, language));
    place.replaceChildren(
      make('p', { class: 'board-failed', role: 'alert' }, failure.message || words.failed), again);
  } finally {
    place.removeAttribute('aria-busy');
  }
};

// The board

const select = (name, label, choices, chosen, words) =>
  make('label', {}, make('span', {}, label),
    make('select', { name }, make('option', { value: '' }, words.all),
      ...choices.map(it => make('option', { value: it.value, selected: it.value === chosen ? '' : null }, it.label))));

const day = (name, label, value) =>
  make('label', {}, make('span', {}, label), make('input', { type: 'date', name, value }));

const board = (node, said) => {
  const { words } = said;
  let chosen = { ...said.periods[1], ...kept() };
  const form = make('form', { class: 'board-filters' },
    make('div', { role: 'group', 'aria-label': words.period, class: 'board-spans' },
      ...said.periods.map(it => make('button', { type: 'button', 'data-from': it.from, 'data-to': it.to }, it.label))),
    day('from', words.from, chosen.from),
    day('to', words.to, chosen.to),
    select('problem', words.problem, said.problems, chosen.problem, words),
    select('country', words.country, said.countries, chosen.country, words),
    make('button', { class: 'board-show' }, words.show));
  const places = said.tiles.map(tile => ({ tile, body: make('div', { class: 'board-body' }, words.loading) }));

  const showAll = () => {
    const { from, to, problem, country } = Object.fromEntries(new FormData(form));
    chosen = { from, to, problem, country };
    keep(chosen);
    form.querySelectorAll('.board-spans button').forEach(button =>
      button.setAttribute('aria-pressed', button.dataset.from === from && button.dataset.to === to));
    places.forEach(({ tile, body }) => {
      body.dataset.address = tile.href + asked(chosen);
      load(body, body.dataset.address, words, said.language);
    });
  };
  form.addEventListener('submit', event => {
    event.preventDefault();
    showAll();
  });
  form.addEventListener('change', event => event.target.matches('select') && showAll());
  form.addEventListener('click', event => {
    const span = event.target.closest('.board-spans button');
    if (!span) return;
    form.elements.from.value = span.dataset.from;
    form.elements.to.value = span.dataset.to;
    showAll();
  });

  node.append(make('section', { class: 'board', lang: said.language, 'aria-label': words.board },
    make('header', {}, make('h2', {}, words.board), said.countedAt && make('p', {}, said.countedAt)),
    form,
    make('div', { class: 'board-tiles' }, ...places.map(({ tile, body }) =>
      make('article', { class: `board-tile board-${tile.name}` }, make('h3', {}, tile.title), body)))));
  showAll();
};

// Who may not see figures (an administrator in Cockpit) gets no board.
const may = await read(BOARD).then(() => true, () => false);

export default may ? [{
  id: 'redress-board',
  pluginPoint: 'cockpit.dashboard',
  priority: 1000,
  async render(node) {
    style('/webjars/uplot/dist/uPlot.min.css');
    style('/css/cockpit-board.css');
    try {
      board(node, await read(BOARD));
    } catch (failure) {
      node.append(make('p', { role: 'alert' }, failure.message));
    }
  },
}] : [];
