// All tasks of a kind have one name: the card in Tasklist's list says which dispute each is about.
const { language, words } = window.camTasklistConf.redress;

const time = new Intl.DateTimeFormat(language, {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

// Tasklist draws one card after the other: they are asked for together.
let asked = null;
function card(taskId) {
  if (!asked) {
    const together = new URLSearchParams();
    const answer = new Promise(settle => setTimeout(settle, 20)).then(() => {
      asked = null;
      return fetch(`/casework/cards?${together}`, { credentials: 'same-origin' })
        .then(cards => (cards.ok ? cards.json() : {}))
        .catch(() => ({}));
    });
    asked = { together, answer };
  }
  asked.together.append('task', taskId);
  return asked.answer.then(cards => cards[taskId]);
}

export default {
  id: 'redress-dispute',
  pluginPoint: 'tasklist.card',
  priority: 200,
  async render(node, { taskId }) {
    const shown = await card(taskId);
    if (!shown || !words) return;
    const line = (name, separator, ...parts) => {
      const row = node.appendChild(document.createElement('div'));
      row.className = `redress-card-${name}`;
      parts.filter(part => part).forEach(([tag, text], place) => {
        const said = document.createElement(tag);
        said.textContent = text;
        row.append(place ? separator : '', said);
      });
    };
    line('head', ' ', ['b', shown.number], shown.evidenceArrived && ['em', words.card.evidenceArrived]);
    line('what', '', ['span', `${shown.problem} · ${shown.title}`]);
    line('claimed', '', ['span', shown.claimed]);
    line(
      'when',
      ' · ',
      shown.dueAt && [shown.overdue ? 'strong' : 'span', `${words.card.due} ${time.format(new Date(shown.dueAt))}`],
      ['span', `${words.card.since} ${time.format(new Date(shown.waitingSince))}`]
    );
  },
};
