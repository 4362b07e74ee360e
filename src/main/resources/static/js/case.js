// The case on one screen: evidence in full, one after the other, and the keys of who works here all day. Of the decision
// it knows two places: [data-decide] to go to, and [data-accept], a button that fills in what the policy proposes.

const KEYS_OFF = 'redress.keys.off';
const LARGEST = 6;
const STEP = 1.5;

/** What the keys do now; null while no case is shown. */
let shown = null;

/** Brings the case in that place to life; again after it was read anew. */
export function prepareCase(place) {
  const viewer = prepareViewer(place);
  const help = place.querySelector('[data-keys]');
  shown = { place, viewer, help };
  if (!help) return;
  const use = help.querySelector('[data-use-keys]');
  use.checked = !localStorage.getItem(KEYS_OFF);
  use.addEventListener('change', () => {
    if (use.checked) localStorage.removeItem(KEYS_OFF);
    else localStorage.setItem(KEYS_OFF, 'yes');
  });
  // the field belongs to no draft
  use.addEventListener('input', event => event.stopPropagation());
  help.querySelector('[data-close]').addEventListener('click', () => help.close());
  const show = place.querySelector('[data-show-keys]');
  if (show) {
    show.hidden = false;
    show.addEventListener('click', () => help.showModal());
  }
}

function prepareViewer(place) {
  const dialog = place.querySelector('[data-viewer]');
  const gallery = place.querySelector('[data-gallery]');
  const exhibits = gallery ? [...gallery.querySelectorAll('[data-exhibit]')] : [];
  if (!dialog) return null;
  const part = name => dialog.querySelector(`[data-${name}]`);
  const stage = part('stage');
  let at = -1;
  let zoom = 1;

  const resize = larger => {
    const picture = stage.querySelector('img');
    if (!picture) return;
    const middle = [
      (stage.scrollLeft + stage.clientWidth / 2) / stage.scrollWidth,
      (stage.scrollTop + stage.clientHeight / 2) / stage.scrollHeight,
    ];
    zoom = larger === 0 ? 1 : Math.min(LARGEST, Math.max(1, zoom * (larger > 0 ? STEP : 1 / STEP)));
    picture.style.maxWidth = `${zoom * 100}%`;
    picture.style.maxHeight = `${zoom * 100}%`;
    picture.style.width = zoom > 1 ? `${zoom * 100}%` : '';
    picture.style.objectFit = 'contain';
    stage.scrollLeft = middle[0] * stage.scrollWidth - stage.clientWidth / 2;
    stage.scrollTop = middle[1] * stage.scrollHeight - stage.clientHeight / 2;
    part('out').disabled = zoom === 1;
    part('in').disabled = zoom === LARGEST;
  };

  const putBack = () => {
    const exhibit = exhibits[at];
    if (!exhibit) return;
    const words = part('words-place').firstElementChild;
    words.querySelector('details').open = false;
    exhibit.append(words);
  };

  const picture = exhibit => {
    const image = document.createElement('img');
    image.src = exhibit.dataset.picture;
    image.alt = exhibit.dataset.name;
    image.addEventListener('dblclick', () => resize(zoom > 1 ? 0 : 1));
    return image;
  };

  const film = exhibit => {
    const video = document.createElement('video');
    video.controls = true;
    video.preload = 'metadata';
    video.src = exhibit.dataset.video;
    video.addEventListener('error', () => stage.replaceChildren(sentence(stage.dataset.cannotPlay)));
    return video;
  };

  const sentence = text => {
    const said = document.createElement('p');
    said.textContent = text;
    return said;
  };

  const show = next => {
    if (next < 0 || next >= exhibits.length) return;
    putBack();
    at = next;
    const exhibit = exhibits[at];
    const { picture: pictureAt, video: videoAt } = exhibit.dataset;
    stage.replaceChildren(
      pictureAt ? picture(exhibit) : videoAt ? film(exhibit) : sentence(stage.dataset.notShown));
    part('zoom').hidden = !pictureAt;
    const words = exhibit.querySelector('[data-words-of]');
    part('words-place').append(words);
    words.querySelector('details').open = true;
    part('position').textContent = `${at + 1} / ${exhibits.length}`;
    part('name').textContent = exhibit.dataset.name;
    part('previous').disabled = at === 0;
    part('next').disabled = at === exhibits.length - 1;
    zoom = 1;
    resize(0);
    if (!dialog.open) dialog.showModal();
    stage.focus();
  };

  exhibits.forEach((exhibit, position) => {
    exhibit.querySelector('[data-open]').addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(position);
    });
  });
  part('previous').addEventListener('click', () => show(at - 1));
  part('next').addEventListener('click', () => show(at + 1));
  part('close').addEventListener('click', () => dialog.close());
  part('in').addEventListener('click', () => resize(1));
  part('out').addEventListener('click', () => resize(-1));
  part('fit').addEventListener('click', () => resize(0));
  dialog.addEventListener('close', () => {
    const last = exhibits[at];
    putBack();
    stage.replaceChildren();
    at = -1;
    last?.querySelector('[data-open]').focus();
  });
  return { open: show, isOpen: () => dialog.open, step: by => show(at + by), resize };
}

/** Tasklist's list is beside the form; the one that is open may have left it when it was claimed. */
function nextTask() {
  const tasks = [...document.querySelectorAll('ol.tasks-list li.task')];
  const open = tasks.findIndex(task => task.classList.contains('active'));
  const next = tasks[open + 1];
  (next?.querySelector('a') || next)?.click();
}

function toDecision(place) {
  const decide = place.querySelector('[data-decide], .rc-decide');
  if (!decide) return;
  decide.scrollIntoView({ block: 'start' });
  const field = [...decide.querySelectorAll('input, select, textarea')].find(one => one.offsetParent);
  field?.focus({ preventScroll: true });
}

const isTyping = target =>
  target.isContentEditable ||
  target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])');

const inCase = {
  '?': ({ help }) => help?.showModal(),
  e: ({ viewer }) => viewer?.open(0),
  d: ({ place }) => toDecision(place),
  a: ({ place }) => place.querySelector('[data-accept]')?.click(),
  n: nextTask,
};

const inViewer = {
  ArrowLeft: ({ viewer }) => viewer.step(-1),
  ArrowRight: ({ viewer }) => viewer.step(1),
  '+': ({ viewer }) => viewer.resize(1),
  '=': ({ viewer }) => viewer.resize(1),
  '-': ({ viewer }) => viewer.resize(-1),
  0: ({ viewer }) => viewer.resize(0),
};

const keyOf = event => (event.key.length === 1 ? event.key.toLowerCase() : event.key);

document.addEventListener('keydown', event => {
  if (!shown || !shown.place.isConnected || event.defaultPrevented || event.isComposing) return;
  if (event.ctrlKey || event.altKey || event.metaKey || localStorage.getItem(KEYS_OFF)) return;
  if (isTyping(event.target)) return;
  // arrows move within a film and among radio buttons
  if (event.key.startsWith('Arrow') && event.target.matches('video, input')) return;
  const open = document.querySelector('dialog[open]');
  const act = open ? shown.viewer?.isOpen() && inViewer[keyOf(event)] : inCase[keyOf(event)];
  if (!act) return;
  event.preventDefault();
  act(shown);
});

const page = document.querySelector('main .rc');
if (page) prepareCase(page);
