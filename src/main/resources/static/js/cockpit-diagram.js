// What is drawn on Cockpit's diagrams: on the model, how many disputes went through each step and how
// long they stood there; on one dispute, its way. What colours show, a table beside it says in words.
import { make, read, style, words } from '/js/cockpit-page.js';

const LAYER = 'redress';
const SHADES = 5;
const said = await words();
const t = key => said[`cockpit.${key}`];

const failure = (error, again) => {
  const button = make('button', { type: 'button', class: 'btn btn-default' }, t('again'));
  button.addEventListener('click', again);
  return make('div', { class: 'redress-failed', role: 'alert' }, make('p', {}, error.message || t('failed')), button);
};

/** Draws on a diagram, and takes away what it drew. */
const pencil = viewer => {
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const elements = viewer.get('elementRegistry');
  let marked = [];
  return {
    clear() {
      marked.forEach(([id, name]) => elements.get(id) && canvas.removeMarker(id, name));
      marked = [];
      overlays.remove({ type: LAYER });
    },
    mark(id, name) {
      if (!elements.get(id)) return;
      canvas.addMarker(id, name);
      marked.push([id, name]);
    },
    /** Numbers on all steps would hide a diagram that is seen from afar; a warning is to be seen then too. */
    note(id, position, name, text, always = true) {
      if (!elements.get(id)) return;
      overlays.add(id, LAYER, {
        position,
        ...(always ? { scale: { min: 0.9 } } : { show: { minZoom: 0.4 }, scale: { min: 0.8 } }),
        html: make('div', { class: `redress-note ${name}` }, text),
      });
    },
    isContainer: id => elements.get(id)?.type === 'bpmn:SubProcess',
  };
};

// The model

let model = null;
let heat = null;

/** From 1 to SHADES; that of twice as much is a step darker where numbers are far apart. */
const shade = (value, most) => Math.max(1, Math.ceil((SHADES * Math.log1p(value)) / Math.log1p(most)));

const of = step => (heat.measure === 'time' ? step.time : step.passed);

const drawHeat = () => {
  if (!model) return;
  model.clear();
  if (!heat) return;
  const most = Math.max(1, ...heat.steps.filter(step => !model.isContainer(step.id)).map(step => of(step).value));
  heat.steps.forEach(step => {
    if (of(step).value > 0 && !model.isContainer(step.id)) {
      model.mark(step.id, `redress-heat-${shade(of(step).value, most)}`);
      model.note(step.id, { top: -11, right: 18 }, 'redress-count', of(step).text, false);
    }
    if (step.overdue.value > 0) {
      model.note(step.id, { bottom: 12, right: 18 }, 'redress-overdue', `${t('heat.overdue')}: ${step.overdue.text}`);
    }
  });
};

const cell = mark => make('td', {}, mark.href ? make('a', { href: mark.href, target: '_top' }, mark.text) : mark.text || '–');

const heatTable = steps => {
  const heads = ['step', 'passed', 'time', 'now', 'overdue'].map(key => make('th', { scope: 'col' }, t(`heat.${key}`)));
  return make('table', { class: 'cam-table redress-steps' },
    make('caption', {}, t('heatOf')),
    make('thead', {}, make('tr', {}, ...heads)),
    make('tbody', {}, ...steps.map(step => make('tr', {},
      make('th', { scope: 'row' }, step.name), cell(step.passed), cell(step.time), cell(step.now), cell(step.overdue)))));
};

const field = (label, control) => make('label', {}, make('span', {}, label), control);
const choice = (name, choices, all) =>
  make('select', { name }, all && make('option', { value: '' }, all),
    ...choices.map(it => make('option', { value: it.value }, it.label)));

const legend = () => make('p', { class: 'redress-legend' }, t('heat.less'), ' ',
  ...Array.from({ length: SHADES }, (none, i) => make('i', { class: `redress-shade redress-shade-${i + 1}` })), ' ', t('heat.more'));

const heatPane = async (node, definition) => {
  const { words: w, periods, problems, countries, language } = await read('/oversight/figures');
  const measure = choice('measure', [{ value: 'passed', label: t('heat.passed') }, { value: 'time', label: t('heat.time') }]);
  const from = make('input', { type: 'date', name: 'from', value: periods[1].from });
  const to = make('input', { type: 'date', name: 'to', value: periods[1].to });
  const form = make('form', { class: 'redress-filters' },
    field(t('heat.measure'), measure), field(w.from, from), field(w.to, to),
    field(w.problem, choice('problem', problems, w.all)), field(w.country, choice('country', countries, w.all)),
    make('button', { class: 'btn btn-default' }, w.show), legend());
  const place = make('div', { 'aria-live': 'polite' });
  const show = () => {
    drawHeat();
    const steps = [...heat.steps].sort((one, other) => of(other).value - of(one).value);
    place.replaceChildren(steps.length ? heatTable(steps) : make('p', {}, t('heat.none')), make('p', { class: 'redress-hint' }, t('heat.note')));
  };
  const load = async () => {
    place.setAttribute('aria-busy', 'true');
    try {
      const asked = new FormData(form);
      asked.delete('measure');
      const steps = await read(`/oversight/cockpit/definitions/${encodeURIComponent(definition)}/heat?${new URLSearchParams(asked)}`);
      if (!place.isConnected) return;
      heat = { steps, measure: measure.value };
      show();
    } catch (error) {
      place.replaceChildren(failure(error, load));
    } finally {
      place.removeAttribute('aria-busy');
    }
  };
  form.addEventListener('submit', event => {
    event.preventDefault();
    load();
  });
  form.addEventListener('change', event => {
    if (event.target === measure && heat) {
      heat.measure = measure.value;
      show();
    } else if (event.target.matches('select')) {
      load();
    }
  });
  node.append(make('section', { class: 'redress-pane', lang: language, 'aria-label': t('heatOf') }, form, place));
  await load();
};

// One dispute

const ways = new Map();
const wayOf = instance => {
  if (!ways.has(instance)) {
    const asked = read(`/oversight/cockpit/instances/${encodeURIComponent(instance)}/way`);
    ways.set(instance, asked);
    asked.catch(() => {}).finally(() => setTimeout(() => ways.delete(instance), 2000));
  }
  return ways.get(instance);
};

const drawWay = (on, way) => {
  way.walked.filter(id => !on.isContainer(id)).forEach(id => on.mark(id, 'redress-walked'));
  way.flows.forEach(id => on.mark(id, 'redress-walked-flow'));
  way.next.filter(id => !way.flows.includes(id)).forEach(id => on.mark(id, 'redress-next-flow'));
  way.now.filter(id => !on.isContainer(id)).forEach(id => on.mark(id, 'redress-here'));
  way.due.forEach(due => on.note(due.id, { bottom: -4, left: -8 }, due.overdue ? 'redress-overdue' : 'redress-due', due.at));
};

const row = (...cells) => make('tr', {}, ...cells);
const head = (...keys) => make('thead', {}, row(...keys.map(key => make('th', { scope: 'col' }, t(key)))));

const wayPane = way => make('section', { class: 'redress-pane', 'aria-label': t('wayOf') },
  make('p', { class: 'redress-legend' },
    make('i', { class: 'redress-key redress-key-walked' }), t('way.walked'),
    make('i', { class: 'redress-key redress-key-here' }), t('way.stands'),
    make('i', { class: 'redress-key redress-key-next' }), t('way.next')),
  way.due.length ? make('table', { class: 'cam-table redress-steps' }, make('caption', {}, t('way.due')), head('heat.step', 'way.at'),
    make('tbody', {}, ...way.due.map(due => row(make('th', { scope: 'row' }, due.name),
      make('td', {}, due.at, due.overdue ? make('strong', {}, ` ${t('way.overdue')}`) : ''))))) : '',
  make('table', { class: 'cam-table redress-steps' }, make('caption', {}, t('wayOf')), head('heat.step', 'way.entered', 'way.left'),
    make('tbody', {}, ...way.stops.map(stop => row(make('th', { scope: 'row' }, stop.name),
      make('td', {}, stop.entered), make('td', {}, stop.left || make('strong', {}, t('way.here'))))))));

const isOfDisputes = definition => definition.startsWith('dispute:');

let way = null;

export default said === null ? [] : [{
  id: 'redress-heat-diagram',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  render(viewer) {
    style('/css/cockpit-diagram.css');
    model = pencil(viewer);
    drawHeat();
  },
  unmount() {
    model = null;
  },
}, {
  id: 'redress-heat-tab',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 1,
  properties: { label: t('heat') },
  render(node, { processDefinitionId }) {
    style('/css/cockpit-diagram.css');
    if (!isOfDisputes(processDefinitionId)) {
      node.append(make('p', { class: 'redress-pane' }, t('heat.none')));
      return;
    }
    const begin = () => {
      node.replaceChildren();
      heatPane(node, processDefinitionId).catch(error => node.replaceChildren(failure(error, begin)));
    };
    begin();
  },
  unmount() {
    heat = null;
    model?.clear();
  },
}, {
  id: 'redress-way-diagram',
  pluginPoint: 'cockpit.processInstance.diagram.plugin',
  render(viewer, { processInstanceId }) {
    style('/css/cockpit-diagram.css');
    way = pencil(viewer);
    const on = way;
    // Of another process than a dispute's there is nothing to say.
    wayOf(processInstanceId).then(found => way === on && drawWay(on, found), () => {});
  },
  unmount() {
    way = null;
  },
}, {
  id: 'redress-way-tab',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 90,
  properties: { label: t('way') },
  render(node, { processInstanceId }) {
    style('/css/cockpit-diagram.css');
    const begin = () => wayOf(processInstanceId).then(
      found => node.replaceChildren(wayPane(found)),
      error => node.replaceChildren(failure(error, begin)));
    begin();
  },
}];
