import { act, type Answer } from './act.ts';
import { h } from './dom.ts';
import { drawModal } from './slack.ts';
import { type Person, type Platform, type Side, view } from './state.ts';
import { drawCard } from './teams.ts';

/** What stands before everything else on a platform: Slack's modal, Teams' dialog. */
export function dialogOf(platform: Platform, { modal, dialog }: Side, people: readonly Person[]) {
  if (modal)
    return drawModal(
      modal,
      people.map(({ key, name }) => ({ id: `U${key}`, name })),
      async values => (await submit(platform, values, '')).errors ?? {},
      () => close(platform),
    );
  if (!dialog) return undefined;
  const complaint = h('p', { class: 'complaint', role: 'alert' });
  const press = (label: string, values: Record<string, string>) =>
    void submit(platform, values, label).then(
      ({ errors = {} }) => (complaint.textContent = Object.values(errors).join(' ')),
    );
  return h(
    'dialog',
    { class: 'modal', 'aria-label': dialog.title, cancel: () => close(platform) },
    h('h3', {}, dialog.title),
    drawCard(dialog.card, press),
    complaint,
    h('button', { type: 'button', class: 'press', click: () => close(platform) }, 'Cancel'),
  );
}

/** Stays open while something is wrong with it. */
async function submit(platform: Platform, values: Record<string, string>, label: string): Promise<Answer> {
  const open = [...document.querySelectorAll('dialog')];
  const answer = await act({ on: platform, me: view.me[platform], do: 'submit', values, label });
  if (Object.keys(answer.errors ?? {}).length > 0) return answer;
  for (const each of open) each.close();
  // The next form has taken its place.
  if (answer.more) return answer;
  await act({ on: platform, me: view.me[platform], do: 'close' });
  return answer;
}

function close(platform: Platform) {
  for (const open of document.querySelectorAll('dialog')) open.close();
  void act({ on: platform, me: view.me[platform], do: 'close' });
}
