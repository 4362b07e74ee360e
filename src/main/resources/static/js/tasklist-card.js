// All tasks of a kind have one name: the card in Tasklist's list says which dispute each is about.
export default {
  id: 'redress-dispute',
  pluginPoint: 'tasklist.card',
  priority: 200,
  async render(node, { taskId }) {
    const answer = await fetch(`/casework/tasks/${encodeURIComponent(taskId)}/card`, {
      credentials: 'same-origin',
    });
    if (!answer.ok) return;
    const { number, problem, title } = await answer.json();
    const line = (tag, text) => {
      node.appendChild(document.createElement(tag)).textContent = text;
    };
    line('b', number);
    line('span', ` · ${problem} · ${title}`);
  },
};
